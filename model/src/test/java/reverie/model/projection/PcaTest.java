package reverie.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class PcaTest {

    private static final int D = 12;
    /** More than one block. */
    private static final int N = 2345;

    private final DataSet data = correlated();

    private static DataSet correlated() {
        var random = new SplittableRandom(8);
        double[][] mixing = new double[D][D];
        for (double[] row : mixing) {
            for (int k = 0; k < D; k++) {
                row[k] = random.nextGaussian() / (1 + k);
            }
        }
        R032Store x = R032Store.FACTORY.make(D, N);
        for (int n = 0; n < N; n++) {
            for (int k = 0; k < D; k++) {
                double z = random.nextGaussian();
                for (int i = 0; i < D; i++) {
                    x.data[n * D + i] += (float) (mixing[i][k] * z);
                }
            }
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] += i;
            }
        }
        return DataSet.of("tiny", ValueKind.REAL, new ImageShape(D, 1), x);
    }

    private double covariance(int i, int j) {
        double[] mean = data.mean();
        double sum = 0;
        for (int n = 0; n < N; n++) {
            sum += (data.examples().get(i, n) - mean[i]) * (data.examples().get(j, n) - mean[j]);
        }
        return sum / N;
    }

    @Test
    void componentsAreOrthonormalEigenvectorsOfTheCovarianceInTheirOrder() {
        try (Workers workers = Workers.of(2)) {
            Pca pca = Pca.of(data, 5, workers);
            R032Store c = pca.components();
            for (int k = 0; k < 5; k++) {
                assertThat(pca.variances()[k]).isLessThanOrEqualTo(k == 0 ? Float.MAX_VALUE : pca.variances()[k - 1]);
                for (int i = 0; i < D; i++) {
                    double image = 0;
                    for (int j = 0; j < D; j++) {
                        image += covariance(i, j) * c.get(j, k);
                    }
                    assertThat(image).isCloseTo(pca.variances()[k] * c.get(i, k), within(1e-4));
                }
                for (int other = 0; other <= k; other++) {
                    double product = 0;
                    for (int i = 0; i < D; i++) {
                        product += c.get(i, k) * c.get(i, other);
                    }
                    assertThat(product).isCloseTo(k == other ? 1 : 0, within(1e-5));
                }
            }
        }
    }

    @Test
    void theErrorIsTheVarianceThatIsLeftOut() {
        try (Workers workers = Workers.of(1)) {
            double total = 0;
            for (int i = 0; i < D; i++) {
                total += covariance(i, i);
            }
            for (int k : new int[]{1, 4, D}) {
                Pca pca = Pca.of(data, k, workers);
                double kept = 0;
                for (float variance : pca.variances()) {
                    kept += variance;
                }
                assertThat(pca.reconstructionError(data, workers)).isCloseTo(total - kept, within(1e-4));
            }
        }
    }

    @Test
    void moreComponentsThanValuesAreRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> Pca.of(data, D + 1, workers)).isInstanceOf(BadInput.class)
                    .hasMessage("components: 13, expected 1 to 12, as values in tiny");
            assertThatThrownBy(() -> Pca.of(data, 0, workers)).isInstanceOf(BadInput.class);
        }
    }
}
