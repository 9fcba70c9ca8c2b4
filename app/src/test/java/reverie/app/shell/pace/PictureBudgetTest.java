package reverie.app.shell.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureBudgetTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;
    private static final long PULSE = SECOND / 60;

    @Test
    void cheapPicturesComeThirtyTimesASecond() {
        assertThat(picturesInTenSeconds(MILLISECOND / 100, 0.1)).isBetween(290, 304);
    }

    @Test
    void dearPicturesTakeNoMoreThanTheirShare() {
        int pictures = picturesInTenSeconds(20 * MILLISECOND, 0.1);
        assertThat(pictures * 20.0 / 10_000).isBetween(0.07, 0.11);
    }

    @Test
    void learningIsSeenToGoOnHoweverDearPicturesAre() {
        assertThat(picturesInTenSeconds(SECOND, 0.01)).isGreaterThanOrEqualTo(19);
    }

    private static int picturesInTenSeconds(long cost, double share) {
        var budget = new PictureBudget();
        long spent = 0;
        int pictures = 0;
        for (long now = 0; now < 10 * SECOND; now += PULSE) {
            if (budget.due(now, spent, share)) {
                pictures++;
                spent += cost;
            }
        }
        return pictures;
    }
}
