package reverie.app.shell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;

class CurveTableTest {

    @Test
    void everyMomentIsARowAndWhatWasNotMeasuredIsEmpty() {
        MetricHistory metrics = MetricHistory.EMPTY
                .and(0.5, Measurement.of(entry("error", 12.25)))
                .and(1, Measurement.of(entry("error", 11.0), entry("energy", -3e-9)));
        assertThat(CurveTable.of(metrics)).isEqualTo("epoch,error,energy\n0.5,12.25,\n1.0,11.0,-3.0E-9\n");
        assertThat(CurveTable.of(MetricHistory.EMPTY)).isEqualTo("epoch\n");
    }
}
