package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;

class ElementwiseTest {

    private static final int ROWS = 37;
    private static final int COLUMNS = 200;

    private final R032Store x = R032Store.FACTORY.make(ROWS, COLUMNS);
    private final float[] bias = new float[ROWS];

    ElementwiseTest() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < x.data.length; i++) {
            double size = Math.pow(10, 6 * random.nextDouble() - 4);
            x.data[i] = (float) (size * (2 * random.nextDouble() - 1));
        }
        x.data[0] = Float.POSITIVE_INFINITY;
        x.data[1] = Float.NEGATIVE_INFINITY;
        x.data[2] = 0;
        x.data[3] = -0f;
        for (int i = 0; i < ROWS; i++) {
            bias[i] = (float) random.nextDouble();
        }
    }

    private void assertUlps(float[] before, boolean biased, DoubleUnaryOperator reference, double ulps, double floor) {
        for (int i = 0; i < before.length; i++) {
            float input = biased ? before[i] + bias[i % ROWS] : before[i];
            double expected = reference.applyAsDouble(input);
            if (Double.isInfinite(expected)) {
                assertThat((double) x.data[i]).isEqualTo(expected);
            } else {
                double tolerance = Math.max(ulps * Math.ulp((float) expected), floor);
                assertThat((double) x.data[i]).as("of %s", input).isCloseTo(expected, within(tolerance));
            }
        }
    }

    @Test
    void sigmoidIsGoodToAFewUlps() {
        float[] before = x.data.clone();
        Elementwise.sigmoid(x, bias, 0, COLUMNS);
        assertUlps(before, true, t -> 1 / (1 + Math.exp(-t)), 6, 1e-37);
    }

    @Test
    void softplusIsGoodToAFewUlpsAndNeverOverflows() {
        float[] before = x.data.clone();
        double[] sums = new double[COLUMNS];
        Elementwise.sumSoftplus(x, bias, sums, 0, COLUMNS);
        assertUlps(before, true, t -> Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t))), 6, 1e-37);
        for (int j = 1; j < COLUMNS; j++) {
            double expected = 0;
            for (int i = 0; i < ROWS; i++) {
                expected += x.data[j * ROWS + i];
            }
            assertThat(sums[j]).isCloseTo(expected, within(1e-9 * (1 + expected)));
        }
    }

    @Test
    void tanhIsGoodToAFewUlpsAlsoNearZero() {
        float[] before = x.data.clone();
        Elementwise.tanh(x, 0, COLUMNS);
        assertUlps(before, false, Math::tanh, 6, 0);
    }

    @Test
    void reluAndSoftThresholdAreExact() {
        float[] before = x.data.clone();
        Elementwise.relu(x, 0, COLUMNS);
        assertUlps(before, false, t -> Math.max(t, 0), 0, 0);
        System.arraycopy(before, 0, x.data, 0, before.length);
        x.data[0] = 3;
        x.data[1] = -3;
        float[] finite = x.data.clone();
        Elementwise.softThreshold(x, 0.25f, 0, COLUMNS);
        for (int i = 0; i < finite.length; i++) {
            float expected = Math.signum(finite[i]) * Math.max(Math.abs(finite[i]) - 0.25f, 0);
            assertThat(x.data[i]).isCloseTo(expected, within(Math.ulp(finite[i])));
        }
    }

    @Test
    void notANumberStaysSo() {
        R032Store nan = R032Store.FACTORY.make(ROWS, 1);
        for (Runnable kernel : new Runnable[]{() -> Elementwise.sigmoid(nan, bias, 0, 1),
                () -> Elementwise.sumSoftplus(nan, bias, new double[1], 0, 1), () -> Elementwise.tanh(nan, 0, 1),
                () -> Elementwise.relu(nan, 0, 1), () -> Elementwise.softThreshold(nan, 1, 0, 1)}) {
            java.util.Arrays.fill(nan.data, Float.NaN);
            kernel.run();
            assertThat(nan.data).containsOnly(Float.NaN);
        }
        assertThat(Elementwise.maxAbsolute(nan, 0, 1)).isNaN();
    }

    @Test
    void onlyTheAskedForColumnsChange() {
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = 2;
        }
        Elementwise.sigmoid(x, bias, 3, 5);
        Elementwise.tanh(x, 7, 8);
        Elementwise.sumSoftplus(x, bias, new double[COLUMNS], 11, 12);
        for (int j = 0; j < COLUMNS; j++) {
            boolean touched = j == 3 || j == 4 || j == 7 || j == 11;
            for (int i = 0; i < ROWS; i++) {
                assertThat(x.data[j * ROWS + i] == 2).isEqualTo(!touched);
            }
        }
    }

    @Test
    void momentumStepDecaysThenMoves() {
        R032Store velocity = R032Store.FACTORY.make(ROWS, COLUMNS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = i % 17 - 8;
            velocity.data[i] = i % 5;
        }
        Elementwise.momentumStep(x, velocity, 0.25f, 0, COLUMNS);
        for (int i = 0; i < x.data.length; i++) {
            float moved = i % 5 - 0.25f * (i % 17 - 8);
            assertThat(velocity.data[i]).isEqualTo(moved);
            assertThat(x.data[i]).isEqualTo(i % 17 - 8 + moved);
        }
    }

    @Test
    void theLargestMagnitudeIsFoundWhereverItStands() {
        for (int place : new int[]{0, 5, ROWS, ROWS * COLUMNS - 1}) {
            java.util.Arrays.fill(x.data, -1);
            x.data[place] = -9;
            assertThat(Elementwise.maxAbsolute(x, 0, COLUMNS)).isEqualTo(9);
        }
    }
}
