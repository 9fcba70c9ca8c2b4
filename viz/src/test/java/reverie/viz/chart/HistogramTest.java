package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void countsByHand() {
        Histogram histogram = Histogram.of(new float[]{0, 0.1f, 0.25f, 0.5f, 0.99f, 1}, 0, 1, 4);
        assertThat(histogram.counts()).containsExactly(2, 1, 1, 2);
        assertThat(histogram.total()).isEqualTo(6);
        assertThat(histogram.greatest()).isEqualTo(2);
    }

    @Test
    void whatLiesOutsideIsCountedAtTheEnds() {
        float[] values = {-5, Float.NEGATIVE_INFINITY, -1.01f, 0.1f, 3e38f, Float.POSITIVE_INFINITY, 1, Float.NaN};
        assertThat(Histogram.of(values, -1, 1, 2).counts()).containsExactly(3, 4);
        assertThat(Histogram.of(values, -1, 1, 5).counts()).containsExactly(3, 0, 1, 0, 3);
    }

    @Test
    void agreesWithComparingAgainstEdges() {
        Random random = new Random(5);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Histogram histogram = Histogram.of(values, -2, 1.5, 14);
        for (int bin = 0; bin < 14; bin++) {
            double from = bin == 0 ? Double.NEGATIVE_INFINITY : histogram.edge(bin);
            double to = bin == 13 ? Double.POSITIVE_INFINITY : histogram.edge(bin + 1);
            long expected = 0;
            for (float value : values) {
                expected += value >= from && value < to ? 1 : 0;
            }
            assertThat(histogram.counts()[bin]).isEqualTo(expected);
        }
    }

    @Test
    void rangesAroundZeroAreRoundAndHoldAllFiniteValues() {
        assertThat(Histogram.aroundZero(new float[]{0.3f, -0.1f}, 4)).extracting(Histogram::low, Histogram::high)
                .containsExactly(-0.5, 0.5);
        assertThat(Histogram.aroundZero(new float[]{-1.5f}, 4).high()).isEqualTo(2);
        assertThat(Histogram.aroundZero(new float[]{7, Float.NaN, Float.POSITIVE_INFINITY}, 4).high()).isEqualTo(10);
        assertThat(Histogram.aroundZero(new float[]{0}, 4).high()).isEqualTo(1);
        assertThat(Histogram.aroundZero(new float[0], 4).total()).isZero();
        for (float size = Float.MIN_VALUE; size < 1e38f; size *= 3) {
            double high = Histogram.aroundZero(new float[]{size}, 3).high();
            assertThat(high / size).isBetween(1.0, 2.5000001);
        }
        assertThat(Histogram.aroundZero(new float[]{Float.MAX_VALUE}, 2).counts()).containsExactly(0, 1);
    }

    @Test
    void refusesRangesThatAreNone() {
        assertThatThrownBy(() -> Histogram.of(new float[0], 1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.of(new float[0], 0, Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.of(new float[0], 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
