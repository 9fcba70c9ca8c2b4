package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Ten coefficients in 200×100 units: each has 20, of which one is a gap. */
class CodeChartTest {

    private static final float[] CODE = {0, 2, 0, 0, -1, 0, 0, 0, 0.001f, 0};

    private CodeChart chart;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        chart = Toolkit.on(() -> new CodeChart("φ"));
        stage = Toolkit.open(Toolkit.on(() -> {
            chart.resizeRelocate(0, 0, 200, 100);
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

    @Test
    void barsGoUpAndDownAsFarAsTheirCoefficients() {
        Toolkit.run(() -> chart.show(CODE, 0));
        Picture picture = Toolkit.screen(200, 100);
        assertThat(above(picture, 30)).isBetween(47, 50);
        assertThat(below(picture, 30)).isZero();
        assertThat(below(picture, 90)).isBetween(23, 26);
        assertThat(above(picture, 90)).isZero();
        assertThat(above(picture, 170)).as("small, but not 0").isEqualTo(1);
        assertThat(above(picture, 50) + below(picture, 50)).as("0").isZero();
    }

    @Test
    void aGivenReachMakesChartsComparable() {
        Toolkit.run(() -> chart.show(CODE, 5));
        Picture picture = Toolkit.screen(200, 100);
        assertThat(above(picture, 30)).isBetween(18, 21);
        assertThat(CodeChart.greatest(CODE)).isEqualTo(2);
    }

    @Test
    void thePointerReadsTheNearestBarAndAClickChoosesIt() {
        Toolkit.run(() -> chart.show(CODE, 0));
        Toolkit.pointAt(30, 80);
        assertThat(chart.pointedProperty().get()).isEqualTo(1);
        assertThat(chart.readout()).isEqualTo("φ1  2.000");
        Toolkit.pointAt(103, 20);
        assertThat(chart.readout()).as("a bar that is near").isEqualTo("φ4  −1.000");
        Toolkit.clickAt(103, 20);
        assertThat(chart.chosenProperty().get()).isEqualTo(4);
        Toolkit.pointAt(130, 20);
        assertThat(chart.readout()).isEqualTo("φ6  0");
        Toolkit.pointAt(290, 290);
        assertThat(chart.pointedProperty().get()).isEqualTo(CodeChart.NONE);
        assertThat(chart.readout()).isEmpty();
        assertThat(chart.chosenProperty().get()).isEqualTo(4);
    }

    @Test
    void survivesNothingZerosAndWhatIsNoNumber() {
        for (float[] code : new float[][]{{}, {0, 0}, {Float.NaN, 1}, {Float.POSITIVE_INFINITY, -3}}) {
            Toolkit.run(() -> chart.show(code, 0));
            Toolkit.pointAt(30, 50);
            Toolkit.screen(1, 1);
        }
        assertThat(CodeChart.greatest(new float[]{Float.POSITIVE_INFINITY, -3})).isEqualTo(3);
        Toolkit.run(() -> chart.show(CODE, 0));
        assertThat(Toolkit.on(() -> chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("3 of 10 coefficients are not 0");
    }

    private static int above(Picture picture, int x) {
        return (int) IntStream.range(0, 50).filter(y -> isBar(picture.at(x, y))).count();
    }

    private static int below(Picture picture, int x) {
        return (int) IntStream.range(51, 100).filter(y -> isBar(picture.at(x, y))).count();
    }

    private static boolean isBar(int argb) {
        return (argb & 0xFF) - (argb >> 16 & 0xFF) > 60;
    }
}
