package reverie.model.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.projection.Prepared;
import reverie.model.train.GoodState;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.projection.InversePreprocessing;
import reverie.model.projection.Whitening;

class SparseCodingLearnerTest {

    private static final int SIDE = 6;
    private static final int D = SIDE * SIDE;
    private static final int K = 40;
    private static final double LAMBDA = 0.3;

    private static final R032Store TRUTH = truth();

    private static R032Store truth() {
        var random = new SplittableRandom(1);
        R032Store phi = R032Store.FACTORY.make(D, K);
        for (int k = 0; k < K; k++) {
            double sum = 0;
            for (int i = k * D; i < (k + 1) * D; i++) {
                phi.data[i] = (float) random.nextGaussian();
                sum += phi.data[i] * phi.data[i];
            }
            for (int i = k * D; i < (k + 1) * D; i++) {
                phi.data[i] /= (float) Math.sqrt(sum);
            }
        }
        return phi;
    }

    /** Two true atoms an example, and hardly any noise. */
    private static DataSet examples(int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            for (int use = 0; use < 2; use++) {
                int k = random.nextInt(K);
                double a = (1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                for (int i = 0; i < D; i++) {
                    x.data[n * D + i] += (float) (a * TRUTH.data[k * D + i] + 0.01 * random.nextGaussian());
                }
            }
        }
        return DataSet.of("made", ValueKind.REAL, new ImageShape(SIDE, SIDE), x);
    }

    private static final Splits SPLITS = new Splits(examples(3000, 2), Optional.of(examples(500, 3)));

    private static SparseCodingSettings settings(DictionaryMethod dictionary) {
        return new SparseCodingSettings(K, dictionary, 100, 1);
    }

    private static SparseCodingLearner learn(DictionaryMethod dictionary, Whitening whitening, LassoMethod solver,
            int batches, Workers workers) {
        var learner = new SparseCodingLearner(Prepared.by(whitening, SPLITS, workers), settings(dictionary),
                LAMBDA, workers);
        for (int step = 0; step < batches; step++) {
            learner.learn(step, SparseCodingRates.of(LAMBDA, solver));
        }
        return learner;
    }

    /** How many true atoms some learned atom points along, to within eight degrees. */
    private static long found(R032Store phi) {
        long found = 0;
        for (int t = 0; t < K; t++) {
            double best = 0;
            for (int k = 0; k < K; k++) {
                double product = 0;
                double square = 0;
                for (int i = 0; i < D; i++) {
                    product += TRUTH.get(i, t) * phi.get(i, k);
                    square += phi.get(i, k) * phi.get(i, k);
                }
                best = Math.max(best, Math.abs(product) / Math.sqrt(square));
            }
            found += best > 0.99 ? 1 : 0;
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void findsTheAtomsThatMadeTheExamples(DictionaryMethod dictionary) {
        try (Workers workers = Workers.of(1)) {
            var learner = new SparseCodingLearner(Prepared.asTheyAre(SPLITS), settings(dictionary), LAMBDA, workers);
            assertThat(found(learner.phi())).isLessThan(K / 3);
            for (int step = 0; step < 600; step++) {
                learner.learn(step, SparseCodingRates.of(LAMBDA, LassoMethod.FISTA));
            }
            assertThat(found(learner.phi())).isGreaterThanOrEqualTo(K - 6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theObjectiveFallsOnExamplesNotLearnedFrom(LassoMethod solver) {
        try (Workers workers = Workers.of(1)) {
            var learner = learn(DictionaryMethod.ONLINE, Whitening.MEAN, solver, 1, workers);
            double first = learner.measure().of("objective");
            for (int step = 1; step < 120; step++) {
                learner.learn(step, SparseCodingRates.of(LAMBDA, solver));
            }
            assertThat(learner.measure().of("objective")).isLessThan(0.8 * first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsLeavesNoTrace(LassoMethod solver) {
        float[][] atoms = new float[3][];
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                atoms[threads - 1] = learn(DictionaryMethod.ONLINE, Whitening.ZCA, solver, 20, workers).phi().data;
            }
        }
        assertThat(atoms[1]).isEqualTo(atoms[0]);
        assertThat(atoms[2]).isEqualTo(atoms[0]);
    }

    @Test
    void theTwoStepsCanBeTakenApart() {
        try (Workers workers = Workers.of(1)) {
            var together = learn(DictionaryMethod.ONLINE, Whitening.NONE, LassoMethod.FISTA, 3, workers);
            var apart = learn(DictionaryMethod.ONLINE, Whitening.NONE, LassoMethod.FISTA, 2, workers);
            float[] before = apart.phi().data.clone();
            var rates = SparseCodingRates.of(LAMBDA, LassoMethod.FISTA);
            apart.learn(2, rates.with(true, false));
            assertThat(apart.phi().data).isEqualTo(before);
            apart.learn(2, rates.with(false, true));
            assertThat(apart.phi().data).isEqualTo(together.phi().data).isNotEqualTo(before);
        }
    }

    @Test
    void whatWasKeptComesBack() {
        try (Workers workers = Workers.of(1)) {
            var learner = learn(DictionaryMethod.ONLINE, Whitening.NONE, LassoMethod.FISTA, 5, workers);
            var rates = SparseCodingRates.of(LAMBDA, LassoMethod.FISTA);
            var goodState = GoodState.of(learner);
            learner.learn(5, rates);
            float[] first = learner.phi().data.clone();
            goodState.back();
            learner.learn(5, rates);
            assertThat(learner.phi().data).isEqualTo(first);
            assertThat(learner.trouble()).isEmpty();
            learner.phi().data[7] = Float.NaN;
            assertThat(learner.trouble()).isPresent();
        }
    }

    @Test
    void aSnapshotWritesExamplesAndStaysAsItIs() {
        try (Workers workers = Workers.of(1)) {
            var learner = learn(DictionaryMethod.ONLINE, Whitening.MEAN, LassoMethod.FISTA, 30, workers);
            SparseCodingSnapshot shown = learner.snapshot();
            SparseCoding model = shown.model();
            R032Store v = SPLITS.test().orElseThrow().atMost(24).examples();
            R032Store x = model.preprocessing().apply(v, workers);
            var encoder = new SparseEncoder(model.phi(), 5, workers);
            R032Store codes = encoder.encode(x, model.lambda());
            R032Store again = new InversePreprocessing(model.preprocessing()).apply(v,
                    encoder.residuals(x, model.lambda()), workers);
            R032Store drawn = model.preprocessing().apply(again, workers);
            for (int n = 0; n < 24; n++) {
                for (int i = 0; i < D; i++) {
                    double sum = 0;
                    for (int k = 0; k < K; k++) {
                        sum += model.phi().get(i, k) * codes.get(k, n);
                    }
                    assertThat(drawn.get(i, n)).as("what the atoms say is what is drawn").isCloseTo(sum,
                            within(1e-4));
                }
            }
            assertThat(model.lambda()).isEqualTo(LAMBDA);
            assertThat(shown.use()).hasSize(K);
            assertThat(model.phi().data).isEqualTo(learner.phi().data);
            learner.learn(30, SparseCodingRates.of(LAMBDA, LassoMethod.FISTA));
            assertThat(model.phi().data).isNotEqualTo(learner.phi().data);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oncePiecesAreCompiledAStepAllocatesNothing(LassoMethod solver) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            var learner = new SparseCodingLearner(Prepared.asTheyAre(SPLITS), settings(DictionaryMethod.ONLINE), LAMBDA,
                    workers);
            var rates = SparseCodingRates.of(LAMBDA, solver);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 0; streak < 100 && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, rates);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).as("steps in a row without allocation").isEqualTo(100);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> SparseCodingRates.of(-0.1, LassoMethod.FISTA)).isInstanceOf(BadInput.class)
                .hasMessage("lambda: -0.1, expected 0 or more");
        assertThatThrownBy(() -> SparseCodingRates.of(Double.NaN, LassoMethod.FISTA)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new SparseCodingSettings(0, DictionaryMethod.ONLINE, 1, 1))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("atoms: 0");
        assertThatThrownBy(() -> LassoMethod.parse("lars")).isInstanceOf(BadInput.class).hasMessage(
                "solver: lars, expected one of fista, ista, coordinate-descent, feature-sign");
        try (Workers workers = Workers.of(1)) {
            var settings = new SparseCodingSettings(1_000_000, DictionaryMethod.ONLINE, 1, 1);
            assertThatThrownBy(() -> new SparseCodingLearner(Prepared.asTheyAre(SPLITS), settings, LAMBDA, workers))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("atoms: 1000000, expected at most ");
        }
    }
}
