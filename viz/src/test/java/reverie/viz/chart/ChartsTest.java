package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reverie.viz.Toolkit;
import reverie.viz.Toolkit.Picture;

class ChartsTest {

    private static final int BLUE = 0xFF2F6FE0;
    private static final double[] EPOCHS = {1, 2, 3, 4};

    private final CurveChart curves = Toolkit.on(CurveChart::new);
    private final HistogramChart bars = Toolkit.on(HistogramChart::new);
    private final List<Stage> stages = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> stages.forEach(Stage::close));
    }

    @Test
    void aRisingCurveGoesFromLowerLeftToUpperRight() {
        open(curves, 300, 160);
        Toolkit.run(() -> curves.show(List.of(new Curve("c", new double[]{0, 1}, new double[]{0, 1}))));
        Picture picture = Toolkit.screen(300, 160);
        int[] columns = IntStream.range(0, 300)
                .filter(x -> IntStream.range(30, 140).anyMatch(y -> isBlueish(picture.at(x, y)))).toArray();
        int left = 60;
        int right = 250;
        assertThat(columns).contains(left, right);
        assertThat(lowest(picture, left) - lowest(picture, right)).isBetween(50, 110);
    }

    @Test
    void twoScalesEachFillTheHeight() {
        open(curves, 300, 160);
        Toolkit.run(() -> curves.show(List.of(new Curve("small", EPOCHS, new double[]{0.04, 0.03, 0.02, 0.01}),
                new Curve("large", EPOCHS, new double[]{-300, -250, -200, -150}))));
        Toolkit.screen(1, 1);
        assertThat(texts(curves)).contains("0.04", "0.01", "−150", "−300", "0.01000", "−150.0", "4 epochs", "0");
        Bounds small = curves.lookupAll(".curve").stream().filter(node -> node.getStyleClass().contains("curve-1"))
                .findFirst().orElseThrow().getBoundsInParent();
        Bounds large = curves.lookupAll(".curve").stream().filter(node -> node.getStyleClass().contains("curve-2"))
                .findFirst().orElseThrow().getBoundsInParent();
        assertThat(small.getHeight()).isGreaterThan(80);
        assertThat(large.getHeight()).isEqualTo(small.getHeight());
    }

    @Test
    void curvesOfOneScaleAreDrawnToTheSameScale() {
        open(curves, 300, 160);
        Toolkit.run(() -> curves.show(List.of(new Curve("training", "F", EPOCHS, new double[]{0, 1, 2, 4}),
                new Curve("validation", "F", EPOCHS, new double[]{0, 0, 1, 1}))));
        Toolkit.screen(1, 1);
        List<Double> heights = curves.lookupAll(".curve").stream().map(node -> node.getLayoutBounds().getHeight())
                .sorted().toList();
        assertThat(heights.getLast() / heights.getFirst()).isBetween(3.5, 4.1);
        assertThat(texts(curves)).contains("4", "0").doesNotContain("1");
        assertThat(curves.lookupAll(".axis-label.curve-1")).as("numbers of both in the colour of one").isEmpty();
        Toolkit.run(() -> curves.show(List.of(new Curve("training", EPOCHS, new double[]{0, 1, 2, 4}))));
        assertThat(curves.lookupAll(".axis-label.curve-1")).hasSize(2);
    }

    @Test
    void anotherRunStandsBehindOnTheSameAxesInTheSameColoursAndIsNotInTheLegend() {
        open(curves, 300, 160);
        var first = new Curve("error", EPOCHS, new double[]{4, 3, 2, 1});
        var second = new Curve("size", EPOCHS, new double[]{1, 1, 2, 2});
        Toolkit.run(() -> curves.show(List.of(first, second), List.of(
                new Curve("size", EPOCHS, new double[]{1, 2, 1, 2}),
                new Curve("error", new double[]{1, 8}, new double[]{8, 0}))));
        Toolkit.screen(1, 1);
        assertThat(texts(curves)).contains("8 epochs", "8", "0").doesNotContain("4 epochs");
        List<Node> behind = curves.lookupAll(".curve-behind").stream().toList();
        assertThat(behind).extracting(it -> it.getStyleClass().contains("curve-1"))
                .containsExactlyInAnyOrder(true, false);
        assertThat(behind).allSatisfy(it -> assertThat(it.getOpacity()).isLessThan(0.6));
        double whole = heightOf("curve-1", true);
        assertThat(heightOf("curve-1", false) / whole).as("of 0 to 8, from 4 to 1").isBetween(0.35, 0.4);
        assertThat(texts(curves).stream().filter("error"::equals)).hasSize(1);
        Toolkit.run(() -> curves.show(List.of(first, second)));
        assertThat(curves.lookupAll(".curve-behind")).isEmpty();
    }

    private double heightOf(String style, boolean behind) {
        return curves.lookupAll(".curve").stream().filter(it -> it.getStyleClass().contains(style)
                && it.getStyleClass().contains("curve-behind") == behind).findFirst().orElseThrow().getLayoutBounds()
                .getHeight();
    }

    @Test
    void survivesEveryKindOfData() {
        open(curves, 200, 120);
        double nan = Double.NaN;
        double[] none = {};
        record Case(double[] x, double[] y, String newest) {}
        for (Case data : List.of(new Case(none, none, "–"), new Case(new double[]{0}, new double[]{5}, "5.000"),
                new Case(new double[]{2}, new double[]{nan}, "not a number"),
                new Case(EPOCHS, new double[]{7, 7, 7, 7}, "7.000"),
                new Case(EPOCHS, new double[]{nan, 1, nan, 2}, "2.000"),
                new Case(EPOCHS, new double[]{1, 2, 3, nan}, "not a number"),
                new Case(EPOCHS, new double[]{nan, nan, nan, nan}, "not a number"),
                new Case(EPOCHS, new double[]{1, Double.POSITIVE_INFINITY, -1e308, 1e308}, "1.000e308"),
                new Case(new double[]{3, 3, 3, 3}, new double[]{1, 2, 3, 4}, "4.000"))) {
            Toolkit.run(() -> curves.show(List.of(new Curve("c", data.x(), data.y()))));
            Picture picture = Toolkit.screen(200, 120);
            assertThat(texts(curves)).as(Arrays.toString(data.y())).contains(data.newest());
            boolean drawn = Arrays.stream(data.y()).anyMatch(Double::isFinite);
            assertThat(Arrays.stream(picture.argb()).skip(16 * 200).anyMatch(pixel -> pixel == BLUE))
                    .as(Arrays.toString(data.y())).isEqualTo(drawn);
        }
        Toolkit.run(() -> curves.show(List.of()));
        assertThat(Arrays.stream(Toolkit.screen(200, 120).argb()).noneMatch(pixel -> pixel == BLUE)).isTrue();
    }

    @Test
    void theNumbersUnderThePointerAreExactAndGoOn() {
        open(curves, 300, 160);
        Toolkit.run(() -> curves.show(List.of(new Curve("error", EPOCHS, new double[]{0.4, 0.3, 0.2, 0.123456}))));
        assertThat(curves.readout()).isEmpty();
        Toolkit.pointAt(290, 130);
        assertThat(curves.readout()).isEqualTo("error 0.1235\nat 4.000 epochs");
        Toolkit.run(() -> curves.show(
                List.of(new Curve("error", new double[]{1, 2, 3, 4, 5}, new double[]{0.4, 0.3, 0.2, 0.1, 0.05}))));
        assertThat(curves.readout()).isEqualTo("error 0.05000\nat 5.000 epochs");
        Label plate = (Label) curves.lookup(".chart-readout");
        assertThat(inside(plate.getBoundsInParent(), 300, 160)).isTrue();
        Toolkit.pointAt(50, 30);
        assertThat(curves.readout()).isEqualTo("error 0.4000\nat 1.000 epochs");
        Toolkit.pointAt(390, 290);
        assertThat(curves.readout()).isEmpty();
    }

    @Test
    void noTextIsEverCutOffOrWrittenOverAnother() {
        open(curves, 400, 200);
        List<Curve> both = List.of(new Curve("reconstruction error", EPOCHS, new double[]{0.1234, 0.1, 0.05, 0.0321}),
                new Curve("pseudo-likelihood on validation data", EPOCHS, new double[]{-1234, -300, -200, -182.25}));
        for (int width = 400; width >= 40; width -= 30) {
            for (int height : new int[]{200, 130, 60, 30}) {
                int w = width;
                Toolkit.run(() -> {
                    curves.resize(w, height);
                    curves.show(List.of());
                    curves.show(both);
                });
                Toolkit.screen(1, 1);
                assertTextsApart(curves, w, height);
            }
        }
    }

    @Test
    void largerTypeFindsItsRoom() {
        open(curves, 400, 240);
        Toolkit.run(() -> curves.show(List.of(new Curve("error", EPOCHS, new double[]{0.1234, 0.1, 0.05, 0.0321}))));
        Toolkit.run(() -> curves.setStyle("-fx-font-size: 24px"));
        Toolkit.screen(1, 1);
        assertTextsApart(curves, 400, 240);
        assertThat(((Label) curves.lookup(".chart-value")).getHeight()).isGreaterThan(20);
    }

    @Test
    void barsStandInProportion() {
        open(bars, 104, 100);
        Toolkit.run(() -> bars.show(new Histogram(0, 1, new long[]{4, 2, 0, 1})));
        Picture picture = Toolkit.screen(104, 100);
        int[] heights = Arrays.stream(new int[]{13, 39, 65, 91}).map(x -> barHeight(picture, x)).toArray();
        assertThat(heights[0]).isGreaterThan(70);
        assertThat(heights[1]).isBetween(heights[0] / 2 - 1, heights[0] / 2 + 1);
        assertThat(heights[2]).isZero();
        assertThat(heights[3]).isBetween(heights[0] / 4 - 1, heights[0] / 4 + 1);
        assertThat(texts(bars)).contains("0", "1");
        assertTextsApart(bars, 104, 100);
    }

    @Test
    void aSingleValueAmongMillionsIsSeen() {
        open(bars, 104, 100);
        Toolkit.run(() -> bars.show(new Histogram(0, 1, new long[]{1_000_000, 1})));
        assertThat(barHeight(Toolkit.screen(104, 100), 80)).isEqualTo(1);
    }

    @Test
    void emptyHistogramsHaveNoBars() {
        open(bars, 104, 100);
        Toolkit.run(() -> bars.show(new Histogram(-1, 1, new long[10])));
        assertThat(barHeight(Toolkit.screen(104, 100), 50)).isZero();
        Toolkit.run(() -> bars.show(new Histogram(-1, 1, new long[]{1, 1})));
        Toolkit.run(bars::clear);
        assertThat(barHeight(Toolkit.screen(104, 100), 50)).isZero();
    }

    @Test
    void theBinUnderThePointerIsReadAndGoesOn() {
        open(bars, 200, 100);
        Toolkit.run(() -> bars.show(new Histogram(-1, 1, new long[]{4, 2000, 0, 1})));
        Toolkit.pointAt(75, 50);
        assertThat(bars.readout()).isEqualTo("2,000\n−0.5 to 0");
        Toolkit.run(() -> bars.show(new Histogram(-1, 1, new long[]{4, 2001, 0, 1})));
        assertThat(bars.readout()).isEqualTo("2,001\n−0.5 to 0");
        Toolkit.pointAt(390, 290);
        assertThat(bars.readout()).isEmpty();
    }

    @Test
    void aDarkThemeHasItsOwnColours() {
        open(curves, 200, 120);
        Toolkit.run(() -> curves.show(List.of(new Curve("c", EPOCHS, new double[]{1, 2, 3, 4}))));
        Toolkit.run(() -> curves.getScene().getRoot().getStyleClass().add("dark"));
        assertThat(Arrays.stream(Toolkit.screen(200, 120).argb()).anyMatch(pixel -> pixel == BLUE)).isFalse();
        assertThat(Arrays.stream(Toolkit.screen(200, 120).argb()).anyMatch(pixel -> pixel == 0xFF6AA1FF)).isTrue();
    }

    @Test
    void saysInWordsWhatItShows() {
        Toolkit.run(() -> curves.show(List.of(new Curve("error", EPOCHS, EPOCHS))));
        Toolkit.run(() -> bars.show(new Histogram(-1, 1, new long[]{3, 4})));
        assertThat(curves.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("error 4.000");
        assertThat(bars.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("Histogram of 7 values from −1 to 1");
    }

    private void open(Region chart, double width, double height) {
        Scene scene = Toolkit.on(() -> {
            chart.setManaged(false);
            chart.resizeRelocate(0, 0, width, height);
            return new Scene(new Pane(chart), 400, 300);
        });
        stages.add(Toolkit.open(scene));
        Toolkit.pointAt(390, 290);
    }

    private static List<Label> labels(Region chart) {
        return chart.lookupAll(".chart-label").stream().map(Label.class::cast)
                .filter(label -> treeVisible(label, chart) && !label.getText().isEmpty()).toList();
    }

    private static boolean treeVisible(Node node, Region chart) {
        return node == chart || node.isVisible() && treeVisible(node.getParent(), chart);
    }

    private static Set<String> texts(Region chart) {
        return labels(chart).stream().map(Label::getText).collect(Collectors.toSet());
    }

    private static void assertTextsApart(Region chart, double width, double height) {
        List<Label> labels = labels(chart).stream().filter(label -> label.getWidth() > 0).toList();
        List<Bounds> places = labels.stream()
                .map(label -> chart.sceneToLocal(label.localToScene(label.getLayoutBounds()))).toList();
        for (int i = 0; i < labels.size(); i++) {
            String what = labels.get(i).getText() + " at " + places.get(i) + " in " + width + "×" + height;
            assertThat(inside(places.get(i), width, height)).as(what).isTrue();
            if (!labels.get(i).getStyleClass().contains("chart-name")) {
                Text drawn = (Text) labels.get(i).lookup(".text");
                assertThat(drawn.getText()).as(what).isEqualTo(labels.get(i).getText());
            }
            for (int k = 0; k < i; k++) {
                Bounds other = places.get(k);
                // The boxes of lines of type have room above and below the letters, which may be shared.
                Bounds letters = new BoundingBox(other.getMinX(), other.getMinY() + 3, other.getWidth(),
                        other.getHeight() - 6);
                assertThat(places.get(i).intersects(letters)).as(what + " and " + labels.get(k).getText()).isFalse();
            }
        }
    }

    private static boolean inside(Bounds bounds, double width, double height) {
        return new BoundingBox(-1, -1, width + 2, height + 2).contains(bounds);
    }

    private static boolean isBlueish(int pixel) {
        return (pixel & 0xFF) - (pixel >> 16 & 0xFF) > 60;
    }

    private static int lowest(Picture picture, int x) {
        for (int y = 140; y >= 30; y--) {
            if (isBlueish(picture.at(x, y))) {
                return y;
            }
        }
        return -1;
    }

    private static int barHeight(Picture picture, int x) {
        int height = 0;
        for (int y = 0; y < picture.height(); y++) {
            height += isBlueish(picture.at(x, y)) ? 1 : 0;
        }
        return height;
    }
}
