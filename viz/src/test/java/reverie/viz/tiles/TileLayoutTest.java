package reverie.viz.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileLayoutTest {

    private static final int CASES = 3000;

    private final Random random = new Random(7);

    @Test
    void tilesNeverOverlapAndStayInside() {
        for (int i = 0; i < CASES; i++) {
            TileArea area = someArea(300);
            TileLayout layout = someArrangement().layout(random.nextInt(60), side(), side(), area);
            List<Rectangle> cells = cells(layout);
            assertThat(cells).as("%s", layout).hasSize(layout.shown()).allMatch(
                    new Rectangle(0, 0, Math.min(area.width(), layout.width()),
                            Math.min(area.height(), layout.height()))::contains);
            for (Rectangle one : cells) {
                Rectangle withGap = new Rectangle(one.x - layout.gap(), one.y - layout.gap(),
                        one.width + 2 * layout.gap(), one.height + 2 * layout.gap());
                assertThat(cells).as("%s", layout).filteredOn(withGap::intersects).containsExactly(one);
            }
        }
    }

    @Test
    void noGreaterFactorWouldShowAll() {
        for (int i = 0; i < CASES; i++) {
            TileArea area = someArea(500);
            int count = 1 + random.nextInt(80);
            int width = side();
            int height = side();
            TileLayout layout = TileLayout.fill(count, width, height, area);
            if (layout.shown() == count) {
                assertThat(allFit(count, width, height, layout.factor() + 1, area)).as("%s in %s", layout, area)
                        .isFalse();
            } else {
                int smallest = Math.ceilDiv(area.smallestTile(), width);
                for (int factor = Math.max(1, smallest); factor <= 500; factor++) {
                    assertThat(allFit(count, width, height, factor, area)).as("%s in %s", layout, area).isFalse();
                }
            }
        }
    }

    @Test
    void whereNotAllFitAsManyAreShownAsTheAreaHolds() {
        for (int i = 0; i < CASES; i++) {
            TileArea area = new TileArea(random.nextInt(200), random.nextInt(200), 1, 2, 0);
            TileLayout layout = TileLayout.fill(10_000, 5, 7, area);
            int across = 0;
            while ((across + 1) * 5 + across <= area.width()) {
                across++;
            }
            int down = 0;
            while ((down + 1) * 7 + down <= area.height()) {
                down++;
            }
            assertThat(layout.shown()).isEqualTo(across * down);
        }
    }

    @Test
    void leavesAsFewPlacesEmptyAsCanBe() {
        for (int i = 0; i < CASES; i++) {
            TileArea area = someArea(400);
            int count = 1 + random.nextInt(80);
            TileLayout layout = TileLayout.fill(count, 4, 6, area);
            if (layout.shown() == count) {
                int empty = layout.columns() * layout.rows() - count;
                for (int columns = 1; columns <= count; columns++) {
                    if (fits(count, columns, 4 * layout.factor(), 6 * layout.factor(), area)) {
                        assertThat(empty).as("%s in %s", layout, area).isLessThanOrEqualTo(
                                columns * Math.ceilDiv(count, columns) - count);
                    }
                }
            }
        }
    }

    @Test
    void theLabsPanelsComeOutAsDesigned() {
        assertThat(TileLayout.fill(500, 28, 28, new TileArea(598, 508, 1, 2, 28)))
                .extracting(TileLayout::columns, TileLayout::rows, TileLayout::shown, TileLayout::factor,
                        TileLayout::gap)
                .containsExactly(20, 17, 340, 1, 2);
        assertThat(TileLayout.fill(64, 28, 28, new TileArea(1000, 300, 1, 2, 0)))
                .extracting(TileLayout::columns, TileLayout::rows, TileLayout::factor).containsExactly(16, 4, 2);
        assertThat(TileLayout.fill(1, 28, 28, TileArea.of(115, 200)))
                .extracting(TileLayout::factor, TileLayout::width).containsExactly(4, 112);
    }

    @Test
    void keepsTilesAtLeastAsLargeAsWished() {
        TileLayout layout = TileLayout.fill(500, 28, 28, new TileArea(600, 500, 1, 2, 50));
        assertThat(layout.factor()).isEqualTo(2);
        assertThat(layout.shown()).isEqualTo(10 * 8);
    }

    @Test
    void wishesForLargeTilesGiveWayToShowingAnyAtAll() {
        assertThat(TileLayout.fill(9, 28, 28, new TileArea(40, 40, 1, 2, 500)).shown()).isEqualTo(1);
    }

    @Test
    void rowsKeepPairsInColumns() {
        for (int width = 0; width < 300; width++) {
            TileLayout layout = new Arrangement.Rows(6, 2).layout(12, 10, 10, TileArea.of(width, 60));
            assertThat(layout.columns()).isEqualTo(Math.min(6, (width + 1) / 11));
            for (int column = 0; column < layout.columns(); column++) {
                assertThat(layout.shows(column)).isTrue();
                assertThat(layout.shows(column + 6)).isTrue();
                assertThat(layout.x(column + 6)).isEqualTo(layout.x(column));
                assertThat(layout.y(column + 6)).isGreaterThan(layout.y(column));
            }
            for (int column = layout.columns(); column < 6; column++) {
                assertThat(layout.shows(column)).isFalse();
                assertThat(layout.shows(column + 6)).isFalse();
            }
        }
    }

    @Test
    void findsThePositionAtEveryPixel() {
        for (int i = 0; i < 100; i++) {
            TileLayout layout = someArrangement().layout(random.nextInt(20), side(), side(), someArea(60));
            List<Rectangle> cells = new ArrayList<>();
            List<Integer> positions = new ArrayList<>();
            for (int position = 0; position < layout.count(); position++) {
                if (layout.shows(position)) {
                    cells.add(cell(layout, position));
                    positions.add(position);
                }
            }
            for (int y = -2; y < 70; y++) {
                for (int x = -2; x < 70; x++) {
                    int expected = -1;
                    for (int c = 0; c < cells.size(); c++) {
                        expected = cells.get(c).contains(x, y) ? positions.get(c) : expected;
                    }
                    assertThat(layout.positionAt(x, y)).as("%s at %d,%d", layout, x, y).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void nothingFitsNowhere() {
        for (TileArea area : List.of(TileArea.of(0, 0), TileArea.of(27, 100), TileArea.of(100, 27))) {
            TileLayout layout = TileLayout.fill(3, 28, 28, area);
            assertThat(layout).extracting(TileLayout::shown, TileLayout::width, TileLayout::height).containsExactly(0,
                    0, 0);
            assertThat(layout.positionAt(0, 0)).isEqualTo(-1);
        }
        assertThat(TileLayout.fill(0, 28, 28, TileArea.of(100, 100)).width()).isZero();
    }

    @Test
    void aSheetHoldsEveryTile() {
        for (int count = 0; count < 200; count++) {
            TileLayout sheet = TileLayout.sheet(count, 8, 8, 2, 1);
            assertThat(sheet.shown()).isEqualTo(count);
            assertThat(sheet.rows() - sheet.columns()).isBetween(-1, 0);
        }
    }

    @Test
    void refusesAreasThatAreNone() {
        assertThatThrownBy(() -> new TileArea(-1, 5, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileArea(5, 5, 2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arrangement.Rows(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean allFit(int count, int width, int height, int factor, TileArea area) {
        for (int columns = 1; columns <= count; columns++) {
            if (fits(count, columns, width * factor, height * factor, area)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int count, int columns, int width, int height, TileArea area) {
        int rows = (count + columns - 1) / columns;
        return columns * width + (columns - 1) * area.smallestGap() <= area.width()
                && rows * height + (rows - 1) * area.smallestGap() <= area.height();
    }

    private static List<Rectangle> cells(TileLayout layout) {
        List<Rectangle> cells = new ArrayList<>();
        for (int position = 0; position < layout.count(); position++) {
            if (layout.shows(position)) {
                cells.add(cell(layout, position));
            }
        }
        return cells;
    }

    private static Rectangle cell(TileLayout layout, int position) {
        return new Rectangle(layout.x(position), layout.y(position), layout.tileWidth() * layout.factor(),
                layout.tileHeight() * layout.factor());
    }

    private Arrangement someArrangement() {
        return random.nextBoolean() ? Arrangement.FILL
                : new Arrangement.Rows(1 + random.nextInt(9), 1 + random.nextInt(4));
    }

    private TileArea someArea(int most) {
        int gap = random.nextInt(3);
        return new TileArea(random.nextInt(most), random.nextInt(most), gap, gap + random.nextInt(3),
                random.nextInt(40));
    }

    private int side() {
        return 1 + random.nextInt(28);
    }
}
