package reverie.model.sparse.predictive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.projection.Prepared;
import reverie.model.train.GoodState;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.Lasso;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.train.Schedule;

class PredictiveLearnerTest {

    private static final int SIDE = 5;
    private static final int D = SIDE * SIDE;
    private static final int K = 20;
    private static final double LAMBDA = 0.3;
    private static final int STREAK = 100;

    private static final SparseCodingSettings SETTINGS = new SparseCodingSettings(K,
            DictionaryMethod.ONLINE, 50, 1);
    private static final Splits SPLITS = new Splits(examples(2000, 2), Optional.of(examples(300, 3)));

    private static PredictiveRates rates(double alpha) {
        return new PredictiveRates(SparseCodingRates.of(LAMBDA, LassoMethod.COORDINATE_DESCENT), alpha,
                Schedule.constant(0.003));
    }

    /** Two of twenty random directions an example, and hardly any noise. */
    private static DataSet examples(int count, long seed) {
        R032Store truth = random(new SplittableRandom(1), D, K, 1 / Math.sqrt(D));
        var random = new SplittableRandom(seed);
        R032Store x = random(random, D, count, 0.01);
        for (int n = 0; n < count; n++) {
            for (int use = 0; use < 2; use++) {
                int k = random.nextInt(K);
                double a = (1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                for (int i = 0; i < D; i++) {
                    x.data[n * D + i] += (float) (a * truth.data[k * D + i]);
                }
            }
        }
        return DataSet.of("made", ValueKind.REAL, new ImageShape(SIDE, SIDE), x);
    }

    private static R032Store random(SplittableRandom random, int rows, int columns, double scale) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (scale * random.nextGaussian());
        }
        return x;
    }

    private static PredictiveLearner learn(double alpha, int batches, Workers workers) {
        var learner = new PredictiveLearner(Prepared.asTheyAre(SPLITS), SETTINGS, LAMBDA, workers);
        for (int step = 0; step < batches; step++) {
            learner.learn(step, rates(alpha));
        }
        return learner;
    }

    /** Central differences of the mean of ‖a − f(x)‖² in double precision. */
    @Test
    void thePredictorFollowsTheGradient() {
        var random = new SplittableRandom(5);
        int count = 7;
        var problem = new Lasso(random(random, D, K, 1), count);
        System.arraycopy(random(random, D, count, 0.5).data, 0, problem.examples().data, 0, D * count);
        System.arraycopy(random(random, K, count, 1).data, 0, problem.codes().data, 0, K * count);
        var predictor = new CodePredictor(new Weights(random(random, D, K, 0.3)), random(random, 1, K, 0.3),
                random(random, 1, K, 1));
        float[] codes = problem.codes().data.clone();
        try (Workers workers = Workers.of(2)) {
            problem.prepare(count, LAMBDA, workers);
            var descent = new PredictorDescent(predictor, problem, workers);
            descent.guess();
            System.arraycopy(codes, 0, problem.codes().data, 0, codes.length);
            PredictorDescent.Gradient gradient = descent.gradient();
            compare(gradient.w(), predictor.weights().matrix().data, predictor, problem);
            compare(gradient.c(), predictor.c().data, predictor, problem);
            compare(gradient.gain(), predictor.gain().data, predictor, problem);
        }
    }

    private static void compare(float[] gradient, float[] parameters, CodePredictor predictor, Lasso problem) {
        float step = 1e-3f;
        for (int i = 0; i < parameters.length; i++) {
            float old = parameters[i];
            parameters[i] = old + step;
            double above = loss(predictor, problem);
            double reach = parameters[i];
            parameters[i] = old - step;
            double below = loss(predictor, problem);
            reach -= parameters[i];
            parameters[i] = old;
            double difference = (above - below) / reach;
            assertThat((double) gradient[i]).isCloseTo(difference, within(1e-4 * (1 + Math.abs(difference))));
        }
    }

    private static double loss(CodePredictor predictor, Lasso problem) {
        double sum = 0;
        int count = problem.count();
        for (int n = 0; n < count; n++) {
            for (int k = 0; k < K; k++) {
                double input = predictor.c().data[k];
                for (int i = 0; i < D; i++) {
                    input += (double) predictor.weights().matrix().get(i, k) * problem.examples().get(i, n);
                }
                double miss = problem.codes().get(k, n) - predictor.gain().data[k] * Math.tanh(input);
                sum += miss * miss / count;
            }
        }
        return sum;
    }

    @Test
    void withoutAPullTheDictionaryIsThatOfSparseCoding() {
        try (Workers workers = Workers.of(1)) {
            var plain = new SparseCodingLearner(Prepared.asTheyAre(SPLITS), SETTINGS, LAMBDA, workers);
            for (int step = 0; step < 30; step++) {
                plain.learn(step, rates(0).coding());
            }
            assertThat(learn(0, 30, workers).model().coding().phi().data).containsExactly(plain.phi().data);
            assertThat(learn(1, 30, workers).model().coding().phi().data).isNotEqualTo(plain.phi().data);
        }
    }

    @Test
    void guessesComeNearTheOptimalCodes() {
        try (Workers workers = Workers.of(2)) {
            var learner = new PredictiveLearner(Prepared.asTheyAre(SPLITS), SETTINGS, LAMBDA, workers);
            double first = learner.measure().of("predictionError");
            for (int step = 0; step < 1200; step++) {
                learner.learn(step, rates(0.1));
            }
            var after = learner.measure();
            assertThat(after.of("predictionError")).isLessThan(0.5 * first).isLessThan(0.3);
            assertThat(after.of("predictedSquaredError")).isGreaterThan(0);
            assertThat(after.of("objective")).as("the dictionary is as good as without a predictor")
                    .isLessThan(1.1 * objectiveOfSparseCoding(workers));
        }
    }

    private static double objectiveOfSparseCoding(Workers workers) {
        var plain = new SparseCodingLearner(Prepared.asTheyAre(SPLITS), SETTINGS, LAMBDA, workers);
        for (int step = 0; step < 1200; step++) {
            plain.learn(step, rates(0).coding());
        }
        return plain.measure().of("objective");
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        float[][] weights = new float[3][];
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                weights[threads - 1] = learn(1, 20, workers).model().predictor().weights().matrix().data;
            }
        }
        assertThat(weights[1]).containsExactly(weights[0]);
        assertThat(weights[2]).containsExactly(weights[0]);
    }

    @Test
    void whatWasKeptComesBackAndASnapshotStays() {
        try (Workers workers = Workers.of(1)) {
            PredictiveLearner learner = learn(1, 10, workers);
            var goodState = GoodState.of(learner);
            PredictiveSnapshot shown = learner.snapshot();
            float[] gain = learner.model().predictor().gain().data.clone();
            learner.learn(10, rates(1));
            assertThat(learner.model().predictor().gain().data).isNotEqualTo(gain);
            assertThat(shown.predictor().orElseThrow().gain().data).containsExactly(gain);
            goodState.back();
            assertThat(learner.model().predictor().gain().data).containsExactly(gain);
            assertThat(learner.model().coding().phi().data).containsExactly(shown.coding().model().phi().data);
            assertThat(learner.trouble()).isEmpty();
            learner.model().predictor().gain().data[3] = Float.NaN;
            assertThat(learner.trouble()).isPresent();
        }
    }

    @Test
    void theEncoderGoesOnLearningWhileAtomsAreHeldAndRestsWhileCodesAre() {
        try (Workers workers = Workers.of(1)) {
            PredictiveLearner learner = learn(1, 3, workers);
            float[] atoms = learner.model().coding().phi().data.clone();
            float[] gain = learner.model().predictor().gain().data.clone();
            learner.learn(3, steps(true, false));
            assertThat(learner.model().coding().phi().data).containsExactly(atoms);
            assertThat(learner.model().predictor().gain().data).isNotEqualTo(gain);
            gain = learner.model().predictor().gain().data.clone();
            learner.learn(4, steps(false, true));
            assertThat(learner.model().coding().phi().data).isNotEqualTo(atoms);
            assertThat(learner.model().predictor().gain().data).containsExactly(gain);
        }
    }

    private static PredictiveRates steps(boolean codes, boolean atoms) {
        SparseCodingRates coding = rates(1).coding();
        return new PredictiveRates(new SparseCodingRates(coding.lambda(), coding.solver(), codes, atoms), 1,
                rates(1).rate());
    }

    /** Code that is not yet compiled keeps vectors as objects, so the test waits for a streak without any allocation. */
    @Test
    void oncePiecesAreCompiledAStepAllocatesNothing() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            PredictiveLearner learner = learn(1, 5, workers);
            PredictiveRates rates = rates(1);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 5; streak < STREAK && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, rates);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).isEqualTo(STREAK);
        }
    }

    @Test
    void badRatesAreRefused() {
        assertThatThrownBy(() -> rates(-1)).isInstanceOf(BadInput.class).hasMessage("alpha: -1.0, expected 0 or more");
        assertThatThrownBy(() -> rates(Double.NaN)).isInstanceOf(BadInput.class);
    }
}
