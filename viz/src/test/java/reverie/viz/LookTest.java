package reverie.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.viz.chart.Curve;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.Histogram;
import reverie.viz.chart.HistogramChart;
import reverie.viz.export.PngFile;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.TileLayout;
import reverie.viz.tiles.Tiles;

/** All nodes together as a lab would show them; writes {@code target/look-*.png} for the eye. */
class LookTest {

    private final Random random = new Random(1);
    private final Map<TileGrid, Tiles> grids = new LinkedHashMap<>();
    private final Map<CurveChart, List<Curve>> curveCharts = new LinkedHashMap<>();
    private final Map<HistogramChart, Histogram> histograms = new LinkedHashMap<>();

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @ParameterizedTest
    @CsvSource({"light, 1", "dark, 1", "light, 2"})
    void drawsEveryPanel(String theme, int scale) {
        Scene scene = Toolkit.on(() -> scene(theme, scale));
        Toolkit.picture(scene, 1);
        Toolkit.run(() -> scene.getRoot().lookupAll(".hovered").forEach(LookTest::hover));
        Toolkit.Picture picture = Toolkit.picture(scene, scale);
        PngFile.write(Path.of("target", "look-" + theme + "-" + scale + ".png"), picture.argb(), picture.width(),
                picture.height());
        assertThat(grids).hasSize(4);
        grids.forEach((grid, tiles) -> showsItsTiles(new Look(picture, scale, grid), grid, tiles));
        assertThat(curveCharts).hasSize(4);
        curveCharts.forEach((chart, curves) -> showsItsCurves(new Look(picture, scale, chart), curves));
        assertThat(histograms).hasSize(3);
        histograms.forEach((chart, histogram) -> showsItsBars(new Look(picture, scale, chart), histogram));
    }

    /** The strongest value of a tile is as bright or dark as it has to be, at the place where it belongs. */
    private static void showsItsTiles(Look look, TileGrid grid, Tiles tiles) {
        TileLayout layout = grid.currentLayout();
        int last = layout.shown() == layout.count() ? layout.count() - 1 : layout.columns() * layout.rows() - 1;
        for (int tile : new int[]{0, last / 2, last}) {
            int at = strongest(tiles, tile);
            float value = tiles.values()[tile * tiles.pixels() + at];
            int expected = grid.shadingProperty().get() == Shading.UNIT ? Math.round(255 * value) : value > 0 ? 255 : 1;
            int middle = layout.factor() / 2;
            int argb = look.at(layout.x(tile) + at % tiles.width() * layout.factor() + middle,
                    layout.y(tile) + at / tiles.width() * layout.factor() + middle);
            assertThat(argb & 0xFF).as("pixel %d of tile %d", at, tile).isBetween(expected - 2, expected + 2);
            assertThat(argb >> 8 & 0xFF).as("grey").isEqualTo(argb & 0xFF);
        }
    }

    private static int strongest(Tiles tiles, int tile) {
        int strongest = 0;
        for (int i = 1; i < tiles.pixels(); i++) {
            if (Math.abs(tiles.values()[tile * tiles.pixels() + i]) > Math.abs(
                    tiles.values()[tile * tiles.pixels() + strongest])) {
                strongest = i;
            }
        }
        return strongest;
    }

    /** Each curve is a line of a colour of its own that goes through most of the chart. */
    private static void showsItsCurves(Look look, List<Curve> curves) {
        Map<Integer, Set<Integer>> columns = new HashMap<>();
        for (int x = 0; x < look.width(); x++) {
            for (int y = 0; y < look.height(); y++) {
                if (Look.isColoured(look.at(x, y))) {
                    columns.computeIfAbsent(Look.hue(look.at(x, y)), _ -> new HashSet<>()).add(x);
                }
            }
        }
        assertThat(columns.values().stream().filter(it -> it.size() > 0.35 * look.width()).count())
                .as("lines of %d curves", curves.size()).isBetween((long) curves.size(), curves.size() + 1L);
    }

    /** The fullest bin is a bar as high as the chart, and no bar is where nothing was counted. */
    private static void showsItsBars(Look look, Histogram histogram) {
        int bins = histogram.counts().length;
        int fullest = IntStream.range(0, bins).reduce(0,
                (one, other) -> histogram.counts()[other] > histogram.counts()[one] ? other : one);
        assertThat(coloured(look, fullest, bins)).isGreaterThan(0.6 * look.height());
        for (int bin = 0; bin < bins; bin++) {
            double share = histogram.counts()[bin] / (double) histogram.greatest();
            if (share > 0.1) {
                assertThat(coloured(look, bin, bins)).as("bin %d", bin).isGreaterThan(0.5 * share * look.height());
            } else if (share < 0.01) {
                assertThat(coloured(look, bin, bins)).as("bin %d", bin).isLessThan(0.1 * look.height());
            }
        }
    }

    /** Coloured pixels in the middle column of a bin. */
    private static double coloured(Look look, int bin, int bins) {
        int x = (int) ((bin + 0.4) / bins * look.width());
        return IntStream.range(0, look.height()).filter(y -> Look.isColoured(look.at(x, y))).count();
    }

    /**
     * One node in a picture.
     *
     * @param scale pixels for a unit of length
     */
    private record Look(Toolkit.Picture picture, int scale, Region node) {

        private static final int COLOURED = 80;
        private static final int HUES = 12;

        int at(int x, int y) {
            Point2D corner = node.localToScene(0, 0);
            return picture.at((int) Math.round(corner.getX() * scale) + x, (int) Math.round(corner.getY() * scale) + y);
        }

        int width() {
            return (int) node.getWidth() * scale;
        }

        int height() {
            return (int) node.getHeight() * scale;
        }

        static boolean isColoured(int argb) {
            int red = argb >> 16 & 0xFF;
            int green = argb >> 8 & 0xFF;
            int blue = argb & 0xFF;
            return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOURED;
        }

        /** One of twelve. */
        static int hue(int argb) {
            return (int) (Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF).getHue() * HUES / 360);
        }
    }

    private Scene scene(String theme, int scale) {
        TileGrid filters = grid(620, 520, Shading.PER_TILE);
        filters.smallestTileProperty().set(28);
        show(filters, Sketches.filters(500, random));
        filters.selectedProperty().set(22);
        TileGrid fantasies = grid(262, 262, Shading.UNIT);
        show(fantasies, Sketches.strokes(64, random));
        TileGrid unit = grid(115, 115, Shading.PER_TILE);
        show(unit, Sketches.filters(1, random));
        TileGrid rows = grid(360, 64, Shading.UNIT);
        rows.arrangementProperty().set(new Arrangement.Rows(12, 2));
        show(rows, Sketches.strokes(24, random));
        CurveChart two = new CurveChart();
        show(two, curves(400, false));
        CurveChart narrow = new CurveChart();
        show(narrow, curves(3000, true));
        HistogramChart weights = new HistogramChart();
        show(weights, Histogram.aroundZero(gaussians(20_000), 40));
        HistogramChart hidden = new HistogramChart();
        show(hidden, Histogram.of(probabilities(20_000), 0, 1, 30));
        two.setPrefSize(280, 130);
        narrow.setPrefSize(170, 130);
        weights.setPrefSize(150, 130);
        hidden.setPrefSize(150, 130);
        CurveChart pointed = new CurveChart();
        show(pointed, curves(200, false));
        HistogramChart pointedBars = new HistogramChart();
        show(pointedBars, Histogram.of(probabilities(20_000), 0, 1, 30));
        CurveChart single = new CurveChart();
        show(single, List.of(new Curve("free energy", new double[]{0.1, 0.2, 0.3}, new double[]{-81, -81, -81})));
        pointed.setPrefSize(280, 130);
        pointedBars.setPrefSize(150, 130);
        single.setPrefSize(170, 130);
        for (Region hovered : List.of(filters, pointed, pointedBars)) {
            hovered.getStyleClass().add("hovered");
        }
        VBox root = new VBox(12,
                new HBox(12, panel("Filters", filters),
                        new VBox(12, panel("Fantasies", fantasies), panel("Unit 7", unit))),
                new HBox(12, panel("Data and one-step reconstructions", rows), panel("Weights", weights),
                        panel("p(h=1|v)", hidden)),
                new HBox(12, panel("Learning", two), panel("Narrow", narrow)));
        ((HBox) root.getChildren().get(1)).getChildren().add(panel("Read", pointedBars));
        ((HBox) root.getChildren().get(2)).getChildren().addAll(panel("Read", pointed), panel("Constant", single));
        root.setPadding(new Insets(12));
        boolean dark = theme.equals("dark");
        root.setStyle("-fx-background-color: " + (dark ? "#14181e" : "#f3f5f7") + "; -fx-font-size: 13px;"
                + "-fx-base: " + (dark ? "#1b212a;" : "white;"));
        if (dark) {
            root.getStyleClass().add("dark");
        }
        root.getStylesheets().add("data:text/css,.tile-grid{-reverie-pixel-scale:" + scale + ";}");
        return new Scene(root, 1060, 960);
    }

    private void show(TileGrid grid, Tiles tiles) {
        grid.show(tiles);
        grids.put(grid, tiles);
    }

    private void show(CurveChart chart, List<Curve> curves) {
        chart.show(curves);
        curveCharts.put(chart, curves);
    }

    private void show(HistogramChart chart, Histogram histogram) {
        chart.show(histogram);
        histograms.put(chart, histogram);
    }

    private static void hover(Node node) {
        Point2D at = node.localToScene(60, 40);
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), at.getX(), at.getY(),
                MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
    }

    private static TileGrid grid(double width, double height, Shading shading) {
        TileGrid grid = new TileGrid();
        grid.shadingProperty().set(shading);
        grid.setPrefSize(width, height);
        grid.setMinSize(width, height);
        return grid;
    }

    private static VBox panel(String title, Region content) {
        Label label = new Label(title);
        label.setStyle("-fx-font-weight: bold");
        VBox panel = new VBox(6, label, content);
        panel.setStyle("-fx-background-color: derive(-fx-base, -8%), -fx-base; -fx-background-insets: 0, 1;"
                + "-fx-background-radius: 8, 7; -fx-padding: 12;");
        return panel;
    }

    private List<Curve> curves(int points, boolean three) {
        double[] x = new double[points];
        double[] error = new double[points];
        double[] likelihood = new double[points];
        double[] validation = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 12.0 * (i + 1) / points;
            error[i] = 0.03 + 0.12 * Math.exp(-x[i]) + 0.002 * random.nextGaussian();
            likelihood[i] = -70 - 120 * Math.exp(-x[i] / 3) + 2 * random.nextGaussian();
            validation[i] = likelihood[i] - 8 - x[i];
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("reconstruction error", x, error));
        curves.add(new Curve("pseudo-likelihood", "nats", x, likelihood));
        if (three) {
            curves.add(new Curve("on validation data", "nats", x, validation));
        }
        return curves;
    }

    private float[] gaussians(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (0.15 * random.nextGaussian() * random.nextDouble() * 2);
        }
        return values;
    }

    private float[] probabilities(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (1 / (1 + Math.exp(3 - 4 * random.nextGaussian())));
        }
        return values;
    }
}
