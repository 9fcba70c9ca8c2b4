package reverie.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

/** All nodes together as a lab would show them; writes {@code target/look-*.png} for the eye. */
class LookTest {

    private final Random random = new Random(1);

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
        assertThat(Arrays.stream(picture.argb()).distinct().count()).isGreaterThan(250);
    }

    private Scene scene(String theme, int scale) {
        TileGrid filters = grid(620, 520, Shading.PER_TILE);
        filters.smallestTileProperty().set(28);
        filters.show(Sketches.filters(500, random));
        filters.selectedProperty().set(22);
        TileGrid fantasies = grid(262, 262, Shading.UNIT);
        fantasies.show(Sketches.strokes(64, random));
        TileGrid unit = grid(115, 115, Shading.PER_TILE);
        unit.show(Sketches.filters(1, random));
        TileGrid rows = grid(360, 64, Shading.UNIT);
        rows.arrangementProperty().set(new Arrangement.Rows(12, 2));
        rows.show(Sketches.strokes(24, random));
        CurveChart two = new CurveChart();
        two.show(curves(400, false));
        CurveChart narrow = new CurveChart();
        narrow.show(curves(3000, true));
        HistogramChart weights = new HistogramChart();
        weights.show(Histogram.aroundZero(gaussians(20_000), 40));
        HistogramChart hidden = new HistogramChart();
        hidden.show(Histogram.of(probabilities(20_000), 0, 1, 30));
        two.setPrefSize(280, 130);
        narrow.setPrefSize(170, 130);
        weights.setPrefSize(150, 130);
        hidden.setPrefSize(150, 130);
        CurveChart pointed = new CurveChart();
        pointed.show(curves(200, false));
        HistogramChart pointedBars = new HistogramChart();
        pointedBars.show(Histogram.of(probabilities(20_000), 0, 1, 30));
        CurveChart single = new CurveChart();
        single.show(List.of(new Curve("free energy", new double[]{0.1, 0.2, 0.3}, new double[]{-81, -81, -81})));
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
