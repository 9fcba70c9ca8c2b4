package reverie.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class WhiteningTest {

    private static final int SIDE = 6;
    private static final int D = SIDE * SIDE;
    private static final int N = 3000;
    private static final Workers WORKERS = Workers.of(1);
    private static final DataSet DATA = smooth();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /** Neighbouring pixels are alike, as in photographs: walks from left to right and from top to bottom. */
    private static DataSet smooth() {
        var random = new SplittableRandom(1);
        R032Store x = R032Store.FACTORY.make(D, N);
        for (int n = 0; n < N; n++) {
            for (int y = 0; y < SIDE; y++) {
                for (int i = 0; i < SIDE; i++) {
                    double before = y > 0 && i > 0
                            ? x.get(y * SIDE + i - 1, n) + x.get((y - 1) * SIDE + i, n)
                                    - x.get((y - 1) * SIDE + i - 1, n)
                            : 0.4 * random.nextGaussian();
                    x.set(y * SIDE + i, n, before + 0.3 * random.nextGaussian() + (n == 0 ? 0 : 0.001));
                }
            }
        }
        return DataSet.of("smooth", ValueKind.REAL, new ImageShape(SIDE, SIDE), x);
    }

    private static double[][] covariance(R032Store x) {
        double[][] sum = new double[D][D];
        double[] mean = new double[D];
        int count = x.getColDim();
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < D; i++) {
                mean[i] += x.data[n * D + i] / count;
            }
        }
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < D; i++) {
                for (int j = 0; j < D; j++) {
                    sum[i][j] += (x.data[n * D + i] - mean[i]) * (x.data[n * D + j] - mean[j]) / count;
                }
            }
        }
        return sum;
    }

    @Test
    void noneChangesNothing() {
        Preprocessing none = Whitening.NONE.of(DATA, WORKERS);
        assertThat(none.apply(DATA.examples(), WORKERS).data).isEqualTo(DATA.examples().data);
    }

    @Test
    void meanTakesTheMeanExampleAndEachExamplesOwnMean() {
        R032Store x = Whitening.MEAN.of(DATA, WORKERS).apply(DATA.examples(), WORKERS);
        double[] mean = DATA.mean();
        for (int n = 0; n < N; n++) {
            double own = 0;
            for (int i = 0; i < D; i++) {
                own += (DATA.examples().data[n * D + i] - mean[i]) / D;
            }
            for (int i = 0; i < D; i++) {
                assertThat((double) x.data[n * D + i])
                        .isCloseTo(DATA.examples().data[n * D + i] - mean[i] - own, within(2e-5));
            }
        }
    }

    /** A value of variance s² is left with s² / (s² + ε), so that those that change most come near to 1. */
    @Test
    void standardDividesEachValueByItsDeviation() {
        double[][] before = covariance(DATA.examples());
        double mean = 0;
        for (int i = 0; i < D; i++) {
            mean += before[i][i] / D;
        }
        R032Store x = Whitening.STANDARD.of(DATA, WORKERS).apply(DATA.examples(), WORKERS);
        double[][] after = covariance(x);
        for (int i = 0; i < D; i++) {
            assertThat(after[i][i]).isCloseTo(before[i][i] / (before[i][i] + 0.1 * mean), within(1e-4));
            double sum = 0;
            for (int n = 0; n < N; n++) {
                sum += x.data[n * D + i] / N;
            }
            assertThat(sum).isCloseTo(0, within(1e-4));
        }
    }

    /** Along an eigenvector of the covariance with eigenvalue l, what is left is l / (l + ε). */
    @Test
    void zcaEvensOutTheVariancesAndStaysLikeTheExample() {
        Preprocessing zca = Whitening.ZCA.of(DATA, WORKERS);
        double[][] covariance = covariance(zca.apply(DATA.examples(), WORKERS));
        Pca pca = Pca.of(DATA, D, WORKERS);
        double mean = 0;
        for (float variance : pca.variances()) {
            mean += variance / D;
        }
        for (int k = 0; k < D; k++) {
            double l = pca.variances()[k];
            for (int j = 0; j <= k; j++) {
                double along = 0;
                for (int i = 0; i < D * D; i++) {
                    along += pca.components().get(i / D, k) * covariance[i / D][i % D]
                            * pca.components().get(i % D, j);
                }
                assertThat(along).isCloseTo(j == k ? l / (l + 0.1 * mean) : 0, within(2e-3));
            }
        }
        for (int i = 0; i < D; i++) {
            assertThat(zca.whitener().get(i, i)).isPositive();
            for (int j = 0; j < i; j++) {
                assertThat(zca.whitener().get(i, j)).isCloseTo(zca.whitener().get(j, i), within(1e-4));
            }
        }
    }

    /** A cosine is an eigenvector of the filter, so what becomes of one is its gain times itself. */
    @Test
    void olshausenFiltersEachFrequencyByItsGain() {
        Preprocessing filter = Whitening.OLSHAUSEN.of(DATA, WORKERS);
        double[] ratio = new double[SIDE];
        for (int p = 0; p < SIDE; p++) {
            R032Store cosine = R032Store.FACTORY.make(D, 1);
            for (int i = 0; i < D; i++) {
                cosine.data[i] = filter.mean()[i] + (float) Math.cos(Math.PI * p * (2 * (i % SIDE) + 1) / (2.0 * SIDE));
            }
            R032Store x = filter.apply(cosine, WORKERS);
            double f = p / (2.0 * SIDE);
            double gain = f * Math.exp(-Math.pow(f / 0.4, 4));
            ratio[p] = p == 0 ? x.data[0] : x.data[0] / (cosine.data[0] - filter.mean()[0]) / gain;
            for (int i = 0; i < D; i++) {
                assertThat(x.get(i, 0)).isCloseTo((p == 0 ? 0 : ratio[p] * gain) * (cosine.data[i] - filter.mean()[i]),
                        within(1e-3 * ratio[Math.min(p, 1)] + 1e-3));
            }
        }
        for (int p = 2; p < SIDE; p++) {
            assertThat(ratio[p]).isCloseTo(ratio[1], within(1e-3 * ratio[1]));
        }
    }

    @Test
    void olshausensExamplesHaveVarianceOne() {
        double sum = 0;
        R032Store x = Whitening.OLSHAUSEN.of(DATA, WORKERS).apply(DATA.examples(), WORKERS);
        for (float each : x.data) {
            sum += each * each;
        }
        assertThat(sum / x.data.length).isCloseTo(1, within(1e-4));
    }

    /** W W⁺ W = W but for what W hardly shows, and W⁺ brings back differences in all directions that W keeps. */
    @ParameterizedTest
    @EnumSource
    void theRestorerUndoesTheWhitener(Whitening whitening) {
        Preprocessing preprocessing = whitening.of(DATA, WORKERS);
        R032Store restorer = preprocessing.restorer();
        double largest = 0;
        for (float each : preprocessing.whitener().data) {
            largest = Math.max(largest, Math.abs(each));
        }
        var once = preprocessing.whitener().multiply(restorer).multiply(preprocessing.whitener());
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < D; j++) {
                assertThat(once.get(i, j).doubleValue()).isCloseTo(preprocessing.whitener().get(i, j),
                        within(0.02 * largest));
            }
        }
    }

    @Test
    void constantExamplesStayFinite() {
        DataSet constant = DataSet.of("constant", ValueKind.REAL, new ImageShape(2, 2), R032Store.FACTORY.make(4, 5));
        for (Whitening whitening : Whitening.values()) {
            assertThat(whitening.of(constant, WORKERS).apply(constant.examples(), WORKERS).data).containsOnly(0);
        }
    }

    @Test
    void namesAreReadAsTheyAreWritten() {
        for (Whitening each : Whitening.values()) {
            assertThat(Whitening.parse(each.toString())).isEqualTo(each);
        }
        assertThatThrownBy(() -> Whitening.parse("pca")).isInstanceOf(BadInput.class)
                .hasMessage("preprocess: pca, expected one of none, mean, standard, zca, olshausen");
    }
}
