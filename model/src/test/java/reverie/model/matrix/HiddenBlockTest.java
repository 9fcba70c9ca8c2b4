package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenBlockTest {

    private static final int UNITS = HiddenBlock.UNITS;
    private final SplittableRandom random = new SplittableRandom(1);

    private float[] line(int count) {
        float[] line = new float[count];
        for (int k = 0; k < count; k++) {
            line[k] = (float) (4 * random.nextDouble() - 2);
        }
        return line;
    }

    /** Sixteen sums side by side, then two and two, to the last bit, on vectors of any width. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 64, 500})
    void aDotIsSummedInOneOrder(int count) {
        float[] x = line(count + 3);
        float[] y = line(count + 5);
        float[] side = new float[Lines.SUMS];
        for (int k = 0; k < count; k++) {
            side[k % Lines.SUMS] = Math.fma(x[3 + k], y[5 + k], side[k % Lines.SUMS]);
        }
        for (int half = Lines.SUMS / 2; half > 0; half /= 2) {
            for (int k = 0; k < half; k++) {
                side[k] += side[k + half];
            }
        }
        assertThat(Lines.dot(x, 3, y, 5, count, new float[20], 2)).isEqualTo(side[0]);
    }

    @Test
    void whatIsAddedIsAddedWithinItsBoundsOnly() {
        float[] x = line(40);
        float[] y = line(40);
        float[] before = y.clone();
        Lines.add(x, 1, y, 2, 21);
        for (int k = 0; k < 40; k++) {
            assertThat(y[k]).isEqualTo(k >= 2 && k < 23 ? before[k] + x[k - 1] : before[k]);
        }
    }

    /** Three visible units, of which examples have seen different ones: by the chain rule written out with doubles. */
    @Test
    void forwardAndBackAreThoseOfThePaper() {
        int examples = 5;
        float[] c = line(UNITS);
        float[][] w = {line(UNITS), line(UNITS), line(UNITS)};
        float[][] v = {line(UNITS), line(UNITS), line(UNITS)};
        float[][] errors = {line(examples), line(examples), line(examples)};
        boolean[][] on = new boolean[3][examples];
        double[][][] h = new double[3][examples][UNITS];
        double[][] heard = new double[3][examples];
        for (int n = 0; n < examples; n++) {
            double[] a = new double[UNITS];
            for (int t = 0; t < 3; t++) {
                on[t][n] = random.nextBoolean();
                for (int k = 0; k < UNITS; k++) {
                    h[t][n][k] = 1 / (1 + Math.exp(-a[k] - c[k]));
                    heard[t][n] += v[t][k] * h[t][n][k];
                    a[k] += on[t][n] ? w[t][k] : 0;
                }
            }
        }
        var block = new HiddenBlock(examples);
        System.arraycopy(c, 0, block.tells(), 0, UNITS);
        block.begin(1, examples);
        float[] out = new float[examples];
        for (int t = 0; t < 3; t++) {
            System.arraycopy(v[t], 0, block.hears(), 0, UNITS);
            System.arraycopy(w[t], 0, block.tells(), 0, UNITS);
            block.hear(1, examples, out, 0);
            for (int n = 1; n < examples; n++) {
                assertThat((double) out[n]).isCloseTo(heard[t][n], within(1e-4));
                if (on[t][n]) {
                    block.see(n);
                }
            }
        }
        block.turn(1, examples);
        for (int t = 2; t >= 0; t--) {
            System.arraycopy(v[t], 0, block.hears(), 0, UNITS);
            System.arraycopy(w[t], 0, block.tells(), 0, UNITS);
            for (int n = 1; n < examples; n++) {
                if (on[t][n]) {
                    block.forget(n);
                }
            }
            block.spread(1, examples, errors[t], 0);
            for (int k = 0; k < UNITS; k++) {
                double byV = 0;
                double byW = 0;
                for (int n = 1; n < examples; n++) {
                    byV += errors[t][n] * h[t][n][k];
                    for (int later = t + 1; later < 3 && on[t][n]; later++) {
                        byW += errors[later][n] * v[later][k] * h[later][n][k] * (1 - h[later][n][k]);
                    }
                }
                assertThat((double) block.byHears()[k]).isCloseTo(byV, within(1e-4));
                assertThat((double) block.byTells()[k]).isCloseTo(byW, within(1e-4));
                block.byHears()[k] = 0;
                block.byTells()[k] = 0;
            }
        }
        block.end(1, examples);
        for (int k = 0; k < UNITS; k++) {
            double byC = 0;
            for (int t = 0; t < 3; t++) {
                for (int n = 1; n < examples; n++) {
                    byC += errors[t][n] * v[t][k] * h[t][n][k] * (1 - h[t][n][k]);
                }
            }
            assertThat((double) block.byTells()[k]).isCloseTo(byC, within(1e-4));
        }
    }
}
