package reverie.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.viz.tiles.Tiles;

class FilterPanelTest {

    private static final Tiles DIGITS = new Tiles(new float[64 * 28 * 28], 28, 28);

    /** Eight rows of tiles of 56 pixels, two apart, fit 472: eight columns then hold all 64. */
    @Test
    void isAsWideAsTheLargestTilesThatAllFit() {
        assertThat(FilterPanel.width(DIGITS, 472 + Area.HEADER, 100, 660)).isEqualTo(8 * 58 - 2 + Area.SIDES);
    }

    /** Six rows of eight are 48 of 64, which is enough for large tiles. */
    @Test
    void leavesOutSomeRatherThanShrinkAll() {
        assertThat(FilterPanel.width(DIGITS, 354 + Area.HEADER, 100, 500)).isEqualTo(500);
    }

    @Test
    void keepsToItsBounds() {
        assertThat(FilterPanel.width(DIGITS, 472 + Area.HEADER, 600, 660)).isEqualTo(600);
        assertThat(FilterPanel.width(DIGITS, 20, 100, 660)).isEqualTo(660);
    }
}
