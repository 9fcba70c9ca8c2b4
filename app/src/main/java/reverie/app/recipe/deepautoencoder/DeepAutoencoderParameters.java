package reverie.app.recipe.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Layers;
import reverie.app.recipe.Piece;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.Flag.Side;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes.Suggestion;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.data.DataSet;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.deepautoencoder.FineTuningObjective;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.projection.Whitening;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.train.Schedule;

/** What people may choose about a deep autoencoder, and the model's own records made from it. */
public final class DeepAutoencoderParameters {

    private static final double RATE_OF_DESCENT = 0.1;
    private static final int MOST_LAYERS = 12;
    /** As large as the lecture's faces. */
    private static final int PATCH = 25;

    /** Hidden units of the lecture's autoencoder of faces. */
    public static final List<Integer> FACES = List.of(2000, 1000, 500, 30);
    /** Those of Hinton and Salakhutdinov's of digits. */
    public static final List<Integer> DIGITS = List.of(1000, 500, 250, 30);
    /** Two numbers as a code. */
    public static final List<Integer> MAP = List.of(500, 250, 2);
    private static final List<Integer> QUICK = List.of(256, 128, 30);

    /** Of all layers together. */
    public static final Scheduled RATE = CommonParameters.rate(0.002);

    /** Of a layer alone. */
    public static final Scheduled LAYER_RATE = CommonParameters.rate("layer-rate", tr("Rate alone"),
            tr("How far each mini-batch moves the weights of a layer that learns alone."), 0.1);

    /** Of RBMs with real units on one side, which run away at rates that binary ones need. */
    public static final Scheduled GAUSSIAN_RATE = CommonParameters.rate("gaussian-rate", tr("Real-unit rate"),
            tr("The rate of a layer that learns alone as an RBM with real numbers on one side: a linear code, or real data."),
            0.003);

    /** As Hinton (2010) has it: half at first, more when the first great changes are over. */
    public static final Scheduled LAYER_MOMENTUM = CommonParameters.momentum("layer-momentum", tr("RBM momentum"),
            "0.5,0.9@5", Effect.WHILE_LEARNING);

    /** Of RBMs. */
    public static final OptionalReal LAYER_WEIGHT_DECAY = CommonParameters.weightDecay("layer-weight-decay",
            tr("RBM decay"), 2e-4, true);

    /** Of all layers together. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** Units above the data. */
    public static final Sizes HIDDEN = Layers.hidden(tr("Layers"),
            tr("Units of each layer above the data; the last is the code. More layers can bend the code more, and learn more slowly."),
            1, MOST_LAYERS, List.of(new Suggestion(QUICK, tr("Small enough to be watched")),
                    new Suggestion(MAP, tr("A code of two numbers, drawn as a map of the images")),
                    new Suggestion(DIGITS,
                            tr("Hinton and Salakhutdinov (2006), for digits of 28×28; minutes rather than seconds")),
                    new Suggestion(FACES, tr("The lecture's, for faces of 25×25; minutes rather than seconds"))),
            QUICK);

    /** Of the layers between data and code. */
    public static final Choice<Activation> ACTIVATION = NetworkParameters.activation("activation", tr("Activation"),
            tr("What the units between data and code make of their input. Layers that learn as RBMs are sigmoid."),
            Activation.SIGMOID);

    /** Of the code. */
    public static final Choice<Activation> CODE_ACTIVATION = NetworkParameters.activation("code-activation",
            tr("Code units"), tr("What the units of the code make of their input."), Activation.LINEAR);

    /** How layers learn alone. */
    public static final Choice<Pretraining> PRETRAINING = new Choice<>(new About("pretrain", tr("Pre-training"),
            tr("How each layer learns alone before all learn together. Deep nets that begin with small random weights learn little"
                    + " for a long time."),
            Effect.ON_RESTART),
            List.of(new Option<>(Pretraining.RBM, "rbm", tr("RBM"), tr("As an RBM of the layer below")),
                    new Option<>(Pretraining.AUTOENCODER, "autoencoder", tr("Shallow"),
                            tr("As an autoencoder with one layer, of the layer below")),
                    new Option<>(Pretraining.NONE, "none", tr("None"),
                            tr("All layers together at once, from random weights"))),
            Pretraining.RBM);

    /** Passes of a layer alone. */
    public static final Whole LAYER_EPOCHS = CommonParameters.layerEpochs(tr("Epochs a layer"),
            tr("Passes over the data that each layer learns alone."), 3).accepting(0, Integer.MAX_VALUE);

    /** Of what a layer encodes that learns alone as an autoencoder. */
    public static final Choice<Corruption> LAYER_CORRUPTION = NetworkParameters.corruption("layer-corruption",
            tr("Corruption alone"), tr("What is done to what a layer encodes that learns alone as an autoencoder."),
            new Corruption.None());

    /** Of what all layers together encode. */
    public static final Choice<Corruption> CORRUPTION = NetworkParameters.corruption("corruption", tr("Corruption"),
            tr("What is done to every example before all layers together encode it."), new Corruption.None());

    /** What follows. */
    public static final Flag CLASSIFY = new Flag(new About("classify", tr("Afterwards"),
            tr("What the layers learn when they have been together for some epochs."), Effect.ON_RESTART),
            new Side(tr("Classify"),
                    tr("Labels, with a softmax output on the code; the decoder stays as it is. The data need labels")),
            new Side(tr("Reconstruct"), tr("To reconstruct images ever better")), false);

    /** Passes of all layers before labels. */
    public static final Whole TOGETHER = new Whole(new About("epochs-together", tr("Epochs of all"),
            tr("Passes over the data that all layers learn together, where labels come afterwards."),
            Effect.ON_RESTART), 1,
            200, Scale.LOGARITHMIC, 5);

    /** The decoder's weights. */
    public static final Flag TIED = CommonParameters.tied(false);

    /** What reconstructions are judged by. */
    public static final Choice<Optional<Loss>> LOSS = NetworkParameters.loss();

    /** How weights follow their gradient. */
    public static final Choice<Boolean> ADAM = NetworkParameters.adam(true);

    /** Of gradient descent. */
    public static final Scheduled MOMENTUM = NetworkParameters.momentum("0.9");

    /** Examples in a mini-batch: in the same time twenty come further than a hundred, of digits (docs/defaults.md). */
    public static final Whole BATCH = CommonParameters.batch("", 20);
    private static final int BATCH_OF_PATCHES = 100;

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = new ExampleParameters(
            CommonParameters.piece(Piece.WHOLE, List.of(12, 16, PATCH)),
            CommonParameters.patches(10_000));

    /** What is done to it first. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.NONE);

    /** Planned, of all layers together. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data for all layers together."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, LAYER_RATE, GAUSSIAN_RATE,
            LAYER_MOMENTUM, LAYER_WEIGHT_DECAY, WEIGHT_DECAY, HIDDEN, PRETRAINING, LAYER_EPOCHS, LAYER_CORRUPTION,
            CLASSIFY, TOGETHER, TIED, ACTIVATION, CODE_ACTIVATION, LOSS, CORRUPTION, ADAM, MOMENTUM, BATCH,
            EXAMPLES.piece(), EXAMPLES.patches(), WHITENING, EPOCHS, SEED))
            .when(tr("with optimizer sgd"), settings -> !settings.get(ADAM), List.of(MOMENTUM))
            .when(tr("with layers that learn alone"), settings -> settings.get(PRETRAINING) != Pretraining.NONE,
                    List.of(LAYER_RATE, LAYER_EPOCHS))
            .when(tr("with layers from RBMs"), settings -> settings.get(PRETRAINING) == Pretraining.RBM,
                    List.of(GAUSSIAN_RATE, LAYER_MOMENTUM, LAYER_WEIGHT_DECAY))
            .when(tr("with layers from autoencoders"), settings -> settings.get(PRETRAINING) == Pretraining.AUTOENCODER,
                    List.of(LAYER_CORRUPTION))
            .when(tr("where labels come afterwards"), settings -> settings.get(CLASSIFY), List.of(TOGETHER))
            .showing(CLASSIFY, TOGETHER)
            .from(_ -> 2, tr("the second layer begins"), LAYER_EPOCHS)
            .from(DeepAutoencoderParameters::stageOfAll, tr("all layers learn together"), RATE, WEIGHT_DECAY,
                    CORRUPTION,
                    TIED)
            .from(settings -> settings.get(PRETRAINING) == Pretraining.RBM ? stageOfAll(settings) : 1,
                    tr("all layers learn together"), ADAM, MOMENTUM);

    private DeepAutoencoderParameters() {
    }

    static Settings consequences(Settings chosen) {
        boolean adam = chosen.get(ADAM);
        return chosen.with(RATE, adam ? RATE.initial() : Schedule.constant(RATE_OF_DESCENT)).with(LAYER_RATE,
                chosen.get(PRETRAINING) == Pretraining.AUTOENCODER ? NetworkParameters.rate(adam, RATE_OF_DESCENT)
                        : LAYER_RATE.initial());
    }

    /** As large as the lecture's faces, brought to variance 1; RBMs learn little more of photographs than how bright they are. */
    static Settings ofPhotographs(Settings settings) {
        return settings.with(EXAMPLES.piece(), Piece.patch(PATCH))
                .with(WHITENING, Whitening.STANDARD).with(PRETRAINING, Pretraining.AUTOENCODER)
                .with(BATCH, BATCH_OF_PATCHES);
    }

    static DeepAutoencoderSettings structure(Settings settings, DataSet data) {
        return new DeepAutoencoderSettings(Layers.above(data.values(), settings.get(HIDDEN)), settings.get(ACTIVATION),
                settings.get(CODE_ACTIVATION), settings.get(TIED), settings.get(LOSS).orElseThrow(),
                settings.get(PRETRAINING), settings.get(LAYER_EPOCHS),
                settings.get(CLASSIFY) ? new FineTuningObjective.Classify(settings.get(TOGETHER))
                        : new FineTuningObjective.Reconstruct(),
                NetworkParameters.optimizer(settings.get(ADAM), settings.get(MOMENTUM)), settings.get(BATCH),
                settings.get(SEED));
    }

    /** In which all layers learn together, from 1. */
    private static int stageOfAll(Settings settings) {
        return settings.get(PRETRAINING) == Pretraining.NONE ? 1 : settings.get(HIDDEN).size() + 1;
    }

    /** Passes over the data before all layers learn together. */
    static int epochsOfPretraining(Settings settings) {
        return settings.get(PRETRAINING) == Pretraining.NONE ? 0
                : settings.get(HIDDEN).size() * settings.get(LAYER_EPOCHS);
    }

    static DeepAutoencoderRates rates(Settings settings) {
        double decay = settings.get(WEIGHT_DECAY).orElse(0);
        var alone = new AutoencoderRates(settings.get(LAYER_RATE), 0, KlPenalty.OFF, settings.get(LAYER_CORRUPTION));
        var all = new AutoencoderRates(settings.get(RATE), decay, KlPenalty.OFF, settings.get(CORRUPTION));
        return new DeepAutoencoderRates(rbm(settings, settings.get(LAYER_RATE)),
                rbm(settings, settings.get(GAUSSIAN_RATE)), alone, all,
                new ClassifierRates(settings.get(RATE), decay));
    }

    private static RbmRates rbm(Settings settings, Schedule rate) {
        return new RbmRates(rate, settings.get(LAYER_MOMENTUM), settings.get(LAYER_WEIGHT_DECAY).orElse(0), 1,
                NegativePhase.CD, RbmRates.Sparsity.OFF);
    }
}
