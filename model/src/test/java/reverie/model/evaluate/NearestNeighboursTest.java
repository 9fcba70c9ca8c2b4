package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

class NearestNeighboursTest {

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static R032Store random(int d, int count, double mean, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (mean + random.nextGaussian());
        }
        return x;
    }

    private static double distance(R032Store x, int n, R032Store y, int m) {
        double sum = 0;
        for (int i = 0; i < x.getRowDim(); i++) {
            sum += Math.pow((double) x.data[n * x.getRowDim() + i] - y.data[m * x.getRowDim() + i], 2);
        }
        return Math.sqrt(sum);
    }

    /** Far from the origin, where differences of large products would say nothing. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1000})
    void agreesWithAPlainLoop(double mean) {
        R032Store references = random(5, 300, mean, 1);
        R032Store examples = random(5, 600, mean, 2);
        var neighbours = new NearestNeighbours(references, workers);
        double[] distances = neighbours.distances(examples);
        int[] within = neighbours.within(examples, 1.5);
        for (int n = 0; n < 600; n++) {
            double nearest = Double.POSITIVE_INFINITY;
            int count = 0;
            for (int m = 0; m < 300; m++) {
                double each = distance(examples, n, references, m);
                nearest = Math.min(nearest, each);
                count += each <= 1.5 ? 1 : 0;
            }
            assertThat(distances[n]).isCloseTo(nearest, within(1e-9));
            assertThat(within[n]).isEqualTo(count);
        }
    }

    @Test
    void theDistanceOfEqualExamplesIsNothing() {
        R032Store x = random(784, 50, 3, 3);
        var neighbours = new NearestNeighbours(x, workers);
        assertThat(neighbours.distances(x)).containsOnly(0);
        assertThat(neighbours.within(x, 0)).containsOnly(1);
    }

    @Test
    void refusesExamplesOfAnotherSize() {
        assertThatThrownBy(
                () -> new NearestNeighbours(random(5, 3, 0, 4), workers).distances(R032Store.FACTORY.make(4, 1)))
                .isInstanceOf(BadInput.class).hasMessage("examples: 4 values, expected 5 as the references have");
    }
}
