package reverie.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class KMeansLearnerTest {

    private static final int STREAK = 200;

    private static DataSet data(int d, int count) {
        var random = new SplittableRandom(3);
        R032Store x = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextGaussian();
        }
        return DataSet.of("tiny", ValueKind.REAL, new ImageShape(d, 1), x);
    }

    /** Whatever the batch, and where an epoch ends with a partial one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 300, 1000})
    void anEpochIsAnIteration(int batch) {
        DataSet data = data(33, 300);
        try (Workers workers = Workers.of(2)) {
            var learner = new KMeansLearner(Splits.of(data), 12, batch, 9, workers);
            for (int epoch = 0; epoch < 4; epoch++) {
                assertThat(learner.model().centres().data).as("epoch %d", epoch)
                        .isEqualTo(KMeans.of(data, 12, epoch, 9, workers).centres().data);
                for (int b = 0; b < learner.batchesPerEpoch(); b++) {
                    learner.learn((long) epoch * learner.batchesPerEpoch() + b, "nothing to be told");
                }
            }
        }
    }

    @Test
    void theSharesAreThoseOfTheClusters() {
        DataSet data = data(5, 90);
        try (Workers workers = Workers.of(1)) {
            var learner = new KMeansLearner(Splits.of(data), 4, 30, 1, workers);
            assertThat(learner.snapshot().shares()).containsOnly(0);
            R032Store before = learner.snapshot().model().centres();
            for (int step = 0; step < 3; step++) {
                learner.learn(step, "nothing to be told");
            }
            float[] expected = new float[4];
            for (int n = 0; n < 90; n++) {
                int best = 0;
                for (int k = 1; k < 4; k++) {
                    best = Lloyd.squaredDistance(data.examples().data, n * 5, before.data, k * 5, 5) < Lloyd
                            .squaredDistance(data.examples().data, n * 5, before.data, best * 5, 5) ? k : best;
                }
                expected[best] += 1 / 90f;
            }
            assertThat(learner.snapshot().shares()).containsExactly(expected,
                    within(1e-5f));
        }
    }

    /** As in the tests of other learners: code that is not yet compiled may keep vectors as objects. */
    @Test
    void oncePiecesAreCompiledAStepAllocatesNothing() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            var learner = new KMeansLearner(Splits.of(data(64, 95)), 16, 10, 1, workers);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 0; streak < STREAK && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, workers);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).as("steps in a row without allocation").isEqualTo(STREAK);
        }
    }
}
