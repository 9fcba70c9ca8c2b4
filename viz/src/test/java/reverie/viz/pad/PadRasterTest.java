package reverie.viz.pad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PadRasterTest {

    private static final int FACTOR = 12;

    private static int[] paint(PadImage image) {
        int[] argb = new int[image.width() * FACTOR * image.height() * FACTOR];
        PadRaster.paint(image, FACTOR, 1, argb);
        return argb;
    }

    /** The colours of one pixel of the image, without a rim of one. */
    private static int[] inside(int[] argb, PadImage image, int x, int y) {
        int stride = image.width() * FACTOR;
        return IntStream.range(0, (FACTOR - 2) * (FACTOR - 2)).map(i -> argb[(y * FACTOR + 1
                + i / (FACTOR - 2)) * stride + x * FACTOR + 1 + i % (FACTOR - 2)]).toArray();
    }

    @Test
    void knownPixelsAreTheirGrey() {
        var image = new PadImage(new float[]{0, 1, 0.5f, 2}, new boolean[4], 2, 2);
        int[] argb = paint(image);
        assertThat(inside(argb, image, 0, 0)).containsOnly(0xFF000000);
        assertThat(inside(argb, image, 1, 0)).containsOnly(0xFFFFFFFF);
        assertThat(inside(argb, image, 0, 1)).containsOnly(0xFF808080);
        assertThat(inside(argb, image, 1, 1)).as("beyond the range").containsOnly(0xFFFFFFFF);
    }

    @Test
    void unknownPixelsAreHatchedAndWhatLiesUnderThemShows() {
        var image = new PadImage(new float[]{0, 1}, new boolean[]{true, true}, 2, 1);
        int[] dark = inside(paint(image), image, 0, 0);
        int[] bright = inside(paint(image), image, 1, 0);
        assertThat(Arrays.stream(dark).distinct().count()).isEqualTo(2);
        assertThat(Arrays.stream(bright).distinct().count()).isEqualTo(2);
        assertThat(Arrays.stream(bright).map(PadRasterTest::green).average().orElseThrow())
                .isGreaterThan(Arrays.stream(dark).map(PadRasterTest::green).average().orElseThrow() + 50);
    }

    @Test
    void aLineStandsWhereTheKnownBegins() {
        var image = new PadImage(new float[2], new boolean[]{false, true}, 2, 1);
        int[] argb = paint(image);
        int line = argb[FACTOR];
        for (int y = 0; y < FACTOR; y++) {
            assertThat(argb[y * 2 * FACTOR + FACTOR]).isEqualTo(line);
        }
        assertThat(inside(argb, image, 1, 0)).doesNotContain(line);
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> new PadImage(new float[4], new boolean[3], 2, 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2×2");
    }
}
