package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;

class AutoencoderLearnerTest {

    private static final int D = 32;
    private static final int F = 64;
    private static final Optimizer SGD = new Optimizer.Sgd(Schedule.constant(0.5));

    /** 53 examples in batches of 10, so that the last batch of an epoch is a partial one. */
    private final DataSet data = TinyData.binary(stripes(53), 8, 4);

    private static R032Store stripes(int count) {
        var random = new SplittableRandom(4);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            int row = random.nextInt(4);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = i / 8 == row ? 1 : 0;
            }
        }
        return x;
    }

    private AutoencoderLearner learner(boolean tied, Optimizer optimizer, Workers workers) {
        return new AutoencoderLearner(Splits.of(data), new AutoencoderSettings(F, tied, Activation.SIGMOID,
                Loss.CROSS_ENTROPY, optimizer, 10, 9), workers);
    }

    private static final AutoencoderRates EVERYTHING = new AutoencoderRates(Schedule.constant(0.05), 1e-3,
            new KlPenalty(0.1, 0.2), new Corruption.SaltAndPepper(0.2));

    static Stream<Optimizer> optimizers() {
        return Stream.of(SGD, Optimizer.Adam.USUAL);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theNumberOfThreadsLeavesNoTrace(Optimizer optimizer) {
        for (boolean tied : new boolean[]{true, false}) {
            Autoencoder one = learned(tied, optimizer, 1);
            for (int threads = 2; threads <= 3; threads++) {
                Autoencoder other = learned(tied, optimizer, threads);
                for (int p = 0; p < one.parameters().size(); p++) {
                    assertThat(other.parameters().get(p).data).isEqualTo(one.parameters().get(p).data);
                }
            }
        }
    }

    @Test
    void theCodeOfAMiniBatchIsShownBeforeAnyWasLearnedFrom() {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner learner = learner(true, SGD, workers);
            for (int step = 0; step < 8; step++) {
                learner.learn(step, EVERYTHING);
            }
            float[] code = learner.snapshot().code();
            AutoencoderLearner again = learner(true, SGD, workers);
            again.restore(learner.state());
            assertThat(again.snapshot().code()).hasSameSizeAs(code).doesNotContain(0)
                    .isEqualTo(again.snapshot().code());
            assertThat(mean(again.snapshot().code())).isCloseTo(mean(code), within(0.05));
        }
    }

    private Autoencoder learned(boolean tied, Optimizer optimizer, int threads) {
        try (Workers workers = Workers.of(threads)) {
            AutoencoderLearner learner = learner(tied, optimizer, workers);
            for (int step = 0; step < 20; step++) {
                learner.learn(step, EVERYTHING);
            }
            return learner.model();
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void stripesAreDrawnAgainEvenFromCorruptedOnes(Optimizer optimizer) {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner learner = learner(true, optimizer, workers);
            var corruption = new Corruption.Masking(0.25);
            var scores = new AutoencoderScores(learner.model(), workers);
            double before = scores.of(data, corruption, 1).reconstructionError();
            for (int step = 0; step < 600; step++) {
                learner.learn(step, AutoencoderRates.plain(0.05).with(corruption));
            }
            assertThat(before).isGreaterThan(4);
            assertThat(scores.of(data, corruption, 1).reconstructionError()).isLessThan(0.2);
        }
    }

    @Test
    void theScoreIsTheLossThatIsLearnedFrom() {
        var model = TinyAutoencoder.random(Loss.CROSS_ENTROPY, Activation.TANH, false, 7, 5, 3);
        var some = TinyAutoencoder.data(Loss.CROSS_ENTROPY, 7, 1234);
        var pass = new ForwardPass(model, 1234);
        System.arraycopy(some.examples().data, 0, pass.input().data, 0, 7 * 1234);
        pass.encode(0, 1234);
        pass.decode(0, 1234);
        double loss = 0;
        double squares = 0;
        for (int i = 0; i < 7 * 1234; i++) {
            double x = some.examples().data[i];
            double y = pass.reconstruction().data[i];
            loss -= x * Math.log(y) + (1 - x) * Math.log(1 - y);
            squares += (x - y) * (x - y);
        }
        try (Workers workers = Workers.of(2)) {
            var scores = new AutoencoderScores(model, workers).of(some);
            assertThat(scores.loss()).isCloseTo(loss / 1234, within(1e-4));
            assertThat(scores.reconstructionError()).isCloseTo(squares / 1234,
                    within(1e-5));
        }
    }

    @Test
    void aSparsityPenaltyKeepsUnitsSeldomOn() {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner free = learner(false, Optimizer.Adam.USUAL, workers);
            AutoencoderLearner sparse = learner(false, Optimizer.Adam.USUAL, workers);
            AutoencoderRates rates = AutoencoderRates.plain(0.01);
            for (int step = 0; step < 600; step++) {
                free.learn(step, rates);
                sparse.learn(step, rates.with(new KlPenalty(0.05, 5)));
            }
            assertThat(mean(sparse.snapshot().code())).isBetween(0.03, 0.08);
            assertThat(mean(free.snapshot().code())).isGreaterThan(0.2);
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aRateFarTooHighIsNoticedAndTheLastGoodStateComesBack(Optimizer optimizer) {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner learner = learner(true, optimizer, workers);
            learner.learn(0, AutoencoderRates.plain(0.01));
            var goodState = GoodState.of(learner);
            float[] good = learner.model().layers().getFirst().w().data.clone();
            assertThat(learner.trouble()).isEmpty();
            for (int step = 1; step < 30; step++) {
                learner.learn(step, AutoencoderRates.plain(1e5));
            }
            assertThat(learner.trouble()).get().asString().contains("learning rate is too high");
            goodState.back();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.model().layers().getFirst().w().data).isEqualTo(good);
            learner.learn(1, AutoencoderRates.plain(0));
            assertThat(learner.model().layers().getFirst().w().data).as("momentum was forgotten").isEqualTo(good);
        }
    }

    @Test
    void weightsThatAreNoNumbersAreNoticed() {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner learner = learner(true, SGD, workers);
            learner.model().layers().getFirst().w().data[17] = Float.NaN;
            assertThat(learner.trouble()).get().asString().contains("no longer numbers");
        }
    }

    @Test
    void aSnapshotIsNotMovedByLaterLearning() {
        try (Workers workers = Workers.of(1)) {
            AutoencoderLearner learner = learner(false, SGD, workers);
            learner.learn(0, EVERYTHING);
            AutoencoderSnapshot snapshot = learner.snapshot();
            float[] weights = snapshot.encoding().clone();
            float[] images = snapshot.reconstructions().clone();
            learner.learn(1, EVERYTHING);
            assertThat(snapshot.encoding()).isEqualTo(weights);
            assertThat(learner.snapshot().encoding()).isNotEqualTo(weights);
            assertThat(snapshot.reconstructions()).isEqualTo(images);
            assertThat(snapshot.corrupted()).isNotEqualTo(snapshot.data());
        }
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        DataSet real = TinyAutoencoder.data(Loss.SQUARED_ERROR, 7, 20);
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> new AutoencoderLearner(Splits.of(real), new AutoencoderSettings(3, true,
                    Activation.SIGMOID, Loss.CROSS_ENTROPY, SGD, 10, 1), workers)).isInstanceOf(BadInput.class)
                    .hasMessageContaining("cross-entropy").hasMessageContaining("squared-error");
        }
        assertThatThrownBy(() -> AutoencoderRates.plain(0.1).with(new KlPenalty(0.1, 1)).checkFor(Activation.TANH))
                .isInstanceOf(BadInput.class).hasMessageContaining("tanh");
        assertThatThrownBy(() -> new AutoencoderSettings(0, true, Activation.TANH, Loss.SQUARED_ERROR, SGD, 1, 1))
                .isInstanceOf(BadInput.class).hasMessage("hidden: 0, expected 1 or more");
        assertThatThrownBy(() -> AutoencoderRates.plain(-1)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new KlPenalty(1, 1)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Activation.parse("step")).isInstanceOf(BadInput.class)
                .hasMessage("activation: 'step', expected one of sigmoid, tanh, relu, linear");
        assertThatThrownBy(() -> Loss.parse("hinge")).isInstanceOf(BadInput.class)
                .hasMessage("loss: 'hinge', expected one of cross-entropy, squared-error");
    }
}
