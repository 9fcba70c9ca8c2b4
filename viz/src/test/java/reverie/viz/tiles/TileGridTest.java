package reverie.viz.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reverie.viz.Sketches;
import reverie.viz.Toolkit;
import reverie.viz.Toolkit.Picture;

/** Nine tiles of 4×4 values in 130×130 units: enlarged ten times, gaps of 2, cells 42 apart. */
class TileGridTest {

    private static final int LEFT = 20;
    private static final int TOP = 30;
    private static final int CELL = 42;
    private static final int BACKGROUND = 0xFFFFFFFF;

    private TileGrid grid;
    private Scene scene;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        grid = Toolkit.on(TileGrid::new);
        scene = Toolkit.on(() -> {
            grid.resizeRelocate(LEFT, TOP, 130, 130);
            grid.setManaged(false);
            Pane root = new Pane(grid);
            root.setStyle("-fx-background-color: white");
            return new Scene(root, 300, 300);
        });
        stage = Toolkit.open(scene);
        Toolkit.pointAt(290, 290);
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    @Test
    void everyPixelOnTheScreenIsTheRasters() {
        Tiles tiles = ramp(9);
        Toolkit.run(() -> grid.show(tiles));
        TileLayout layout = grid.currentLayout();
        assertThat(layout).isEqualTo(new TileLayout(4, 4, 9, 3, 3, 3, 10, 2));
        assertThat(grid.shownProperty().get()).isEqualTo(9);
        assertShows(Toolkit.screen(300, 300), tiles, tiles.storedOrder());
    }

    /** Of 40 tiles nine have room: the last page begins with row 11, its last tile is the 40th. */
    @Test
    void wheelAndKeysReachTheLastTile() {
        Tiles tiles = ramp(40);
        Toolkit.run(() -> {
            grid.browsableProperty().set(true);
            grid.smallestTileProperty().set(40);
            grid.show(tiles);
        });
        assertThat(grid.shownProperty().get()).isEqualTo(9);
        assertThat(grid.boundsOf(39)).isEmpty();
        Toolkit.run(() -> wheel(-1, false));
        assertThat(grid.firstRowProperty().get()).isEqualTo(1);
        assertThat(grid.boundsOf(3)).hasValueSatisfying(it -> assertThat(it.getMinY()).isZero());
        Toolkit.pointAt(LEFT + 5, TOP + 5);
        assertThat(grid.hoveredProperty().get()).isEqualTo(3);
        Toolkit.run(() -> {
            for (int i = 0; i < 30; i++) {
                wheel(-1, false);
            }
        });
        assertThat(grid.firstRowProperty().get()).isEqualTo(11);
        assertThat(grid.boundsOf(39)).isPresent();
        int[] last = IntStream.range(33, 40).toArray();
        Toolkit.pointAt(290, 290);
        assertShows(Toolkit.screen(300, 300), tiles, last);

        Toolkit.run(() -> {
            grid.selectedProperty().set(39);
            for (int i = 0; i < 12; i++) {
                key(KeyCode.UP);
            }
        });
        assertThat(grid.selectedProperty().get()).isEqualTo(3);
        assertThat(grid.boundsOf(3)).as("it is scrolled to").isPresent();
    }

    @Test
    void aBarSaysThatThereIsMoreWhereOneCanGoThere() {
        Toolkit.run(() -> {
            grid.smallestTileProperty().set(40);
            grid.show(ramp(40));
        });
        assertThat(grid.lookup(".tile-scroll").isVisible()).isFalse();
        Toolkit.run(() -> grid.browsableProperty().set(true));
        assertThat(grid.lookup(".tile-scroll").isVisible()).isTrue();
        Toolkit.run(() -> grid.show(ramp(9)));
        assertThat(grid.lookup(".tile-scroll").isVisible()).isFalse();
    }

    @Test
    void theBarHidesNothingOfTiles() {
        Toolkit.run(() -> {
            grid.browsableProperty().set(true);
            grid.show(ramp(400));
        });
        for (int smallest = 12; smallest <= 40; smallest += 4) {
            int wanted = smallest;
            Toolkit.run(() -> grid.smallestTileProperty().set(wanted));
            int last = grid.currentLayout().columns() - 1;
            assertThat(grid.lookup(".tile-scroll").getLayoutBounds().getMinX()).as("tiles of %d", smallest)
                    .isGreaterThan(grid.boundsOf(last).orElseThrow().getMaxX());
        }
    }

    @Test
    void theWheelWithControlEnlargesAndNeverBeyondTheGrid() {
        Toolkit.run(() -> {
            grid.browsableProperty().set(true);
            grid.show(ramp(9));
            wheel(1, true);
        });
        assertThat(grid.currentLayout().factor()).isEqualTo(11);
        assertThat(grid.shownProperty().get()).isEqualTo(4);
        Toolkit.run(() -> {
            for (int i = 0; i < 50; i++) {
                wheel(1, true);
            }
        });
        assertThat(grid.currentLayout().factor()).isEqualTo(32);
        Toolkit.run(() -> {
            for (int i = 0; i < 50; i++) {
                wheel(-1, true);
            }
        });
        assertThat(grid.currentLayout().factor()).isEqualTo(10);
        assertThat(grid.zoomProperty().get()).isZero();
    }

    @Test
    void aTileThatIsPointedAtElsewhereIsFramedHere() {
        Toolkit.run(() -> {
            grid.show(ramp(9));
            grid.markedProperty().set(4);
        });
        assertThat(grid.lookup(".tile-hover").isVisible()).isTrue();
        Toolkit.pointAt(LEFT + 5, TOP + 5);
        assertThat(grid.lookup(".tile-hover").getBoundsInParent().getMinX()).isLessThan(CELL);
        Toolkit.run(() -> grid.markedProperty().set(TileGrid.NONE));
        Toolkit.pointAt(290, 290);
        assertThat(grid.lookup(".tile-hover").isVisible()).isFalse();
    }

    private void wheel(int notches, boolean control) {
        grid.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, control, false, false, false, false, 0,
                40.0 * notches, 0, 40.0 * notches, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void key(KeyCode code) {
        grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** At 1.5 pixels a unit a value cannot cover three units: it covers four pixels and not five, for which there would be no room. */
    @Test
    void rowsAreKeptWhereAUnitIsNoWholeNumberOfPixels() {
        Toolkit.run(() -> {
            grid.setPixelScale(1.5);
            grid.arrangementProperty().set(new Arrangement.Rows(3, 3));
            grid.smallestTileProperty().set(12);
            grid.resize(130, 3 * 12 + 2 * 2);
            grid.show(ramp(9));
            grid.layout();
        });
        assertThat(grid.currentLayout().rows()).isEqualTo(3);
        assertThat(grid.currentLayout().factor()).isEqualTo(4);
    }

    @Test
    void aLaterShowReplacesWhatChangedAndKeepsTheImage() {
        Random random = new Random(4);
        Toolkit.run(() -> grid.show(ramp(9)));
        var image = view().getImage();
        float[] values = ramp(9).values();
        for (int i = 0; i < 20; i++) {
            values = values.clone();
            values[random.nextInt(values.length)] = random.nextFloat();
            Tiles next = new Tiles(values, 4, 4);
            int[] order = {8, 7, 6, 5, 4, 3, 2, 1, 0};
            Toolkit.run(() -> grid.show(next, order));
            assertShows(Toolkit.screen(300, 300), next, order);
        }
        assertThat(view().getImage()).isSameAs(image);
    }

    @Test
    void shadingAndGapTakeEffectAtOnce() {
        Tiles tiles = ramp(9);
        Toolkit.run(() -> {
            grid.show(tiles);
            grid.shadingProperty().set(Shading.PER_TILE);
            grid.gapFillProperty().set(Color.LIME);
        });
        Picture picture = Toolkit.screen(300, 300);
        assertThat(picture.at(LEFT, TOP)).isEqualTo(0xFF808080);
        assertThat(picture.at(LEFT + 40, TOP)).isEqualTo(0xFF00FF00);
        Toolkit.run(() -> scene.getRoot().setStyle("-fx-background-color: red"));
        Toolkit.run(() -> grid.gapFillProperty().set(Color.color(0, 0, 1, 0.5)));
        int mixed = Toolkit.screen(300, 300).at(LEFT + 40, TOP);
        assertThat(mixed >> 16 & 0xFF).isBetween(126, 129);
        assertThat(mixed & 0xFF).isBetween(126, 129);
    }

    @Test
    void aThemeSetsTheGap() {
        Toolkit.run(() -> {
            grid.show(ramp(9));
            scene.getStylesheets().add("data:text/css,.tile-grid{-reverie-gap-fill:%23102030;-tile-selection:lime;}");
            grid.selectedProperty().set(0);
        });
        Picture picture = Toolkit.screen(300, 300);
        assertThat(picture.at(LEFT + 41, TOP + 100)).isEqualTo(0xFF102030);
        assertThat(picture.at(LEFT + 41, TOP + 20)).isEqualTo(0xFF00FF00);
        assertThat(picture.at(LEFT - 1, TOP + 20)).isEqualTo(0xFF00FF00);
    }

    @Test
    void hoveringTellsTileAndValue() {
        int[] order = {8, 7, 6, 5, 4, 3, 2, 1, 0};
        Toolkit.run(() -> grid.show(ramp(9), order));
        Toolkit.pointAt(LEFT + CELL + 25, TOP + 2 * CELL + 35);
        assertThat(grid.hoveredProperty().get()).isEqualTo(1);
        assertThat(grid.hoveredPixelProperty().get()).isEqualTo(3 * 4 + 2);
        assertThat(grid.getCursor()).isEqualTo(Cursor.HAND);
        Toolkit.pointAt(LEFT + CELL - 1, TOP + 10);
        assertThat(grid.hoveredProperty().get()).as("in the gap").isEqualTo(TileGrid.NONE);
        assertThat(grid.getCursor()).isNull();
        Toolkit.pointAt(LEFT + 5, TOP + 5);
        assertThat(grid.hoveredProperty().get()).isEqualTo(8);
        Toolkit.pointAt(290, 290);
        assertThat(grid.hoveredProperty().get()).as("outside").isEqualTo(TileGrid.NONE);
    }

    @Test
    void hoverIsFramedAndFollowsTilesThatMoveBelowThePointer() {
        Toolkit.run(() -> grid.show(ramp(9)));
        Toolkit.pointAt(LEFT + CELL + 5, TOP + CELL + 5);
        assertThat(grid.hoveredProperty().get()).isEqualTo(4);
        int frame = LEFT + CELL - 1;
        assertThat(Toolkit.screen(300, 300).at(frame, TOP + CELL + 20)).isNotEqualTo(BACKGROUND);
        Toolkit.run(() -> grid.show(ramp(9), new int[]{8, 7, 6, 5, 0, 3, 2, 1, 4}));
        assertThat(grid.hoveredProperty().get()).isZero();
        Toolkit.run(grid::clear);
        assertThat(grid.hoveredProperty().get()).isEqualTo(TileGrid.NONE);
    }

    @Test
    void aClickSelectsATileWhichKeepsItsFrameWhenTheOrderChanges() {
        Toolkit.run(() -> grid.show(ramp(9), new int[]{8, 7, 6, 5, 4, 3, 2, 1, 0}));
        Toolkit.clickAt(LEFT + 5, TOP + 5);
        assertThat(grid.selectedProperty().get()).isEqualTo(8);
        Toolkit.pointAt(290, 290);
        assertFramed(0, 0);
        Toolkit.run(() -> grid.show(ramp(9)));
        assertThat(grid.selectedProperty().get()).isEqualTo(8);
        assertFramed(2, 2);
        Toolkit.clickAt(LEFT + CELL - 1, TOP + 5);
        assertThat(grid.selectedProperty().get()).as("a click beside the tiles").isEqualTo(8);
        Toolkit.run(() -> grid.selectedProperty().set(TileGrid.NONE));
        assertThat(framedAt(Toolkit.screen(300, 300), 2, 2)).isFalse();
    }

    @Test
    void aGridThatIsNoChoiceStaysAsItIs() {
        Toolkit.run(() -> {
            grid.selectableProperty().set(false);
            grid.show(ramp(9));
        });
        Toolkit.clickAt(LEFT + 5, TOP + 5);
        assertThat(grid.selectedProperty().get()).isEqualTo(TileGrid.NONE);
        assertThat(grid.hoveredProperty().get()).isZero();
        assertThat(grid.getCursor()).isNull();
    }

    @Test
    void largerPicturesAreEnlargedByThePainterNotTheToolkit() {
        Tiles tiles = Sketches.strokes(9, new Random(1));
        Toolkit.run(() -> {
            grid.setPixelScale(2);
            grid.show(tiles);
        });
        Picture picture = Toolkit.picture(scene, 2);
        TileLayout layout = grid.currentLayout();
        assertThat(layout.width()).isBetween(200, 260);
        int[] expected = TileRaster.picture(tiles, tiles.storedOrder(), Shading.UNIT, layout,
                new Palette(BACKGROUND, 0));
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                assertThat(picture.at(2 * LEFT + x, 2 * TOP + y)).isEqualTo(expected[y * layout.width() + x]);
            }
        }
    }

    @Test
    void resizingLaysOutAnew() {
        Toolkit.run(() -> grid.show(ramp(9)));
        Toolkit.run(() -> grid.resize(60, 60));
        Toolkit.screen(1, 1);
        assertThat(grid.currentLayout().factor()).isEqualTo(4);
        Toolkit.run(() -> grid.resize(3, 3));
        Toolkit.screen(1, 1);
        assertThat(grid.shownProperty().get()).isZero();
        assertThat(view().getImage()).isNull();
        Toolkit.run(() -> grid.resize(130, 130));
        assertShows(Toolkit.screen(300, 300), ramp(9), ramp(9).storedOrder());
        Toolkit.run(() -> grid.smallestTileProperty().set(60));
        assertThat(grid.shownProperty().get()).isEqualTo(4);
        Toolkit.run(grid::clear);
        assertThat(Toolkit.screen(300, 300).at(LEFT + 5, TOP + 5)).isEqualTo(BACKGROUND);
    }

    @Test
    void brokenValuesAreSeen() {
        Toolkit.run(() -> grid.show(new Tiles(new float[]{0, Float.NaN, 1, 0}, 2, 2)));
        assertThat(Toolkit.screen(300, 300).at(LEFT + 100, TOP + 10)).isEqualTo(Palette.BROKEN);
    }

    @Test
    void saysInWordsWhatItShows() {
        Toolkit.run(() -> {
            grid.show(ramp(9));
            grid.setAccessibleText("Filters");
            grid.selectedProperty().set(3);
        });
        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("Filters, 9 of 9 tiles shown, 4 by 4 pixels each, number 3 selected");
    }

    @Test
    void refusesOrdersOfTilesThatAreNotThere() {
        assertThatThrownBy(() -> grid.show(ramp(2), new int[]{0, 2})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private ImageView view() {
        return (ImageView) grid.getChildrenUnmodifiable().getFirst();
    }

    private static void assertShows(Picture picture, Tiles tiles, int[] order) {
        TileLayout layout = TileLayout.fill(order.length, 4, 4, TileArea.of(130, 130));
        int[] expected = TileRaster.picture(tiles, order, Shading.UNIT, layout, new Palette(BACKGROUND, 0));
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                assertThat(picture.at(LEFT + x, TOP + y)).as("%d,%d", x, y).isEqualTo(expected[y * layout.width() + x]);
            }
        }
    }

    private static void assertFramed(int column, int row) {
        Picture picture = Toolkit.screen(300, 300);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                assertThat(framedAt(picture, x, y)).as("%d,%d", x, y).isEqualTo(x == column && y == row);
            }
        }
    }

    /** Whether both gaps at the sides of a tile have another colour at its middle. */
    private static boolean framedAt(Picture picture, int column, int row) {
        int y = TOP + row * CELL + 20;
        return picture.at(LEFT + column * CELL - 1, y) != BACKGROUND
                && picture.at(LEFT + column * CELL + 40, y) != BACKGROUND;
    }

    /** Tiles that differ from each other in each pixel. */
    private static Tiles ramp(int count) {
        float[] values = new float[count * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 16 == 0 ? 0 : i / 255f;
        }
        return new Tiles(values, 4, 4);
    }
}
