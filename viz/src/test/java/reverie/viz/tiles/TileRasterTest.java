package reverie.viz.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.viz.Sketches;

class TileRasterTest {

    private static final int GAP = 0xFF123456;
    private static final int BROKEN = 0xFFABCDEF;
    private static final Palette PALETTE = new Palette(GAP, BROKEN);

    @Test
    void unitShadingRunsFromBlackToWhite() {
        assertThat(greys(Shading.UNIT, 0, 1, 0.5f, 0.25f, -3, 7)).containsExactly(0, 255, 128, 64, 0, 255);
    }

    @Test
    void aChosenRangeRunsFromBlackToWhiteWhateverTheTile() {
        assertThat(greys(new Shading.Between(-1, 1), -2, -1, 0, 0.5f, 1, 9)).containsExactly(0, 0, 128, 191, 255, 255);
        assertThat(greys(new Shading.Between(0.5, 0.75), 0.5f, 0.75f, 0.25f)).containsExactly(0, 255, 0);
        assertThat(row(new Shading.Between(0, 1), 0, Float.NaN, 1)).containsExactly(grey(0), BROKEN, grey(255));
        assertThatThrownBy(() -> new Shading.Between(1, 1)).hasMessageContaining("from 1.0 to 1.0");
    }

    @Test
    void zeroIsMidGreyInBothSignedShadings() {
        assertThat(greys(Shading.PER_TILE, -2, 0, 2, 1)).containsExactly(1, 128, 255, 192);
        assertThat(greys(Shading.SHARED, -2, 0, 2, 1)).containsExactly(1, 128, 255, 192);
    }

    @Test
    void aTileOfZerosIsGrey() {
        assertThat(greys(Shading.PER_TILE, 0, 0)).containsExactly(128, 128);
        assertThat(greys(Shading.SHARED, -0f, 0)).containsExactly(128, 128);
        assertThat(greys(Shading.PER_TILE, Float.MIN_VALUE, -Float.MIN_VALUE)).containsExactly(128, 128);
    }

    @Test
    void extremeValuesAreShadedLikeOthers() {
        assertThat(greys(Shading.PER_TILE, Float.MAX_VALUE, -Float.MAX_VALUE, 0)).containsExactly(255, 1, 128);
        assertThat(greys(Shading.PER_TILE, 1e-20f, -1e-20f, 0)).containsExactly(255, 1, 128);
    }

    @Test
    void whatIsNotFiniteStandsOutAndLeavesTheOthersAlone() {
        for (float wrong : new float[]{Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (Shading shading : new Shading[]{Shading.PER_TILE, Shading.SHARED}) {
                assertThat(row(shading, -1, wrong, 0, 1)).containsExactly(grey(1), BROKEN, grey(128), grey(255));
            }
            assertThat(row(Shading.UNIT, 0, wrong, 1)).containsExactly(grey(0), BROKEN, grey(255));
            assertThat(row(Shading.PER_TILE, wrong, wrong)).containsExactly(BROKEN, BROKEN);
        }
    }

    @Test
    void scopesDifferBetweenTiles() {
        Tiles tiles = new Tiles(new float[]{1, 0, 4, 0}, 2, 1);
        TileLayout layout = new TileLayout(2, 1, 2, 2, 1, 2, 1, 1);
        int[] order = {0, 1};
        assertThat(TileRaster.picture(tiles, order, Shading.PER_TILE, layout, PALETTE))
                .containsExactly(grey(255), grey(128), GAP, grey(255), grey(128));
        assertThat(TileRaster.picture(tiles, order, Shading.SHARED, layout, PALETTE))
                .containsExactly(grey(160), grey(128), GAP, grey(255), grey(128));
    }

    @Test
    void enlargesByWholeFactorsInTheGivenOrder() {
        Tiles tiles = new Tiles(new float[]{0, 1, 1, 1, 0, 0, 0, 1}, 2, 2);
        TileLayout layout = new TileLayout(2, 2, 2, 2, 1, 2, 2, 1);
        int o = grey(0);
        int w = grey(255);
        int g = GAP;
        assertThat(TileRaster.picture(tiles, new int[]{1, 0}, Shading.UNIT, layout, PALETTE)).containsExactly(
                o, o, o, o, g, o, o, w, w,
                o, o, o, o, g, o, o, w, w,
                o, o, w, w, g, w, w, w, w,
                o, o, w, w, g, w, w, w, w);
    }

    @Test
    void leavesEmptyPlacesToTheGap() {
        Tiles tiles = new Tiles(new float[]{1, 1, 1}, 1, 1);
        assertThat(TileRaster.picture(tiles, new int[]{0, 1, 2}, Shading.UNIT, new TileLayout(1, 1, 3, 2, 2, 2, 1, 1),
                PALETTE))
                .containsExactly(grey(255), GAP, grey(255), GAP, GAP, GAP, grey(255), GAP, GAP);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void tellsExactlyWhichPixelsChanged(int factor) {
        Random random = new Random(3);
        TileLayout layout = new TileLayout(4, 3, 9, 3, 3, 3, factor, 2);
        int[] order = {4, 2, 8, 1, 0, 3, 5, 7, 6};
        Tiles tiles = some(random);
        int[] argb = TileRaster.picture(tiles, order, Shading.UNIT, layout, PALETTE);
        assertThat(TileRaster.paint(tiles, order, Shading.UNIT, layout, PALETTE, argb).isEmpty()).isTrue();
        for (int trial = 0; trial < 200; trial++) {
            float[] next = tiles.values().clone();
            int first = random.nextInt(9);
            int second = random.nextInt(9);
            next[first * 12 + random.nextInt(12)] = -1;
            next[second * 12 + random.nextInt(12)] = 2;
            int[] before = argb.clone();
            TileRaster.Changed changed = TileRaster.paint(new Tiles(next, 4, 3), order, Shading.UNIT, layout, PALETTE,
                    argb);
            assertThat(argb).isEqualTo(TileRaster.picture(new Tiles(next, 4, 3), order, Shading.UNIT, layout, PALETTE));
            for (int i = 0; i < argb.length; i++) {
                int x = i % layout.width();
                int y = i / layout.width();
                if (argb[i] != before[i]) {
                    assertThat(x).isBetween(changed.x(), changed.x() + changed.width() - 1);
                    assertThat(y).isBetween(changed.y(), changed.y() + changed.height() - 1);
                }
            }
            if (first == second) {
                assertThat(changed.width()).isLessThanOrEqualTo(4 * factor);
                assertThat(changed.height()).isLessThanOrEqualTo(3 * factor);
            }
            tiles = new Tiles(next, 4, 3);
        }
    }

    @Test
    void refusesWhatBelongsToOtherTiles() {
        Tiles tiles = new Tiles(new float[8], 2, 2);
        TileLayout layout = new TileLayout(2, 2, 2, 2, 1, 2, 1, 1);
        assertThatThrownBy(() -> TileRaster.picture(tiles, new int[]{0}, Shading.UNIT, layout, PALETTE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> TileRaster.picture(new Tiles(new float[8], 4, 1), new int[]{0, 1}, Shading.UNIT, layout,
                        PALETTE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TileRaster.picture(tiles, new int[]{0, 2}, Shading.UNIT, layout, PALETTE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Tiles(new float[7], 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiles(new float[0], 0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The fastest of many paintings, so that other work on the machine does not count. */
    @Test
    void aPanelOfFiltersIsPaintedWithinTwoMilliseconds() {
        Tiles tiles = Sketches.filters(340, new Random(1));
        TileLayout layout = TileLayout.fill(340, 28, 28, TileArea.of(600, 495));
        assertThat(layout.shown()).isEqualTo(340);
        int[] argb = new int[layout.width() * layout.height()];
        int[] order = tiles.storedOrder();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            Arrays.fill(argb, 0);
            long start = System.nanoTime();
            TileRaster.paint(tiles, order, Shading.PER_TILE, layout, PALETTE, argb);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(2));
    }

    private static Tiles some(Random random) {
        float[] values = new float[9 * 12];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new Tiles(values, 4, 3);
    }

    private static int[] row(Shading shading, float... values) {
        Tiles tiles = new Tiles(values, values.length, 1);
        return TileRaster.picture(tiles, new int[]{0}, shading, new TileLayout(values.length, 1, 1, 1, 1, 1, 1, 1),
                PALETTE);
    }

    private static int[] greys(Shading shading, float... values) {
        int[] row = row(shading, values);
        assertThat(Arrays.stream(row)).allMatch(pixel -> pixel == grey(pixel & 0xFF));
        return Arrays.stream(row).map(pixel -> pixel & 0xFF).toArray();
    }

    private static int grey(int level) {
        return 0xFF000000 | level << 16 | level << 8 | level;
    }
}
