package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reverie.viz.Toolkit;
import reverie.viz.Toolkit.Picture;

/** A chart of 216×116 units, of which a margin of 8 leaves 200×100 for the points. */
class ScatterChartTest {

    private static final float[] CORNERS = {-1, 0, 3, 0, 3, 10, 1, 5};

    private ScatterChart chart;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        chart = Toolkit.on(ScatterChart::new);
        stage = Toolkit.open(Toolkit.on(() -> {
            chart.resizeRelocate(0, 0, 216, 116);
            chart.setManaged(false);
            Pane root = new Pane(chart);
            root.setStyle("-fx-background-color: white");
            return new Scene(root, 300, 300);
        }));
        Toolkit.pointAt(290, 290);
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private static Scatter two() {
        return new Scatter(CORNERS, new int[]{0, 0, 1, 1}, List.of("zero", "one"));
    }

    @Test
    void pointsStandWhereTheirNumbersSayInTheColourOfTheirGroup() {
        Toolkit.run(() -> chart.show(new Scatter(CORNERS, new int[]{0, 0, 1, 0}, List.of("", "")), ScatterChart.NONE));
        Picture picture = Toolkit.screen(216, 116);
        assertThat(isBlue(picture.at(8, 108))).as("least x, least y").isTrue();
        assertThat(isBlue(picture.at(208, 108))).as("greatest x, least y").isTrue();
        assertThat(isOrange(picture.at(208, 8))).as("greatest x, greatest y").isTrue();
        assertThat(isBlue(picture.at(108, 58))).as("the middle").isTrue();
        assertThat(count(picture)).as("four dots of four pixels across").isBetween(4 * 6L, 4 * 22L);
    }

    @Test
    void groupsAreNamedInTheirMidst() {
        Toolkit.run(() -> chart.show(Scatter.of(CORNERS), ScatterChart.NONE));
        long dots = count(Toolkit.screen(216, 116));
        Toolkit.run(() -> chart.show(two(), ScatterChart.NONE));
        Toolkit.run(() -> chart.show(two(), ScatterChart.NONE));
        assertThat(count(Toolkit.screen(216, 116))).as("letters are coloured too").isGreaterThan(dots + 40);
        assertThat(two().middle(0)).containsExactly(3, 0);
    }

    @Test
    void onePointMayHaveARing() {
        Toolkit.run(() -> chart.show(two(), ScatterChart.NONE));
        assertThat(isDark(Toolkit.screen(216, 116).at(108, 52))).isFalse();
        Toolkit.run(() -> chart.show(Scatter.of(CORNERS), 3));
        assertThat(isDark(Toolkit.screen(216, 116).at(108, 52))).as("above the point by the ring's radius").isTrue();
        Toolkit.run(() -> chart.show(Scatter.of(CORNERS), 9));
        assertThat(isDark(Toolkit.screen(216, 116).at(108, 52))).as("a point that there is no more").isFalse();
    }

    @Test
    void thePointerReadsTheNearestPoint() {
        Toolkit.run(() -> chart.show(two(), ScatterChart.NONE));
        Toolkit.pointAt(204, 12);
        assertThat(chart.readout()).isEqualTo("one  3.000, 10.00");
        Toolkit.pointAt(60, 60);
        assertThat(chart.readout()).as("far from all").isEmpty();
    }

    @Test
    void survivesNothingOnePlaceAndWhatIsNoNumber() {
        for (float[] points : new float[][]{{}, {1, 1}, {1, 1, 1, 1}, {Float.NaN, 1, 2, 2},
                {Float.POSITIVE_INFINITY, 0}}) {
            Toolkit.run(() -> chart.show(Scatter.of(points), 0));
            Toolkit.pointAt(100, 58);
            Toolkit.screen(1, 1);
        }
        int many = 12;
        Toolkit.run(() -> chart.show(new Scatter(new float[2 * many], IntStream.range(0, many).toArray(),
                IntStream.range(0, many).mapToObj(Integer::toString).toList()), ScatterChart.NONE));
        assertThat(Toolkit.on(() -> chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("12 points in 12 groups");
        assertThatThrownBy(() -> new Scatter(new float[4], new int[1], List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scatter(new float[2], new int[]{1}, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long count(Picture picture) {
        return IntStream.range(0, 216 * 116)
                .filter(i -> isBlue(picture.at(i % 216, i / 216)) || isOrange(picture.at(i % 216, i / 216))).count();
    }

    private static boolean isBlue(int argb) {
        return (argb & 0xFF) - (argb >> 16 & 0xFF) > 60;
    }

    private static boolean isOrange(int argb) {
        return (argb >> 16 & 0xFF) - (argb & 0xFF) > 60;
    }

    private static boolean isDark(int argb) {
        return (argb >> 16 & 0xFF) < 160 && (argb >> 8 & 0xFF) < 160 && (argb & 0xFF) < 160;
    }
}
