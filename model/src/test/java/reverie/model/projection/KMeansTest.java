package reverie.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class KMeansTest {

    private static DataSet data(int d, int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextGaussian();
        }
        return DataSet.of("tiny", ValueKind.REAL, new ImageShape(d, 1), x);
    }

    @Test
    void theObjectiveNeverRises() {
        DataSet data = data(40, 700, 3);
        try (Workers workers = Workers.of(2)) {
            // Four centres stand at one place, so that three begin without examples.
            R032Store centres = data.head(30).examples();
            for (int k = 1; k < 4; k++) {
                System.arraycopy(centres.data, 0, centres.data, k * 40, 40);
            }
            var lloyd = new Lloyd(data.examples(), centres, workers);
            double last = Double.POSITIVE_INFINITY;
            int rounds = 0;
            while (lloyd.assign()) {
                assertThat(lloyd.objective()).isLessThanOrEqualTo(last * (1 + 1e-9));
                last = lloyd.objective();
                lloyd.move();
                rounds++;
            }
            assertThat(rounds).isGreaterThan(5);
        }
    }

    /** Where it ends, each centre is the mean of the examples nearest to it. */
    @Test
    void whereItEndsCentresAreMeansOfTheirExamples() {
        DataSet data = data(5, 300, 4);
        try (Workers workers = Workers.of(2)) {
            KMeans model = KMeans.of(data, 7, 1000, 1, workers);
            double[] sums = new double[7 * 5];
            int[] sizes = new int[7];
            double error = 0;
            for (int n = 0; n < 300; n++) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int k = 0; k < 7; k++) {
                    double distance = 0;
                    for (int i = 0; i < 5; i++) {
                        double miss = (double) data.examples().data[n * 5 + i] - model.centres().data[k * 5 + i];
                        distance += miss * miss;
                    }
                    best = distance < least ? k : best;
                    least = Math.min(least, distance);
                }
                sizes[best]++;
                error += least / 300;
                for (int i = 0; i < 5; i++) {
                    sums[best * 5 + i] += data.examples().data[n * 5 + i];
                }
            }
            for (int j = 0; j < sums.length; j++) {
                assertThat((double) model.centres().data[j]).isCloseTo(sums[j] / sizes[j / 5], within(1e-5));
            }
            assertThat(model.reconstructionError(data, workers)).isCloseTo(error, within(1e-5));
        }
    }

    /** On a line the best clusters are intervals: every division of the sorted values into three is tried. */
    @Test
    void onALineTheBestOfSeveralStartsIsTheBestThereIs() {
        DataSet data = data(1, 17, 5);
        float[] sorted = data.examples().data.clone();
        Arrays.sort(sorted);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < 16; i++) {
            for (int j = i + 1; j < 17; j++) {
                best = Math.min(best, sigma(sorted, 0, i) + sigma(sorted, i, j) + sigma(sorted, j, 17));
            }
        }
        double found = Double.POSITIVE_INFINITY;
        try (Workers workers = Workers.of(1)) {
            for (int seed = 0; seed < 20; seed++) {
                double error = 17 * KMeans.of(data, 3, 100, seed, workers).reconstructionError(data, workers);
                assertThat(error).isGreaterThan(best - 1e-5);
                found = Math.min(found, error);
            }
        }
        assertThat(found).isCloseTo(best, within(1e-5));
    }

    private static double sigma(float[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (double) (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    /** k-means++ takes the far example as second centre with probability 100² / (100² + 98 · 0.01), so never fails here. */
    @Test
    void firstCentresStandApart() {
        R032Store x = R032Store.FACTORY.make(1, 100);
        for (int n = 0; n < 99; n++) {
            x.data[n] = n % 2 == 0 ? 0 : 0.1f;
        }
        x.data[99] = 100;
        try (Workers workers = Workers.of(1)) {
            for (int seed = 0; seed < 50; seed++) {
                assertThat(FirstCentres.of(x, 2, seed, workers).data).contains(100);
            }
        }
    }

    @Test
    void theTriangleIsTheMeanDistanceMinusTheDistanceWhereThatIsAbove0() {
        DataSet data = data(4, 20, 6);
        try (Workers workers = Workers.of(2)) {
            KMeans model = KMeans.of(data, 3, 2, 1, workers);
            R032Store code = model.encode(data.examples(), workers);
            for (int n = 0; n < 20; n++) {
                double[] z = new double[3];
                for (int k = 0; k < 3; k++) {
                    for (int i = 0; i < 4; i++) {
                        double miss = (double) data.examples().data[n * 4 + i] - model.centres().data[k * 4 + i];
                        z[k] += miss * miss;
                    }
                    z[k] = Math.sqrt(z[k]);
                }
                double mean = (z[0] + z[1] + z[2]) / 3;
                for (int k = 0; k < 3; k++) {
                    assertThat((double) code.data[n * 3 + k]).isCloseTo(Math.max(0, mean - z[k]), within(1e-5));
                }
            }
        }
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        DataSet data = data(33, 500, 7);
        float[] one = {};
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                float[] centres = KMeans.of(data, 12, 20, 1, workers).centres().data;
                one = threads == 1 ? centres : one;
                assertThat(centres).isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 21})
    void moreCentresThanExamplesAreRefused(int clusters) {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> KMeans.of(data(3, 20, 1), clusters, 5, 1, workers)).isInstanceOf(BadInput.class)
                    .hasMessage("clusters: " + clusters + ", expected 1 to 20, as examples in tiny");
        }
    }
}
