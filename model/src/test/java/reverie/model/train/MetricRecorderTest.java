package reverie.model.train;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricRecorderTest {

    private final MetricRecorder recorder = new MetricRecorder();

    @Test
    void aSeriesHasPointsOnlyWhereItsQuantityWasMeasured() {
        recorder.record(1, Measurement.of(entry("error", 5.0)));
        recorder.record(2, Measurement.of(entry("error", 4.0), entry("bound", -90.0)));
        recorder.record(3, Measurement.of(entry("bound", -80.0)));

        assertThat(recorder.history().series()).extracting(MetricHistory.Series::name).containsExactly("error",
                "bound");
        assertThat(series("error").epochs()).containsExactly(1, 2);
        assertThat(series("error").values()).containsExactly(5, 4);
        assertThat(series("bound").epochs()).containsExactly(2, 3);
        assertThat(series("bound").values()).containsExactly(-90, -80);
    }

    @Test
    void goingBackForgetsTheLaterPointsAndTheSeriesThatHadNoOthers() {
        recorder.record(1, Measurement.of(entry("error", 5.0)));
        recorder.record(2, Measurement.of(entry("error", 4.0), entry("bound", -90.0)));

        recorder.forgetAfter(1);

        assertThat(recorder.history().series()).extracting(MetricHistory.Series::name).containsExactly("error");
        assertThat(series("error").epochs()).containsExactly(1);
        recorder.record(1.5, Measurement.of(entry("error", 3.0)));
        assertThat(series("error").values()).containsExactly(5, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, 1026, 2049, 10_000, 10_001})
    void aLongRunKeepsItsWholeShapeAndItsLastPoint(int points) {
        measure(1, points);

        MetricHistory.Series error = series("error");
        int last = error.epochs().length - 1;
        assertThat(last).isBetween(500, 1024);
        double stride = error.epochs()[1] - error.epochs()[0];
        assertThat(stride).isLessThanOrEqualTo(Math.ceil(points / 512.0));
        for (int i = 0; i <= last; i++) {
            assertThat(error.epochs()[i]).isEqualTo(i < last ? 1 + i * stride : points);
            assertThat(error.values()[i]).isEqualTo(1 / error.epochs()[i]);
        }
    }

    @Test
    void afterGoingBackALongRunGoesOnAtItsResolution() {
        measure(1, 3000);

        recorder.forgetAfter(2000);
        measure(2001, 4000);

        double[] epochs = series("error").epochs();
        for (int i = 1; i < epochs.length - 1; i++) {
            assertThat(epochs[i] - epochs[i - 1]).isBetween(1.0, 8.0);
        }
        assertThat(epochs[0]).isEqualTo(1);
        assertThat(epochs[epochs.length - 1]).isEqualTo(4000);
    }

    private void measure(int from, int to) {
        for (int k = from; k <= to; k++) {
            recorder.record(k, Measurement.of(entry("error", 1.0 / k)));
        }
    }

    private MetricHistory.Series series(String name) {
        return recorder.history().series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }
}
