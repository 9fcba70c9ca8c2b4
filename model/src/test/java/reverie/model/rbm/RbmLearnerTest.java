package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.GoodState;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

class RbmLearnerTest {

    private static final int D = 30;
    private static final int F = 70;

    /** 53 examples in batches of 10, so that the last batch of an epoch is a partial one. */
    private final Splits splits = new Splits(TinyData.binary(stripes(53), 6, 5), Optional.empty());

    private static R032Store stripes(int count) {
        var random = new SplittableRandom(4);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            int row = random.nextInt(5);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = i / 6 == row ? 1 : 0;
            }
        }
        return x;
    }

    private RbmLearner learner(Workers workers) {
        return new RbmLearner(splits, new RbmSettings(F, 10, 9), workers);
    }

    @ParameterizedTest
    @EnumSource(NegativePhase.class)
    void theNumberOfThreadsLeavesNoTrace(NegativePhase negativePhase) {
        var rates = new RbmRates(Schedule.constant(0.1), Schedule.constant(0.5), 1e-3, 2, negativePhase,
                new RbmRates.Sparsity(0.1, 0.1));
        R032Store one = null;
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                RbmLearner learner = learner(workers);
                for (int step = 0; step < 20; step++) {
                    learner.learn(step, rates);
                }
                if (one == null) {
                    one = learner.rbm().w();
                } else {
                    assertThat(learner.rbm().w().data).isEqualTo(one.data);
                }
            }
        }
    }

    @Test
    void theHiddenUnitsOfAMiniBatchAreShownBeforeAnyWasLearnedFrom() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner learner = learner(workers);
            learner.learn(0, RbmRates.cd1(0.1));
            RbmLearner again = learner(workers);
            again.restore(learner.state());
            R032Store batch = R032Store.FACTORY.make(D, 10);
            new MiniBatches(splits.train(), 10, 9).load(0, batch);
            R032Store hidden = R032Store.FACTORY.make(F, 10);
            learner.rbm().hiddenGivenVisible(batch, hidden, 0, 10);
            assertThat(again.snapshot().hiddenProbabilities()).isEqualTo(hidden.data).doesNotContain(0);
        }
    }

    @Test
    void learningBringsPixelsOfOneStripeTogether() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner learner = learner(workers);
            double before = learner.measure().of("pseudoLikelihood");
            for (int step = 0; step < 600; step++) {
                learner.learn(step, RbmRates.cd1(0.1));
            }
            // Each pixel is fixed by its neighbours, so a model that has understood gives nearly log 1.
            assertThat(before).isLessThan(-10);
            assertThat(learner.measure().of("pseudoLikelihood")).isGreaterThan(-2);
        }
    }

    @Test
    void weightDecayTakesItsShareOfTheWeights() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner plain = learner(workers);
            RbmLearner decayed = learner(workers);
            float[] first = plain.rbm().w().data.clone();
            plain.learn(0, RbmRates.cd1(0.1));
            decayed.learn(0, new RbmRates(Schedule.constant(0.1), Schedule.constant(0), 0.5, 1, NegativePhase.CD,
                    RbmRates.Sparsity.OFF));
            for (int k = 0; k < first.length; k++) {
                assertThat((double) decayed.rbm().w().data[k] - plain.rbm().w().data[k])
                        .isCloseTo(-0.1 * 0.5 * first[k], within(1e-7));
            }
        }
    }

    @Test
    void momentumRepeatsAShareOfTheLastChange() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner learner = learner(workers);
            var push = new RbmRates(Schedule.constant(0.1), Schedule.constant(0.8), 0, 1, NegativePhase.CD,
                    RbmRates.Sparsity.OFF);
            var coast = new RbmRates(Schedule.constant(0), Schedule.constant(0.8), 0, 1, NegativePhase.CD,
                    RbmRates.Sparsity.OFF);
            float[] w0 = learner.rbm().w().data.clone();
            float[] b0 = learner.rbm().b().clone();
            learner.learn(0, push);
            float[] w1 = learner.rbm().w().data.clone();
            float[] b1 = learner.rbm().b().clone();
            learner.learn(1, coast);
            for (int k = 0; k < w0.length; k++) {
                assertThat((double) learner.rbm().w().data[k] - w1[k])
                        .isCloseTo(0.8 * ((double) w1[k] - w0[k]), within(1e-6));
            }
            for (int i = 0; i < D; i++) {
                assertThat((double) learner.rbm().b()[i] - b1[i]).isCloseTo(0.8 * ((double) b1[i] - b0[i]),
                        within(1e-6));
            }
        }
    }

    @Test
    void aSparsityTargetKeepsUnitsSeldomOn() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner free = learner(workers);
            RbmLearner sparse = learner(workers);
            var penalty = new RbmRates(Schedule.constant(0.1), Schedule.constant(0), 0, 1, NegativePhase.CD,
                    new RbmRates.Sparsity(0.05, 1));
            for (int step = 0; step < 600; step++) {
                free.learn(step, RbmRates.cd1(0.1));
                sparse.learn(step, penalty);
            }
            assertThat(mean(sparse.snapshot().meanActivation())).isCloseTo(0.05, within(0.03));
            assertThat(mean(free.snapshot().meanActivation())).isGreaterThan(0.2);
        }
    }

    @Test
    void aRateFarTooHighIsNoticedAndTheLastGoodStateComesBack() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner learner = learner(workers);
            learner.learn(0, RbmRates.cd1(0.1));
            var goodState = GoodState.of(learner);
            float[] good = learner.rbm().w().data.clone();
            assertThat(learner.trouble()).isEmpty();
            for (int step = 1; step < 30; step++) {
                learner.learn(step, RbmRates.cd1(1e4));
            }
            assertThat(learner.trouble()).get().asString().contains("learning rate is too high");
            goodState.back();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.rbm().w().data).isEqualTo(good);
            learner.learn(1, RbmRates.cd1(0));
            assertThat(learner.rbm().w().data).as("momentum was forgotten").isEqualTo(good);
        }
    }

    @Test
    void aSnapshotIsNotMovedByLaterLearning() {
        try (Workers workers = Workers.of(1)) {
            RbmLearner learner = learner(workers);
            learner.learn(0, RbmRates.cd1(0.1));
            RbmSnapshot snapshot = learner.snapshot();
            float[] weights = snapshot.weights().clone();
            learner.learn(1, RbmRates.cd1(0.1));
            learner.walkChains();
            assertThat(snapshot.weights()).isEqualTo(weights);
            assertThat(learner.snapshot().weights()).isNotEqualTo(weights);
            assertThat(learner.snapshot().fantasySteps()).isGreaterThan(snapshot.fantasySteps());
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
