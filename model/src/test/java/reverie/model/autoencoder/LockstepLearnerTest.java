package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;

class LockstepLearnerTest {

    private static final Corruption DAMAGE = new Corruption.Masking(0.4);
    private static final List<Corruption> LEVELS = List.of(new Corruption.Masking(0), new Corruption.Masking(0.5),
            new Corruption.Gaussian(0.3));
    private static final AutoencoderRates RATES = new AutoencoderRates(Schedule.constant(0.05), 1e-3,
            new KlPenalty(0.1, 0.2), new Corruption.None());

    private static final LockstepRates LIVE = new LockstepRates(RATES, DAMAGE);

    /** 53 examples in batches of 10, so that the last batch of an epoch is a partial one. */
    private final DataSet data = TinyAutoencoder.data(Loss.CROSS_ENTROPY, 32, 53);
    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(new Optimizer.Sgd(Schedule.constant(0.5)), Optimizer.Adam.USUAL);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void eachLearnsWhatItWouldLearnAlone(Optimizer optimizer) {
        AutoencoderSettings settings = settings(optimizer);
        var together = new LockstepLearner(Splits.of(data), settings, LEVELS, LIVE, workers);
        learn(together, 0, 20);
        var weights = new ArrayList<float[]>();
        for (int l = 0; l < LEVELS.size(); l++) {
            var alone = new AutoencoderLearner(Splits.of(data), settings, workers);
            for (int step = 0; step < 20; step++) {
                alone.learn(step, RATES.with(LEVELS.get(l)));
            }
            List<R032Store> expected = alone.model().parameters();
            for (int p = 0; p < expected.size(); p++) {
                assertThat(together.model(l).parameters().get(p).data).as("level %d, matrix %d", l, p)
                        .isEqualTo(expected.get(p).data);
            }
            weights.add(expected.getFirst().data);
        }
        assertThat(weights).as("levels differ").doesNotHaveDuplicates();
    }

    @Test
    void allAreMeasuredAndShownOnTheSameCorruption() {
        var together = learner();
        assertThat(share(together.snapshot().each().getFirst())).as("before the first step").isBetween(0.3, 0.5);
        learn(together, 0, 5);
        for (int l = 0; l < LEVELS.size(); l++) {
            double expected = new AutoencoderScores(together.model(l), workers).of(data, DAMAGE, 9)
                    .reconstructionError();
            assertThat(together.measure().of(LockstepLearner.error(l))).isEqualTo(expected);
        }
        LockstepSnapshot snapshot = together.snapshot();
        assertThat(snapshot.each()).extracting(AutoencoderSnapshot::corrupted)
                .allSatisfy(shown -> assertThat(shown).isEqualTo(snapshot.each().getFirst().corrupted()));
        assertThat(share(snapshot.each().getFirst())).isBetween(0.3, 0.5);
    }

    /** Of the shown values, which are random and so never 0 before. */
    private static double share(AutoencoderSnapshot snapshot) {
        int zeros = 0;
        for (float value : snapshot.corrupted()) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros / (double) snapshot.corrupted().length;
    }

    @Test
    void allGoBackTogether() {
        var together = learner();
        learn(together, 0, 3);
        var goodState = GoodState.of(together);
        LockstepSnapshot good = together.snapshot();
        for (int step = 3; step < 30; step++) {
            together.learn(step, new LockstepRates(AutoencoderRates.plain(1e5), DAMAGE));
        }
        assertThat(together.trouble()).get().asString().contains("learning rate is too high");
        goodState.back();
        assertThat(together.trouble()).isEmpty();
        for (int l = 0; l < LEVELS.size(); l++) {
            assertThat(together.snapshot().each().get(l).encoding()).isEqualTo(good.each().get(l).encoding());
        }
    }

    @Test
    void nobodyToLearnIsRefused() {
        assertThatThrownBy(
                () -> new LockstepLearner(Splits.of(data), settings(Optimizer.Adam.USUAL), List.of(), LIVE, workers))
                .isInstanceOf(BadInput.class).hasMessage("levels: none, expected at least one");
    }

    private LockstepLearner learner() {
        return new LockstepLearner(Splits.of(data), settings(Optimizer.Adam.USUAL), LEVELS, LIVE, workers);
    }

    private static void learn(LockstepLearner learner, int from, int to) {
        for (int step = from; step < to; step++) {
            learner.learn(step, LIVE);
        }
    }

    private static AutoencoderSettings settings(Optimizer optimizer) {
        return new AutoencoderSettings(24, false, Activation.SIGMOID, Loss.CROSS_ENTROPY, optimizer, 10, 9);
    }
}
