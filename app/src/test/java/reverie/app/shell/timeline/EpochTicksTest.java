package reverie.app.shell.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochTicksTest {

    @Test
    void standAtRoundNumbers() {
        assertThat(EpochTicks.upTo(8, 16)).containsExactly(0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0,
                6.5,
                7.0, 7.5, 8.0);
        assertThat(EpochTicks.upTo(12, 6)).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0);
        assertThat(EpochTicks.upTo(730, 4)).containsExactly(200.0, 400.0, 600.0);
    }

    @Test
    void areNeverMoreThanThereIsRoomFor() {
        for (double epoch = 0.003; epoch < 1e6; epoch *= 1.7) {
            assertThat(EpochTicks.upTo(epoch, 10)).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void aRunThatHasNotBegunHasNone() {
        assertThat(EpochTicks.upTo(0, 10)).isEmpty();
    }
}
