package reverie.model.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;

class MixtureLearnerTest {

    private static final int D = 30;
    private static final int N = 200;
    private static final int K = 6;
    private static final MixtureRates RATES = new MixtureRates(0.7);

    /** Four kinds of images, with noise. */
    private static DataSet data() {
        var random = new SplittableRandom(5);
        R032Store x = R032Store.FACTORY.make(D, N);
        for (int n = 0; n < N; n++) {
            int kind = random.nextInt(4);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = random.nextDouble() < (i % 4 == kind ? 0.9 : 0.2) ? 1 : 0;
            }
        }
        return TinyData.binary(x, D, 1);
    }

    private static double logLikelihood(Mixture mixture, DataSet data, Workers workers) {
        double sum = 0;
        for (double each : mixture.logLikelihoods(data.examples(), workers)) {
            sum += each;
        }
        return sum;
    }

    /** α (Σ_k log π_k + Σ_ik log θ_ik + log(1 − θ_ik)), up to a constant. */
    private static double logPrior(Mixture mixture, double smoothing) {
        double sum = 0;
        for (float each : mixture.pi()) {
            sum += Math.log(each);
        }
        for (float each : mixture.theta().data) {
            sum += Math.log(each) + Math.log1p(-each);
        }
        return smoothing * sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 2})
    void emOfTheWholeSetNeverMakesAStepBack(double smoothing) {
        DataSet data = data();
        try (Workers workers = Workers.of(2)) {
            var learner = new MixtureLearner(Splits.of(data), new MixtureSettings(K, N, smoothing, 3), workers);
            double before = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < 60; step++) {
                double now = logLikelihood(learner.mixture(), data, workers)
                        + logPrior(learner.mixture(), smoothing);
                assertThat(now).as("step %d", step).isGreaterThanOrEqualTo(before - 1e-3);
                before = now;
                learner.learn(step, RATES);
            }
        }
    }

    @Test
    void withHardlyAnySmoothingTheLogLikelihoodAloneNeverFalls() {
        DataSet data = data();
        try (Workers workers = Workers.of(1)) {
            var learner = new MixtureLearner(Splits.of(data), new MixtureSettings(K, N, 1e-6, 3), workers);
            double first = logLikelihood(learner.mixture(), data, workers);
            double before = first;
            for (int step = 0; step < 60; step++) {
                learner.learn(step, RATES);
                double now = logLikelihood(learner.mixture(), data, workers);
                assertThat(now).as("step %d", step).isGreaterThanOrEqualTo(before - 1e-3);
                before = now;
            }
            assertThat(before).isGreaterThan(first + N);
        }
    }

    /** E and M written out with doubles. */
    @Test
    void oneStepIsThatOfTheBook() {
        DataSet data = data();
        float[] v = data.examples().data;
        double smoothing = 0.5;
        try (Workers workers = Workers.of(2)) {
            var learner = new MixtureLearner(Splits.of(data), new MixtureSettings(K, N, smoothing, 7), workers);
            Mixture mixture = learner.mixture();
            double[] n = new double[K];
            double[] s = new double[D * K];
            for (int x = 0; x < N; x++) {
                double[] joint = new double[K];
                double sum = 0;
                for (int k = 0; k < K; k++) {
                    joint[k] = mixture.pi()[k];
                    for (int i = 0; i < D; i++) {
                        double on = mixture.theta().data[k * D + i];
                        joint[k] *= v[x * D + i] == 1 ? on : 1 - on;
                    }
                    sum += joint[k];
                }
                for (int k = 0; k < K; k++) {
                    n[k] += joint[k] / sum;
                    for (int i = 0; i < D; i++) {
                        s[k * D + i] += joint[k] / sum * v[x * D + i];
                    }
                }
            }
            learner.learn(0, RATES);
            for (int k = 0; k < K; k++) {
                assertThat((double) mixture.pi()[k]).isCloseTo((n[k] + smoothing) / (N + K * smoothing),
                        within(1e-5));
                for (int i = 0; i < D; i++) {
                    assertThat((double) mixture.theta().data[k * D + i])
                            .isCloseTo((s[k * D + i] + smoothing) / (n[k] + 2 * smoothing), within(1e-5));
                }
            }
        }
    }

    @Test
    void miniBatchesComeCloseToPlainEm() {
        DataSet data = data();
        try (Workers workers = Workers.of(1)) {
            var whole = new MixtureLearner(Splits.of(data), new MixtureSettings(4, N, 0.1, 3), workers);
            var stepwise = new MixtureLearner(Splits.of(data), new MixtureSettings(4, 20, 0.1, 3), workers);
            for (int step = 0; step < 300; step++) {
                whole.learn(step, RATES);
                stepwise.learn(step, RATES);
            }
            assertThat(logLikelihood(stepwise.mixture(), data, workers) / N)
                    .isCloseTo(logLikelihood(whole.mixture(), data, workers) / N, within(0.3));
        }
    }
}
