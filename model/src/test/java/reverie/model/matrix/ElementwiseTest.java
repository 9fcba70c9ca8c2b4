package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Consumer;
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

    /** Of 29 rows some fill no vector, of 32 none is left, however long vectors are. */
    @Test
    void numbersThatFillNoVectorComeOutTheSameToTheLastBit() {
        var random = new SplittableRandom(8);
        float[] b = new float[32];
        R032Store whole = R032Store.FACTORY.make(32, 40);
        for (int i = 0; i < whole.data.length; i++) {
            whole.data[i] = (float) (i % 7 == 0 ? 200 * random.nextGaussian() : 5 * random.nextGaussian());
            b[i % 32] = i % 5 - 2;
        }
        whole.data[30] = Float.NaN;
        whole.data[28] = Float.NaN;
        double[] sums = new double[40];
        assertCutIsTheSame(whole, x -> Elementwise.sigmoid(x, b, 0, 40));
        assertCutIsTheSame(whole, x -> Elementwise.sumSoftplus(x, b, sums, 0, 40));
        assertCutIsTheSame(whole, x -> {
            for (int column = 0; column < 40; column++) {
                Elementwise.tanh(x, column, column + 1);
            }
        });
        assertCutIsTheSame(whole, x -> {
            for (int column = 0; column < 40; column++) {
                Lines.sigmoid(x.data, column * x.getRowDim(), x.data, column * x.getRowDim(), x.getRowDim());
            }
        });
    }

    private static void assertCutIsTheSame(R032Store whole, Consumer<R032Store> kernel) {
        R032Store cut = upperRows(whole);
        kernel.accept(cut);
        R032Store all = R032Store.wrap(whole.data.clone(), 32);
        kernel.accept(all);
        assertThat(cut.data).containsExactly(upperRows(all).data);
    }

    private static R032Store upperRows(R032Store whole) {
        R032Store upper = R032Store.FACTORY.make(29, whole.getColDim());
        for (int column = 0; column < whole.getColDim(); column++) {
            System.arraycopy(whole.data, column * 32, upper.data, column * 29, 29);
        }
        return upper;
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
