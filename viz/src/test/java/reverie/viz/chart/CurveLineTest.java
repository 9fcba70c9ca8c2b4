package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reverie.viz.Toolkit;

class CurveLineTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @Test
    void goesThroughEveryPointOfAShortCurve() {
        Curve curve = new Curve("c", new double[]{0, 1, 2}, new double[]{0, 10, 5});
        assertThat(line(curve, 100)).containsExactly("M 10.0 70.0", "L 60.0 20.0", "L 110.0 45.0");
    }

    @Test
    void whatIsNotFiniteInterruptsTheLine() {
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {0, Double.NaN, 10, 5, Double.POSITIVE_INFINITY, 10};
        assertThat(line(new Curve("c", x, y), 100))
                .containsExactly("M 10.0 70.0", "M 50.0 20.0", "L 70.0 45.0", "M 110.0 20.0");
        assertThat(line(new Curve("c", new double[]{1}, new double[]{Double.NaN}), 100)).isEmpty();
        assertThat(line(new Curve("c", new double[0], new double[0]), 100)).isEmpty();
    }

    @Test
    void keepsLowestAndHighestPointOfEachColumn() {
        Random random = new Random(2);
        int points = 20_000;
        double[] x = IntStream.range(0, points).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, points).mapToDouble(_ -> random.nextGaussian()).toArray();
        Curve curve = new Curve("c", x, y);
        Plot plot = new Plot(0, 0, 200, 50, Range.horizontal(List.of(curve)), Range.vertical(List.of(curve)));
        List<PathElement> elements = CurveLine.of(curve, plot);
        assertThat(elements).hasSizeLessThanOrEqualTo(2 * 201).filteredOn(MoveTo.class::isInstance).hasSize(1);
        for (int column = 0; column < 200; column++) {
            int at = column;
            double[] truth = IntStream.range(0, points).filter(i -> Math.floor(plot.x(x[i])) == at)
                    .mapToDouble(i -> plot.y(y[i])).sorted().toArray();
            double[] drawn = elements.stream().filter(element -> Math.floor(x(element)) == at)
                    .mapToDouble(CurveLineTest::y)
                    .sorted().toArray();
            assertThat(drawn).containsExactly(truth[0], truth[truth.length - 1]);
        }
    }

    @Test
    void everyBrokenStretchOfALongCurveIsSeen() {
        int points = 5000;
        double[] x = IntStream.range(0, points).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, points).mapToDouble(i -> i == 1000 || i == 3333 ? Double.NaN : i % 7).toArray();
        assertThat(line(new Curve("c", x, y), 100)).filteredOn(element -> element.startsWith("M")).hasSize(3);
    }

    @Test
    void rangesIgnoreWhatIsNotFinite() {
        Curve curve = new Curve("c", new double[]{1, 2, 3, Double.NaN}, new double[]{-4, Double.NaN, 6, 1e9});
        assertThat(Range.vertical(List.of(curve))).isEqualTo(new Range(-4, 6));
        assertThat(Range.horizontal(List.of(curve))).isEqualTo(new Range(0, 3));
        assertThat(Range.vertical(List.of())).isEqualTo(Range.UNIT);
        assertThat(new Range(-Double.MAX_VALUE, Double.MAX_VALUE).fraction(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(new Range(3, 3).fraction(3)).isEqualTo(0.5);
    }

    @Test
    void refusesUnequalLengths() {
        assertThatThrownBy(() -> new Curve("c", new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> line(Curve curve, double width) {
        Plot plot = new Plot(10, 20, width, 50, Range.horizontal(List.of(curve)), Range.vertical(List.of(curve)));
        return CurveLine.of(curve, plot).stream()
                .map(element -> (element instanceof MoveTo ? "M " : "L ") + x(element) + " " + y(element)).toList();
    }

    private static double x(PathElement element) {
        return element instanceof MoveTo move ? move.getX() : ((LineTo) element).getX();
    }

    private static double y(PathElement element) {
        return element instanceof MoveTo move ? move.getY() : ((LineTo) element).getY();
    }
}
