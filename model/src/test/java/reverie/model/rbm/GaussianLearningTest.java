package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.GoodState;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** What one step and many steps do to an RBM with real visible units. */
class GaussianLearningTest {

    private static final int B = 8192;
    private static final double RATE = 1e-3;
    private static final double SMALL = 1e-4;
    private static final double[] DATA = {0.9, -0.7, 1.4};

    private interface LogDensity {
        double of(GaussianEnumeration model);
    }

    /** Central differences of the exact log-density of the data's one example by parameter {@code at}. */
    private static double derivative(GaussianEnumeration model, double[] parameters, int at) {
        LogDensity logDensity = it -> it.logDensity(DATA);
        double before = parameters[at];
        parameters[at] = before + SMALL;
        double up = logDensity.of(model);
        parameters[at] = before - SMALL;
        double down = logDensity.of(model);
        parameters[at] = before;
        return (up - down) / (2 * SMALL);
    }

    /**
     * All examples are one point, so that only the model's phase is uncertain: a mean over B chains after 60 steps of v_i h_j
     * (standard deviation below 1.6 here), h_j (below 0.5), v_i (below 1.6) and v_i² / 2σ_i² (below 2.2). Of each 5.5
     * standard errors are allowed: with 20 comparisons a correct program fails at fewer than one seed in a million.
     */
    @ParameterizedTest
    @EnumSource(NegativePhase.class)
    void manyGibbsStepsGiveTheGradientOfTheExactLogDensity(NegativePhase phase) {
        Rbm rbm = GaussianEnumeration.random(3, 3, 0.7, true, 4);
        var exact = new GaussianEnumeration(rbm);
        R032Store same = R032Store.FACTORY.make(3, B);
        for (int k = 0; k < same.data.length; k++) {
            same.data[k] = (float) DATA[k % 3];
        }
        try (Workers workers = Workers.of(2)) {
            var learner = new RbmLearner(rbm, VisibleInput.MEANS, Splits.of(data(same)), new RbmSettings(3, B, 7),
                    workers);
            learner.learn(0, RbmRates.cd1(0).withGibbsSteps(60).with(phase));
            learner.learn(1, RbmRates.cd1(RATE).withGibbsSteps(60).with(phase));
        }
        for (int k = 0; k < 9; k++) {
            assertThat((rbm.w().data[k] - exact.w[k]) / RATE).as("ΔW[%d]", k)
                    .isCloseTo(derivative(exact, exact.w, k), within(tolerance(1.6)));
        }
        for (int k = 0; k < 3; k++) {
            assertThat((rbm.a()[k] - exact.a[k]) / RATE).as("Δa[%d]", k)
                    .isCloseTo(derivative(exact, exact.a, k), within(tolerance(0.5)));
            assertThat((rbm.b()[k] - exact.b[k]) / RATE).as("Δb[%d]", k)
                    .isCloseTo(derivative(exact, exact.b, k), within(tolerance(1.6)));
            double change = 2 * Math.log(rbm.sigma()[k]) - exact.logVariance[k];
            assertThat(change / RATE / GaussianUnits.SHARE_OF_RATE).as("Δ log σ²[%d]", k)
                    .isCloseTo(derivative(exact, exact.logVariance, k), within(tolerance(2.2)));
        }
    }

    private static double tolerance(double deviation) {
        return 5.5 * deviation / Math.sqrt(B) + 1e-3;
    }

    /** The deviations that the tolerance above takes for granted, by the same mixture. */
    @Test
    void theTolerancesAreThoseOfTheModel() {
        var exact = new GaussianEnumeration(GaussianEnumeration.random(3, 3, 0.7, true, 4));
        for (int i = 0; i < 3; i++) {
            double squares = 0;
            double fourths = 0;
            for (int h = 0; h < 8; h++) {
                double m = exact.mean(i, h);
                double variance = exact.variance(i);
                squares += exact.p(h) * (m * m + variance);
                fourths += exact.p(h) * (Math.pow(m, 4) + 6 * m * m * variance + 3 * variance * variance);
            }
            assertThat(Math.sqrt(squares)).isLessThan(1.6);
            assertThat(Math.sqrt(fourths - squares * squares) / (2 * exact.variance(i))).isLessThan(2.2);
        }
    }

    @Test
    void aFixedSigmaStaysWhereItIs() {
        Rbm rbm = GaussianEnumeration.random(3, 3, 0.7, false, 4);
        try (Workers workers = Workers.of(1)) {
            var learner = new RbmLearner(rbm, VisibleInput.MEANS, Splits.of(clusters(200)), new RbmSettings(3, 20, 7),
                    workers);
            for (int step = 0; step < 50; step++) {
                learner.learn(step, RbmRates.cd1(0.05));
            }
        }
        assertThat(rbm.sigma()).containsExactly(0.6f, 0.6f + 0.2f, 0.6f + 0.4f);
    }

    /** Two clusters, (2, 1, 0) and (−2, 1, 0), with noise of 0.3, 0.5 and 1.2. */
    private static DataSet clusters(int count) {
        var random = new SplittableRandom(3);
        R032Store x = R032Store.FACTORY.make(3, count);
        for (int n = 0; n < count; n++) {
            x.data[n * 3] = (float) ((random.nextBoolean() ? 2 : -2) + 0.3 * random.nextGaussian());
            x.data[n * 3 + 1] = (float) (1 + 0.5 * random.nextGaussian());
            x.data[n * 3 + 2] = (float) (1.2 * random.nextGaussian());
        }
        return data(x);
    }

    private static DataSet data(R032Store x) {
        return DataSet.of("clusters", ValueKind.REAL, new ImageShape(3, 1), x);
    }

    /**
     * The best there is, of data that need one hidden unit: log 2 and the entropies of the noise. Chains that begin at the
     * data, since none crosses the gap of seven σ between the clusters.
     */
    @Test
    void learningFindsTheClustersAndTheirNoise() {
        DataSet data = clusters(4000);
        double best = -Math.log(2);
        for (double noise : new double[]{0.3, 0.5, 1.2}) {
            best -= Math.log(noise * Math.sqrt(2 * Math.PI * Math.E));
        }
        try (Workers workers = Workers.of(2)) {
            var settings = new RbmSettings(2, 100, 1);
            Rbm rbm = RbmLearner.firstRbm(data, settings, VisibleSigma.parse("learned"));
            var learner = new RbmLearner(rbm, VisibleInput.MEANS, Splits.of(data), settings, workers);
            double before = logDensity(rbm, data, workers);
            var rates = new RbmRates(Schedule.constant(0.02), Schedule.constant(0.9), 0, 1, NegativePhase.CD,
                    RbmRates.Sparsity.OFF);
            for (int step = 0; step < 12_000; step++) {
                learner.learn(step, rates);
            }
            assertThat(before).isLessThan(best - 1.5);
            assertThat(logDensity(rbm, data, workers)).isGreaterThan(best - 0.15);
            assertThat((double) rbm.sigma()[0]).isCloseTo(0.3, within(0.05));
            assertThat((double) rbm.sigma()[1]).isCloseTo(0.5, within(0.08));
            assertThat((double) rbm.sigma()[2]).isCloseTo(1.2, within(0.15));
        }
    }

    private static double logDensity(Rbm rbm, DataSet data, Workers workers) {
        return -new RbmScores(rbm, workers).meanFreeEnergy(data) - ExactPartition.logZ(rbm, workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threadsChangeNothing(int threads) {
        assertThat(learnedWith(threads).w().data).isEqualTo(learnedWith(1).w().data);
        assertThat(learnedWith(threads).sigma()).isEqualTo(learnedWith(1).sigma());
    }

    private static Rbm learnedWith(int threads) {
        try (Workers workers = Workers.of(threads)) {
            Rbm rbm = GaussianEnumeration.random(3, 70, 0.1, true, 4);
            var learner = new RbmLearner(rbm, VisibleInput.MEANS, Splits.of(clusters(200)), new RbmSettings(70, 50, 7),
                    workers);
            for (int step = 0; step < 20; step++) {
                learner.learn(step, RbmRates.cd1(0.01));
            }
            return rbm;
        }
    }

    @Test
    void goingBackTakesSigmaAlong() {
        Rbm rbm = GaussianEnumeration.random(3, 3, 0.7, true, 4);
        try (Workers workers = Workers.of(1)) {
            var learner = new RbmLearner(rbm, VisibleInput.MEANS, Splits.of(clusters(200)), new RbmSettings(3, 20, 7),
                    workers);
            var goodState = GoodState.of(learner);
            float[] kept = rbm.sigma().clone();
            for (int step = 0; step < 20; step++) {
                learner.learn(step, RbmRates.cd1(0.05));
            }
            assertThat(rbm.sigma()).isNotEqualTo(kept);
            goodState.back();
            assertThat(rbm.sigma()).isEqualTo(kept);
        }
    }
}
