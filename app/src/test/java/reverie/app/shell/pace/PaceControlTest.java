package reverie.app.shell.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceControlTest {

    @Test
    void goesFromOneBatchASecondToFullSpeed() {
        assertThat(PaceControl.pace(0)).isCloseTo(1, within(1e-9));
        assertThat(PaceControl.pace(1)).isInfinite();
        assertThat(PaceControl.pace(0.5)).isBetween(10.0, 50.0);
    }

    @Test
    void findsThePlaceOfAPace() {
        for (double position = 0; position < 0.97; position += 0.1) {
            assertThat(PaceControl.position(PaceControl.pace(position))).isCloseTo(position, within(1e-9));
        }
        assertThat(PaceControl.position(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
