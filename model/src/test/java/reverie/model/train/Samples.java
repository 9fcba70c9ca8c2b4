package reverie.model.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.autoencoder.LockstepLearner;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.completion.CompletionLearner;
import reverie.model.completion.CompletionRequest;
import reverie.model.convolution.ConvolutionLearner;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ImageUnits;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSettings;
import reverie.model.dbn.DbnLearner;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSettings;
import reverie.model.dbn.FantasyLabel;
import reverie.model.deepautoencoder.Classifier;
import reverie.model.deepautoencoder.ClassifierLearner;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.deepautoencoder.DeepAutoencoderLearner;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.deepautoencoder.FineTuningObjective;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSettings;
import reverie.model.matrix.Workers;
import reverie.model.nade.NadeLearner;
import reverie.model.nade.NadeRates;
import reverie.model.nade.NadeSettings;
import reverie.model.nade.Ordering;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.KMeansLearner;
import reverie.model.projection.Whitening;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.VisibleSigma;
import reverie.model.rbm.trained.RbmCompletion;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveLearner;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.tempering.Ladder;

/** Every kind of learner, small, in each of its manners. */
final class Samples {

    /** Mini-batches in an epoch: 53 examples in batches of 10, so that the last one is smaller. */
    static final int PER_EPOCH = 6;
    private static final int BATCH = 10;
    private static final int SIDE = 10;
    private static final int VALUES = SIDE * SIDE;
    private static final Schedule MOMENTUM = Schedule.constant(0.5);

    private Samples() {
    }

    /**
     * One learner.
     *
     * @param name  of the sample
     * @param live  parameters
     * @param steps that lead through all its stages and a little further
     * @param maker makes it anew
     */
    record Sample<P, S>(String name, P live, int steps, Function<Workers, Learner<P, S>> maker) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static DataSet data(int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(VALUES, count);
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            int at = random.nextInt(SIDE);
            labels[n] = random.nextInt(2);
            for (int i = 0; i < VALUES; i++) {
                boolean bar = (labels[n] == 0 ? i / SIDE : i % SIDE) == at;
                x.data[n * VALUES + i] = (float) ((bar ? 0.8 : 0.1) + 0.1 * random.nextDouble());
            }
        }
        return DataSet.of("bars", ValueKind.UNIT_INTERVAL, new ImageShape(SIDE, SIDE), x)
                .withLabels(new Labels(labels, List.of("row", "column")));
    }

    private static final Splits DATA = new Splits(data(53, 1), Optional.of(data(20, 2)));

    static Stream<Sample<?, ?>> all() {
        return Stream.of(rbms(), autoencoders(), stacks(), codes(), nets()).flatMap(List::stream);
    }

    private static List<Sample<?, ?>> rbms() {
        RbmRates rates = new RbmRates(Schedule.constant(0.1), MOMENTUM, 1e-3, 2, NegativePhase.CD,
                new RbmRates.Sparsity(0.1, 0.1));
        var settings = new RbmSettings(37, BATCH, 9, HiddenUnits.BINARY, Ladder.of(3));
        Function<Workers, Learner<RbmRates, reverie.model.rbm.RbmSnapshot>> rbm = workers -> new RbmLearner(DATA,
                settings, workers);
        return List.of(new Sample<>("rbm, CD", rates, 15, rbm),
                new Sample<>("rbm, PCD", rates.with(NegativePhase.PCD), 15, rbm),
                new Sample<>("rbm, tempered", rates.with(NegativePhase.TEMPERED), 15, rbm),
                new Sample<>("rbm, real units", rates, 15,
                        workers -> new RbmLearner(
                                RbmLearner.firstRbm(DATA.train(), settings, new VisibleSigma(1, true)),
                                VisibleInput.MEANS, DATA, settings, workers)),
                new Sample<>("completion", new CompletionRequest(Optional.empty(), 5, 0), 15, Samples::completion));
    }

    private static CompletionLearner completion(Workers workers) {
        Rbm rbm = RbmLearner.firstRbm(DATA.train(), new RbmSettings(12, BATCH, 4), 0);
        return new CompletionLearner(new RbmCompletion(rbm, 9, workers), DATA.train().shape(), 3,
                new CompletionRequest(Optional.empty(), 5, 0));
    }

    private static List<Sample<?, ?>> autoencoders() {
        var settings = new AutoencoderSettings(21, false, Activation.SIGMOID, Loss.CROSS_ENTROPY, Optimizer.Adam.USUAL,
                BATCH, 9);
        var tied = new AutoencoderSettings(21, true, Activation.SIGMOID, Loss.CROSS_ENTROPY,
                new Optimizer.Sgd(MOMENTUM), BATCH, 9);
        AutoencoderRates rates = AutoencoderRates.plain(0.01).with(new Corruption.Masking(0.3))
                .with(new KlPenalty(0.1, 0.1));
        var together = new LockstepRates(AutoencoderRates.plain(0.01), new Corruption.Masking(0.2));
        return List.of(new Sample<>("autoencoder, Adam", rates, 15,
                workers -> new AutoencoderLearner(DATA, settings, workers)),
                new Sample<>("autoencoder, tied", rates, 15, workers -> new AutoencoderLearner(DATA, tied, workers)),
                new Sample<>("autoencoders in lockstep", together, 15,
                        workers -> new LockstepLearner(DATA, settings,
                                List.of(new Corruption.None(), new Corruption.Masking(0.3)), together, workers)),
                new Sample<>("classifier", new ClassifierRates(Schedule.constant(0.01), 1e-4), 15,
                        workers -> new ClassifierLearner(
                                new Classifier(new AutoencoderLearner(DATA, settings, workers).model(),
                                        List.of("row", "column")),
                                DATA, Optimizer.Adam.USUAL, BATCH, 9, workers)));
    }

    private static List<Sample<?, ?>> stacks() {
        RbmRates layer = new RbmRates(Schedule.constant(0.05), MOMENTUM, 1e-3, 1, NegativePhase.PCD,
                RbmRates.Sparsity.OFF);
        return List.of(
                new Sample<>("dbn", new DbnRates(layer, layer.with(NegativePhase.CD), new FantasyLabel.Each()),
                        3 * PER_EPOCH + 4,
                        workers -> new DbnLearner(DATA,
                                new DbnSettings(List.of(VALUES, 20, 14), true, false, 1, DbnSettings.After.UP_DOWN,
                                        BATCH,
                                        4),
                                workers)),
                new Sample<>("dbm", new DbmRates(layer, layer), 3 * PER_EPOCH + 4,
                        workers -> new DbmLearner(DATA, new DbmSettings(List.of(VALUES, 20, 14), 1, BATCH, 3, 4),
                                workers)),
                deep(Pretraining.RBM, false), deep(Pretraining.AUTOENCODER, true), deep(Pretraining.NONE, false));
    }

    private static Sample<?, ?> deep(Pretraining pretraining, boolean tied) {
        var settings = new DeepAutoencoderSettings(List.of(VALUES, 20, 14, 3), Activation.SIGMOID, Activation.LINEAR,
                tied, Loss.CROSS_ENTROPY, pretraining, 1, new FineTuningObjective.Classify(1), Optimizer.Adam.USUAL,
                BATCH, 9);
        var rates = new DeepAutoencoderRates(RbmRates.cd1(0.1), RbmRates.cd1(0.01), AutoencoderRates.plain(0.01)
                .with(new Corruption.Masking(0.2)), AutoencoderRates.plain(0.01),
                new ClassifierRates(Schedule.constant(0.01), 0));
        return new Sample<>("deep autoencoder, " + pretraining, rates, 5 * PER_EPOCH + 2,
                workers -> new DeepAutoencoderLearner(DATA, settings, workers));
    }

    private static List<Sample<?, ?>> codes() {
        var settings = new SparseCodingSettings(30, Whitening.MEAN, DictionaryMethod.ONLINE, BATCH, 1);
        SparseCodingRates rates = SparseCodingRates.of(0.1, LassoMethod.COORDINATE_DESCENT);
        FeatureRates features = FeatureRates.of(Schedule.constant(0.1), 0.3);
        return List.of(
                new Sample<>("sparse coding", rates, 15,
                        workers -> new SparseCodingLearner(DATA, settings, 0.1, workers)),
                new Sample<>("sparse coding, FISTA", SparseCodingRates.of(0.1, LassoMethod.FISTA), 15,
                        workers -> new SparseCodingLearner(DATA, settings, 0.1, workers)),
                new Sample<>("predictive sparse decomposition", new PredictiveRates(rates, 1, Schedule.constant(0.01)),
                        15, workers -> new PredictiveLearner(DATA, settings, 0.1, workers)),
                new Sample<>("sparse coding, spoken to in other terms", 0.1, 15,
                        workers -> new SparseCodingLearner(DATA, settings, 0.1, workers)
                                .<Double, Object>adapted(_ -> rates, it -> it)),
                new Sample<>("k-means", new Object(), 15, workers -> new KMeansLearner(DATA, 7, BATCH, 2, workers)),
                new Sample<>("mixture", new reverie.model.mixture.MixtureRates(0.7), 15,
                        workers -> new reverie.model.mixture.MixtureLearner(DATA,
                                new reverie.model.mixture.MixtureSettings(7, BATCH, 0.1, 2), workers)),
                nade("nade", 70, false), nade("nade without hidden units", 0, false), nade("nade, orderless", 21, true),
                new Sample<>("features", features, 15,
                        workers -> new FeatureLearner(DATA, new FeatureSettings(12, BATCH, 5), features, workers)));
    }

    private static Sample<?, ?> nade(String name, int hidden, boolean orderless) {
        var settings = new NadeSettings(hidden, Ordering.Kind.SPIRAL, orderless, 2, Optimizer.Adam.USUAL, BATCH, 4);
        return new Sample<>(name, new NadeRates(Schedule.constant(0.01), 1e-4), 15,
                workers -> new NadeLearner(DATA, settings, workers));
    }

    private static List<Sample<?, ?>> nets() {
        var rates = new ConvolutionRates(Schedule.constant(0.1), MOMENTUM, 1e-3, 1,
                new reverie.model.rbm.RbmRates.Sparsity(0.05, 1));
        return Stream.of(ConvolutionSettings.Input.BINARY,
                new ConvolutionSettings.Input(ImageUnits.GAUSSIAN, Whitening.MEAN, 0.5, 2)).<Sample<?, ?>>map(input -> {
                    boolean persistent = input.units() == ImageUnits.BERNOULLI;
                    var settings = new ConvolutionSettings(
                            Arrays.asList(new ConvolutionSettings.Layer(5, 3, 2, persistent),
                                    new ConvolutionSettings.Layer(4, 2, 1, persistent)),
                            input, 1, BATCH, 4);
                    return new Sample<>("convolutional net, " + input.units(), rates, 2 * PER_EPOCH + 3,
                            workers -> new ConvolutionLearner(DATA, settings, workers));
                }).toList();
    }
}
