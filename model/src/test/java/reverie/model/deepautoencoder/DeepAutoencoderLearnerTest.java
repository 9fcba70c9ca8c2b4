package reverie.model.deepautoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.ForwardPass;
import reverie.model.autoencoder.Layer;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.VisibleSigma;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;

class DeepAutoencoderLearnerTest {

    private static final int D = 24;
    private static final int COUNT = 53;
    private static final int PER_EPOCH = 6;
    private static final List<Integer> SIZES = List.of(D, 40, 33, 3);

    /** 53 examples in batches of 10, so that the last batch of an epoch is a partial one. */
    private final DataSet data = DataSet.of("tiny", ValueKind.UNIT_INTERVAL, new ImageShape(D, 1), values());

    private static R032Store values() {
        var random = new SplittableRandom(4);
        R032Store x = R032Store.FACTORY.make(D, COUNT);
        for (int n = 0; n < COUNT; n++) {
            int row = random.nextInt(4);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = (float) (i / 6 == row ? 0.7 + 0.3 * random.nextDouble() : 0.1);
            }
        }
        return x;
    }

    private static DeepAutoencoderSettings settings(Pretraining pretraining, boolean tied, int epochs) {
        return new DeepAutoencoderSettings(SIZES, Activation.SIGMOID, Activation.LINEAR, tied, Loss.CROSS_ENTROPY,
                pretraining,
                epochs, new FineTuningObjective.Reconstruct(), Optimizer.Adam.USUAL, 10, 9);
    }

    private static DeepAutoencoderRates rates(double rate) {
        return new DeepAutoencoderRates(RbmRates.cd1(0.1), RbmRates.cd1(0.01), AutoencoderRates.plain(0.01)
                .with(new Corruption.Masking(0.2)), AutoencoderRates.plain(rate), labelling(rate));
    }

    private static ClassifierRates labelling(double rate) {
        return new ClassifierRates(Schedule.constant(rate), 0);
    }

    private DeepAutoencoderLearner learned(DeepAutoencoderSettings settings, DeepAutoencoderRates rates, int steps,
            Workers workers) {
        var learner = new DeepAutoencoderLearner(Splits.of(data), settings, workers);
        for (int step = 0; step < steps; step++) {
            learner.learn(step, rates);
        }
        return learner;
    }

    private static Rbm rbm(Layer layer) {
        return Rbm.bernoulli(layer.w(), layer.b(), layer.c(),
                layer.upper() == Activation.LINEAR ? HiddenUnits.GAUSSIAN : HiddenUnits.BINARY);
    }

    /** The same layers as RBMs that are trained by hand, each from the probabilities of the one below. */
    @Test
    void layersAreThoseOfRbmsTrainedOneAfterAnother() {
        try (Workers workers = Workers.of(2)) {
            Autoencoder model = learned(settings(Pretraining.RBM, false, 2), rates(0), 6 * PER_EPOCH + 1, workers)
                    .model();
            assertThat(model.layers()).hasSize(3);
            DataSet below = data;
            for (int l = 0; l < 3; l++) {
                var alone = new RbmLearner(Splits.of(below), new RbmSettings(SIZES.get(l + 1), 10,
                        RandomKey.of(9, l, Purpose.LAYER), l < 2 ? HiddenUnits.BINARY : HiddenUnits.GAUSSIAN), workers);
                for (int step = 0; step < 2 * PER_EPOCH; step++) {
                    alone.learn(step, RbmRates.cd1(l < 2 ? 0.1 : 0.01));
                }
                Layer layer = model.layers().get(l);
                assertThat(layer.w().data).isEqualTo(alone.rbm().w().data);
                assertThat(layer.c()).isEqualTo(alone.rbm().a());
                assertThat(layer.b()).isEqualTo(alone.rbm().b());
                R032Store h = R032Store.FACTORY.make(SIZES.get(l + 1), COUNT);
                alone.rbm().hiddenGivenVisible(below.examples(), h, 0, COUNT);
                below = DataSet.of("codes", ValueKind.UNIT_INTERVAL, new ImageShape(h.getRowDim(), 1), h);
            }
        }
    }

    @Test
    void theUnrolledNetMakesTheStacksMeanFieldPasses() {
        try (Workers workers = Workers.of(1)) {
            Autoencoder model = learned(settings(Pretraining.RBM, false, 2), rates(0), 6 * PER_EPOCH + 1, workers)
                    .model();
            assertThat(model.layers()).noneMatch(Layer::isTied);
            var pass = new ForwardPass(model, COUNT);
            System.arraycopy(data.examples().data, 0, pass.input().data, 0, D * COUNT);
            pass.encode(0, COUNT);
            pass.decode(0, COUNT);
            R032Store x = data.examples();
            for (Layer layer : model.layers()) {
                R032Store h = R032Store.FACTORY.make(layer.upperUnits(), COUNT);
                rbm(layer).hiddenGivenVisible(x, h, 0, COUNT);
                x = h;
            }
            assertThat(pass.code().data).isEqualTo(x.data);
            for (Layer layer : model.layers().reversed()) {
                R032Store v = R032Store.FACTORY.make(layer.lowerUnits(), COUNT);
                rbm(layer).visibleGivenHidden(x, v, 0, COUNT);
                x = v;
            }
            assertThat(pass.reconstruction().data).isEqualTo(x.data);
        }
    }

    @ParameterizedTest
    @EnumSource(Pretraining.class)
    void theNumberOfThreadsLeavesNoTrace(Pretraining pretraining) {
        Autoencoder one = null;
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Autoencoder model = learned(settings(pretraining, false, 1), rates(0.01), 30, workers).model();
                one = one == null ? model : one;
                assertSame(model, one);
            }
        }
    }

    private static void assertSame(Autoencoder model, Autoencoder other) {
        assertThat(model.layers()).hasSameSizeAs(other.layers());
        for (int l = 0; l < model.layers().size(); l++) {
            Layer a = model.layers().get(l);
            Layer b = other.layers().get(l);
            assertThat(a.w().data).isEqualTo(b.w().data);
            assertThat(a.v().data).isEqualTo(b.v().data);
            assertThat(a.c()).isEqualTo(b.c());
            assertThat(a.b()).isEqualTo(b.b());
        }
    }

    @ParameterizedTest
    @EnumSource(Pretraining.class)
    void fineTuningBringsTheErrorDown(Pretraining pretraining) {
        for (boolean tied : new boolean[]{true, false}) {
            try (Workers workers = Workers.of(1)) {
                var learner = learned(settings(pretraining, tied, 5), rates(0.01), 15 * PER_EPOCH + 1, workers);
                double before = learner.measure().of("reconstructionError");
                for (int step = 15 * PER_EPOCH + 1; step < 300 * PER_EPOCH; step++) {
                    learner.learn(step, rates(0.01));
                }
                assertThat(learner.now()).isEqualTo(new Stage.FineTuning(3));
                // Drawing the mean example each time would cost 2.5.
                assertThat(learner.measure().of("reconstructionError")).isLessThan(2).isLessThan(before);
                assertThat(learner.model().layers()).allMatch(layer -> layer.isTied() == tied);
            }
        }
    }

    @Test
    void stagesFollowOneAnother() {
        try (Workers workers = Workers.of(1)) {
            var learner = new DeepAutoencoderLearner(Splits.of(data), settings(Pretraining.RBM, false, 2), workers);
            for (int step = 0; step < 7 * PER_EPOCH; step++) {
                learner.learn(step, rates(0.01));
                assertThat(learner.endsStage(step + 1L)).isEqualTo(step < 36 && step % 12 == 11);
                int stage = step / (2 * PER_EPOCH);
                assertThat(learner.now()).isEqualTo(stage == 3 ? new Stage.FineTuning(3)
                        : new Stage.Pretraining(stage + 1, 3, SIZES.get(stage), SIZES.get(stage + 1)));
                DeepAutoencoderSnapshot snapshot = learner.snapshot();
                assertThat(snapshot.codeUnits()).isEqualTo(SIZES.get(Math.min(stage + 1, 3)));
                assertThat(snapshot.codes()).hasSize(16 * snapshot.codeUnits());
                assertThat(snapshot.reconstructions()).hasSameSizeAs(snapshot.data());
            }
            assertThat(learner.stage()).contains("fine-tuning");
        }
    }

    @Test
    void theLastGoodStateMayLieInAStageBefore() {
        try (Workers workers = Workers.of(1)) {
            DeepAutoencoderSettings settings = settings(Pretraining.RBM, false, 1);
            DeepAutoencoderLearner straight = learned(settings, rates(0.01), 4 * PER_EPOCH, workers);
            DeepAutoencoderLearner learner = learned(settings, rates(0.01), PER_EPOCH - 1, workers);
            var goodState = GoodState.of(learner);
            for (int step = PER_EPOCH - 1; step < 3 * PER_EPOCH + 2; step++) {
                learner.learn(step,
                        new DeepAutoencoderRates(RbmRates.cd1(1e4), RbmRates.cd1(1e4), AutoencoderRates.plain(1e4),
                                AutoencoderRates.plain(1e4), labelling(1e4)));
            }
            assertThat(learner.trouble()).isPresent();
            goodState.back();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.now()).isEqualTo(new Stage.Pretraining(1, 3, D, 40));
            for (int step = PER_EPOCH - 1; step < 4 * PER_EPOCH; step++) {
                learner.learn(step, rates(0.01));
            }
            // Plain CD has no momentum that could have been lost, so all is as if nothing had happened.
            assertSame(learner.model(), straight.model());
        }
    }

    @Test
    void theErrorIsThatOfTheLayersThatThereAre() {
        try (Workers workers = Workers.of(1)) {
            DeepAutoencoderLearner learner = learned(settings(Pretraining.RBM, false, 2), rates(0.01), PER_EPOCH,
                    workers);
            Rbm rbm = rbm(learner.model().layers().getFirst());
            R032Store h = R032Store.FACTORY.make(40, COUNT);
            R032Store v = R032Store.FACTORY.make(D, COUNT);
            rbm.hiddenGivenVisible(data.examples(), h, 0, COUNT);
            rbm.visibleGivenHidden(h, v, 0, COUNT);
            double sum = 0;
            for (int i = 0; i < v.data.length; i++) {
                double miss = (double) v.data[i] - data.examples().data[i];
                sum += miss * miss;
            }
            assertThat(learner.measure().of("reconstructionError")).isCloseTo(sum / COUNT, within(1e-4));
        }
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> DeepAutoencoderSettings.parseLayers("784,x")).isInstanceOf(BadInput.class)
                .hasMessage("layers: '784,x', expected sizes with commas between, as in 784,1000,500,250,30");
        assertThatThrownBy(() -> new DeepAutoencoderSettings(List.of(D), Activation.SIGMOID, Activation.LINEAR, false,
                Loss.CROSS_ENTROPY, Pretraining.RBM, 1, new FineTuningObjective.Reconstruct(), Optimizer.Adam.USUAL, 10,
                9))
                .isInstanceOf(BadInput.class)
                .hasMessage("layers: 24, expected two sizes or more, each 1 or more");
        assertThatThrownBy(() -> new DeepAutoencoderSettings(SIZES, Activation.TANH, Activation.LINEAR, false,
                Loss.CROSS_ENTROPY, Pretraining.RBM, 1, new FineTuningObjective.Reconstruct(), Optimizer.Adam.USUAL, 10,
                9))
                .isInstanceOf(BadInput.class)
                .hasMessage("activation: tanh with layers from RBMs, expected sigmoid");
        assertThatThrownBy(() -> Pretraining.parse("dbn")).isInstanceOf(BadInput.class)
                .hasMessage("pretrain: 'dbn', expected one of rbm, autoencoder, none");
        DataSet reals = real();
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(
                    () -> new DeepAutoencoderLearner(Splits.of(reals), settings(Pretraining.RBM, false, 1), workers))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(", expected values from 0 to 1; or the loss squared-error");
            assertThatThrownBy(() -> new DeepAutoencoderLearner(Splits.of(data),
                    settings(List.of(25, 3), Loss.CROSS_ENTROPY, Pretraining.RBM,
                            new FineTuningObjective.Reconstruct()),
                    workers)).isInstanceOf(BadInput.class)
                    .hasMessage("layers: 25,3, expected 24 first, as values in tiny");
            assertThatThrownBy(() -> new DeepAutoencoderLearner(Splits.of(data),
                    settings(SIZES, Loss.CROSS_ENTROPY, Pretraining.NONE, new FineTuningObjective.Classify(0)),
                    workers))
                    .isInstanceOf(BadInput.class).hasMessage("tiny: no labels, expected one for each example");
        }
        assertThatThrownBy(
                () -> settings(List.of(D, 3), Loss.SQUARED_ERROR, Pretraining.RBM,
                        new FineTuningObjective.Reconstruct()))
                .isInstanceOf(BadInput.class).hasMessage(
                        "pretrain: rbm with real units on both sides, expected a layer between, or autoencoder");
    }

    private static DeepAutoencoderSettings settings(List<Integer> sizes, Loss loss, Pretraining pretraining,
            FineTuningObjective afterwards) {
        return new DeepAutoencoderSettings(sizes, Activation.SIGMOID, Activation.LINEAR, false, loss, pretraining, 1,
                afterwards,
                Optimizer.Adam.USUAL, 10, 9);
    }

    /** Real values of variance about 1 that lie near a bent curve. */
    private static DataSet real() {
        var random = new SplittableRandom(8);
        R032Store x = R032Store.FACTORY.make(D, COUNT);
        for (int n = 0; n < COUNT; n++) {
            double t = random.nextDouble() * 2 * Math.PI;
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = (float) (1.4 * Math.cos(t - i * 2 * Math.PI / D) + 0.1 * random.nextGaussian());
            }
        }
        return new DataSet("reals", ValueKind.REAL, new ImageShape(D, 1), x, Optional.empty(), "0");
    }

    @Test
    void onRealValuesStandsAnRbmWithGaussianUnitsBelow() {
        DataSet reals = real();
        DeepAutoencoderSettings settings = settings(List.of(D, 30, 2), Loss.SQUARED_ERROR, Pretraining.RBM,
                new FineTuningObjective.Reconstruct());
        try (Workers workers = Workers.of(2)) {
            var learner = new DeepAutoencoderLearner(Splits.of(reals), settings, workers);
            for (int step = 0; step < PER_EPOCH; step++) {
                learner.learn(step, rates(0.01));
            }
            var byHand = new RbmSettings(30, 10, RandomKey.of(9, 0, Purpose.LAYER));
            Rbm first = RbmLearner.firstRbm(reals, byHand, new VisibleSigma(1, false));
            var alone = new RbmLearner(first, VisibleInput.MEANS, Splits.of(reals), byHand, workers);
            for (int step = 0; step < PER_EPOCH; step++) {
                alone.learn(step, RbmRates.cd1(0.01));
            }
            assertThat(learner.model().layers().getFirst().w().data).isEqualTo(first.w().data);
            R032Store h = R032Store.FACTORY.make(30, COUNT);
            R032Store v = R032Store.FACTORY.make(D, COUNT);
            first.hiddenGivenVisible(reals.examples(), h, 0, COUNT);
            first.visibleGivenHidden(h, v, 0, COUNT);
            assertThat(learner.snapshot().reconstructions()).containsExactly(Arrays.copyOf(v.data, 16 * D),
                    within(1e-5f));
            for (int step = PER_EPOCH; step < 300 * PER_EPOCH; step++) {
                learner.learn(step, rates(0.01));
            }
            // All but the noise, 0.24, lies on a circle, for which two numbers are enough; the mean example costs 23.5.
            assertThat(learner.measure().of("reconstructionError")).isLessThan(1.5);
        }
    }

    @Test
    void labelsAreLearnedByTheEncoderThatThereIs() {
        DataSet labelled = data.withLabels(Labels.numbered(rows(), 4));
        DeepAutoencoderSettings settings = settings(SIZES, Loss.CROSS_ENTROPY, Pretraining.RBM,
                new FineTuningObjective.Classify(4));
        try (Workers workers = Workers.of(1)) {
            var learner = new DeepAutoencoderLearner(Splits.of(labelled), settings, workers);
            int begin = 7 * PER_EPOCH;
            for (int step = 0; step < begin; step++) {
                learner.learn(step, rates(0.01));
            }
            assertThat(learner.now()).isEqualTo(new Stage.FineTuning(3));
            assertThat(learner.measure().values()).doesNotContainKey("errorTrain");
            Autoencoder before = learner.model();
            var alone = new ClassifierLearner(new Classifier(before, List.of("0", "1", "2", "3")),
                    Splits.of(labelled), Optimizer.Adam.USUAL, 10, 9, workers);
            for (int step = 0; step < 250 * PER_EPOCH; step++) {
                learner.learn(begin + step, rates(0.01));
                alone.learn(step, labelling(0.01));
            }
            assertThat(learner.now()).isEqualTo(new Stage.Labelling(3, 4));
            for (int l = 0; l < 3; l++) {
                Layer now = learner.model().layers().get(l);
                assertThat(now.w().data).isEqualTo(alone.model().network().layers().get(l).weights().matrix().data)
                        .isNotEqualTo(before.layers().get(l).w().data);
                assertThat(now.v().data).isEqualTo(before.layers().get(l).v().data);
                assertThat(now.b()).isEqualTo(before.layers().get(l).b());
            }
            assertThat(learner.measure().of("errorTrain")).isEqualTo(alone.measure().of("errorTrain")).isLessThan(5);
        }
    }

    @Test
    void labelsMayFollowPretrainingAtOnceAndTheLastGoodStateMayLieBeforeThem() {
        DataSet labelled = data.withLabels(Labels.numbered(rows(), 4));
        DeepAutoencoderSettings settings = settings(SIZES, Loss.CROSS_ENTROPY, Pretraining.AUTOENCODER,
                new FineTuningObjective.Classify(0));
        try (Workers workers = Workers.of(1)) {
            var learner = new DeepAutoencoderLearner(Splits.of(labelled), settings, workers);
            int begin = 3 * PER_EPOCH;
            for (int step = 0; step < begin; step++) {
                learner.learn(step, rates(0.01));
            }
            var goodState2 = GoodState.of(learner);
            float[] good = learner.model().layers().getFirst().w().data.clone();
            learner.learn(begin, rates(0.01));
            assertThat(learner.now()).isEqualTo(new Stage.Labelling(3, 4));
            assertThat(learner.model().layers()).noneMatch(Layer::isTied);
            for (int step = begin + 1; step < begin + 4; step++) {
                DeepAutoencoderRates wild = rates(1e5);
                learner.learn(step, wild);
            }
            assertThat(learner.trouble()).isPresent();
            goodState2.back();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.now()).isEqualTo(new Stage.Pretraining(3, 3, 33, 3));
            assertThat(learner.model().layers().getFirst().w().data).isEqualTo(good);
        }
    }

    @Test
    void codesOfTwoNumbersMakeAMap() {
        try (Workers workers = Workers.of(1)) {
            var learner = new DeepAutoencoderLearner(Splits.of(data),
                    settings(List.of(D, 9, 2), Loss.CROSS_ENTROPY, Pretraining.RBM,
                            new FineTuningObjective.Reconstruct()),
                    workers);
            learner.learn(0, rates(0.01));
            assertThat(learner.snapshot().map()).as("a layer of nine").isEmpty();
            for (int step = 1; step < 2 * PER_EPOCH; step++) {
                learner.learn(step, rates(0.01));
            }
            DeepAutoencoderSnapshot snapshot = learner.snapshot();
            assertThat(snapshot.map()).hasSize(2 * COUNT).startsWith(snapshot.codes());
        }
    }

    /** Which of the four rows of {@link #values} each example is. */
    private int[] rows() {
        int[] rows = new int[COUNT];
        for (int n = 0; n < COUNT; n++) {
            while (data.examples().data[n * D + 6 * rows[n]] < 0.5f) {
                rows[n]++;
            }
        }
        return rows;
    }
}
