package reverie.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangerTest {

    private static final TileForm WALL = TileForm.wall(28, 28, 64);
    private static final TileForm PAIRS = new TileForm(28, 28, 48, 4, 0);

    @Test
    void whatFillsIsEquallyLongAndNothingIsLeft() {
        var places = Arranger.arrange(Layout.row(Cell.of("a"), Cell.of("b"), Cell.of("c")), Map.of(), Map.of(), 100,
                50);
        assertThat(area(places, "a")).isEqualTo(new Area(0, 0, 25, 50));
        assertThat(area(places, "b")).isEqualTo(new Area(37, 0, 25, 50));
        assertThat(area(places, "c")).isEqualTo(new Area(74, 0, 26, 50));
    }

    @Test
    void sharesAreTakenFirstAndEquallyWhereThereIsTooLittle() {
        Cell half = Cell.of("a").wide(new Length.Share(0.5, Double.MAX_VALUE));
        var places = Arranger.arrange(Layout.row(half, Cell.of("b")), Map.of(), Map.of(), 112, 10);
        assertThat(area(places, "a").width()).isEqualTo(50);
        places = Arranger.arrange(Layout.row(Cell.of("c").least(80, 0), half,
                Cell.of("b").wide(new Length.Share(0.5, Double.MAX_VALUE))), Map.of(), Map.of(), 124, 10);
        assertThat(area(places, "a").width()).isEqualTo(area(places, "b").width()).isEqualTo(10);
    }

    /** Eight tiles of 28 pixels, two apart, and 26 beside them are 264; at twice the size 488. */
    @ParameterizedTest
    @CsvSource({"700, 600, 1", "1230, 600, 2", "1230, 450, 1"})
    void tilesAreEnlargedByWholeFactorsAsFarAsSharesAndOthersAllow(double width, double height, int factor) {
        Layout layout = Layout.row(Cell.of("rest"),
                Layout.column(Cell.of("wall", Tiling.wall(8, 0.4, 1)), Cell.of("below").least(0, 50)));
        Placement wall = place(arrange(layout, Map.of("wall", WALL), width, height), "wall");
        assertThat(wall.factor()).isEqualTo(factor);
        assertThat(wall.area().width()).isEqualTo(8 * 28 * factor + 14 + Area.SIDES);
        assertThat(wall.area().height()).isEqualTo(8 * 28 * factor + 14 + Area.HEADER);
    }

    /** Else they would grow for ever. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tilesThatThereAreNotDoNotGrow() {
        Layout layout = Layout.row(Cell.of("none", Tiling.wall(1, 1, 1)), Cell.of("wall", Tiling.wall(8, 0.9, 1)));
        Map<String, Placement> places = arrange(layout, Map.of("wall", WALL), 1230, 600);
        assertThat(place(places, "none").factor()).isEqualTo(1);
        assertThat(place(places, "wall").factor()).isGreaterThan(1);
    }

    @Test
    void aWallThatIsTooHighHasMoreColumns() {
        Layout layout = Layout.row(Cell.of("rest"), Cell.of("wall", Tiling.wall(4, 1, 1)).high(Length.FILL));
        assertThat(place(arrange(layout, Map.of("wall", WALL), 900, 300), "wall").columns()).isEqualTo(8);
    }

    /** Four rows of the wall have no place beside what the other panel needs. */
    @Test
    void inARoomThatIsTooSmallWallsShowFewerRowsBeforeOthersShrink() {
        Layout layout = Layout.column(Cell.of("wall", Tiling.wall(8, 1, 1)), Cell.of("unit").least(0, 220));
        Map<String, Placement> places = arrange(layout, Map.of("wall", WALL), 300, 400);
        assertThat(area(places, "unit").height()).isBetween(218.0, 220.0);
        assertThat(area(places, "wall").height()).isBetween(166.0, 168.0);
        assertThat(area(arrange(layout, Map.of("wall", WALL), 300, 166), "unit").height()).isLessThan(120);
    }

    @Test
    void rowsLeaveImagesOutBeforePanelsGo() {
        Layout layout = Layout.row(Cell.of("pairs", Tiling.rows(5, 12, 12, 1)), Cell.of("a").least(150, 0),
                Cell.of("b").least(150, 0).dropped(1), Cell.of("c").least(150, 0).dropped(2));
        assertThat(place(arrange(layout, Map.of("pairs", PAIRS), 870, 200), "pairs").columns()).isEqualTo(12);
        assertThat(place(arrange(layout, Map.of("pairs", PAIRS), 869, 200), "pairs").columns()).isEqualTo(11);
        assertThat(arrange(layout, Map.of("pairs", PAIRS), 660, 200)).containsOnlyKeys("pairs", "a", "b", "c");
        assertThat(arrange(layout, Map.of("pairs", PAIRS), 600, 200)).containsOnlyKeys("pairs", "a", "b");
        assertThat(arrange(layout, Map.of("pairs", PAIRS), 400, 200)).containsOnlyKeys("pairs", "a");
    }

    /** Four side by side are 16 rows, 478 units high; eight are 8. */
    @Test
    void wallsAreWidenedBeforePanelsGo() {
        Layout layout = Layout.row(Cell.of("rest"), Layout.column(Cell.of("wall", Tiling.wall(4, 0.4, 1)),
                Cell.of("below").least(0, 180).dropped(1)));
        assertThat(place(arrange(layout, Map.of("wall", WALL), 700, 520), "wall").columns()).isEqualTo(8);
        assertThat(arrange(layout, Map.of("wall", WALL), 700, 520)).containsOnlyKeys("rest", "wall", "below");
        assertThat(arrange(layout, Map.of("wall", WALL), 500, 400)).containsOnlyKeys("rest", "wall");
    }

    @Test
    void panelsThatAreKeptStayInASmallRoomToo() {
        Layout layout = new Layout.Turning(1,
                Layout.row(Cell.of("a").least(100, 0), Layout.column(Cell.of("b").least(100, 0).dropped(1)),
                        Cell.of("c").least(100, 0).dropped(2)),
                Cell.of("a"));
        assertThat(Arranger.arrange(layout, Map.of(), Map.of(), 250, 50)).containsOnlyKeys("a", "b");
        assertThat(Arranger.arrange(layout.keeping(Set.of("c")), Map.of(), Map.of(), 250, 50))
                .containsOnlyKeys("a", "c");
        assertThat(Arranger.arrange(layout.keeping(Set.of("b", "c")), Map.of(), Map.of(), 250, 50))
                .containsOnlyKeys("a", "b", "c");
    }

    @Test
    void oneOfTwoWaysByTheFormOfTheRoom() {
        Layout layout = new Layout.Turning(1, Layout.row(Cell.of("a"), Cell.of("b")),
                Layout.column(Cell.of("a"), Cell.of("b")));
        assertThat(area(Arranger.arrange(layout, Map.of(), Map.of(), 112, 50), "b").x()).isEqualTo(62);
        assertThat(area(Arranger.arrange(layout, Map.of(), Map.of(), 50, 112), "b").y()).isEqualTo(62);
    }

    /** Eight rows of tiles of 56 pixels, two apart, fit 472: eight columns then hold all 64. */
    @Test
    void filtersAreAsWideAsTheLargestTilesThatAllFit() {
        assertThat(BestWidth.of(WALL, 472 + Area.HEADER, 100, 660)).isEqualTo(8 * 58 - 2 + Area.SIDES);
    }

    /** Six rows of eight are 48 of 64, which is enough for large tiles. */
    @Test
    void someFiltersAreLeftOutRatherThanAllShrunk() {
        assertThat(BestWidth.of(WALL, 354 + Area.HEADER, 100, 500)).isEqualTo(500);
    }

    @Test
    void filtersKeepToTheirBounds() {
        assertThat(BestWidth.of(WALL, 472 + Area.HEADER, 600, 660)).isEqualTo(600);
        assertThat(BestWidth.of(WALL, 20, 100, 660)).isEqualTo(660);
    }

    @Test
    void aRoomWithoutRoomIsNoMistake() {
        var places = Arranger.arrange(
                Layout.column(Cell.of("a").least(50, 50), Cell.of("wall", Tiling.wall(8, 1, 1))), Map.of("wall", WALL),
                Map.of(), 0, 0);
        assertThat(places.values()).allSatisfy(place -> assertThat(place.area().width()).isNotNegative());
    }

    private static Map<String, Placement> arrange(Layout layout, Map<String, TileForm> forms, double width,
            double height) {
        Map<String, Placement> places = Arranger.arrange(layout, forms, Map.of(), width, height);
        Areas.lieBesideEachOther(List.copyOf(places.values().stream().map(Placement::area).toList()), width, height);
        return places;
    }

    private static Area area(Map<String, Placement> places, String id) {
        return place(places, id).area();
    }

    private static Placement place(Map<String, Placement> places, String id) {
        return Optional.ofNullable(places.get(id)).orElseThrow();
    }
}
