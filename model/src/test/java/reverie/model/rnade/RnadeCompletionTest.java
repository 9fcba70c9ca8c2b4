package reverie.model.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.nade.Ordering;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.trained.Chosen;

/** Two values of which one is known: the other's mean and standard deviation by quadrature, within five standard errors. */
class RnadeCompletionTest {

    private static final ImageShape PAIR = new ImageShape(2, 1);
    /** The first value is one of two hills; the second is about twice the first, told by a unit that is always on. */
    private static final Rnade MODEL = new Rnade(Ordering.Kind.ROWS.of(PAIR, 0),
            new ScalarMixture(Family.GAUSSIAN, 2, 0.01f), R032Store.wrap(new float[]{1, 0}, 1), new float[]{9},
            new float[]{1, 1}, List.of(head(new float[6], 0, 0.5f, -1, 1, -0.5f, -0.2f),
                    head(new float[]{0, 0, 2, 2, 0, 0}, 0, 0, -18.3f, -17.8f, -1.2f, -0.7f)));
    private static final int CHAINS = 8000;

    private static Dense head(float[] v, float... b) {
        return new Dense(new Weights(R032Store.wrap(v, 1)), R032Store.wrap(b, 1), Activation.LINEAR);
    }

    private static double[] moments(int unknown, float known) {
        double h = 0.01;
        double sum = 0;
        double first = 0;
        double second = 0;
        for (double x = -15; x < 15; x += h) {
            double p = Math.exp(TinyRnade.logDensity(MODEL,
                    unknown == 0 ? new double[]{x, known} : new double[]{known, x}));
            sum += p;
            first += p * x;
            second += p * x * x;
        }
        double mean = first / sum;
        return new double[]{mean, Math.sqrt(second / sum - mean * mean)};
    }

    /** By how many standard errors the mean of the draws is off. */
    private static double misses(R032Store states, int unknown, double[] moments) {
        double sum = 0;
        for (int n = 0; n < CHAINS; n++) {
            sum += states.data[2 * n + unknown];
        }
        return Math.abs(sum / CHAINS - moments[0]) / (moments[1] / Math.sqrt(CHAINS));
    }

    private static double deviation(R032Store states, int unknown, double mean) {
        double sum = 0;
        for (int n = 0; n < CHAINS; n++) {
            sum += Math.pow(states.data[2 * n + unknown] - mean, 2) / CHAINS;
        }
        return Math.sqrt(sum);
    }

    private static PartialImage knowing(int i, float value) {
        float[] values = new float[2];
        values[i] = value;
        return new PartialImage(PAIR, values, new boolean[]{i != 0, i != 1});
    }

    @Test
    void whatFollowsKnownValuesIsDrawnExactly() {
        double[] exact = moments(1, 0.7f);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = new TrainedRnade(MODEL, 0).completing(CHAINS, Chosen.NOTHING, workers);
            sampler.clamp(knowing(0, 0.7f));
            for (int step = 0; step < 3; step++) {
                sampler.step(5, step, 1);
                assertThat(misses(sampler.states(), 1, exact)).isLessThan(5);
                assertThat(deviation(sampler.states(), 1, exact[0])).isCloseTo(exact[1], within(0.06 * exact[1]));
                assertThat(sampler.states().data[2 * step]).isEqualTo(0.7f);
            }
        }
    }

    @Test
    void whatComesBeforeKnownValuesIsFoundOutByChains() {
        double[] exact = moments(0, 1);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = new TrainedRnade(MODEL, 0).completing(CHAINS, Chosen.NOTHING, workers);
            sampler.clamp(knowing(1, 1));
            sampler.scatter(5, 0);
            assertThat(misses(sampler.states(), 0, exact)).as("at first").isGreaterThan(8);
            for (int step = 1; step <= 60; step++) {
                sampler.step(5, step, 1);
            }
            assertThat(misses(sampler.states(), 0, exact)).isLessThan(5);
            assertThat(deviation(sampler.states(), 0, exact[0])).isCloseTo(exact[1], within(0.06 * exact[1]));
        }
    }
}
