package reverie.app.room.deepautoencoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import reverie.app.room.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.data.DataSet;
import reverie.model.deepautoencoder.FineTuningObjective;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.train.Schedule;

/** What people may choose about a deep autoencoder, and the model's own records made from it. */
final class DeepAutoencoderParameters {

    private static final double MOMENTUM = 0.9;
    /** As Hinton (2010) has it: half at first, more when the first great changes are over. */
    private static final Schedule RBM_MOMENTUM = Schedule.parse("momentum", "0.5,0.9@5");
    private static final double RBM_WEIGHT_DECAY = 2e-4;
    /** Real units on one side of an RBM let it run away at rates that binary ones need. */
    private static final double SHARE_OF_GAUSSIAN_RATE = 0.03;

    /** Hidden units of the lecture's autoencoder of faces. */
    static final List<Integer> FACES = List.of(2000, 1000, 500, 30);
    /** Those of Hinton and Salakhutdinov's of digits. */
    static final List<Integer> DIGITS = List.of(1000, 500, 250, 30);
    /** Two numbers as a code. */
    static final List<Integer> MAP = List.of(500, 250, 2);
    private static final List<Integer> QUICK = List.of(256, 128, 30);

    static final Real RATE = CommonParameters.rate(0.002);

    static final Real RBM_RATE = new Real(new About("rbm-rate", "Rate of RBMs",
            "How far each mini-batch moves the weights of a layer that learns alone as an RBM. One with real numbers on one side"
                    + " takes 3 % of it.",
            Effect.WHILE_LEARNING), 1e-3, 1, Scale.LOGARITHMIC, 0.1);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    static final Choice<List<Integer>> LAYERS = new Choice<>(new About("layers", "Layers",
            "Units of each layer above the pixels; the last is the code. More layers can bend the code more, and learn more slowly.",
            Effect.ON_RESTART),
            List.of(sizes(QUICK, "Small enough to be watched"),
                    sizes(MAP, "A code of two numbers, drawn as a map of the images"),
                    sizes(DIGITS, "Hinton and Salakhutdinov (2006), for digits of 28×28; minutes rather than seconds"),
                    sizes(FACES, "The lecture's, for faces of 25×25; minutes rather than seconds")),
            QUICK);

    static final Choice<Pretraining> PRETRAINING = new Choice<>(new About("pretraining", "Pre-training",
            "How each layer learns alone before all learn together. Deep nets that begin with small random weights learn little"
                    + " for a long time.",
            Effect.ON_RESTART),
            List.of(new Option<>(Pretraining.RBM, "rbm", "RBM", "As an RBM of the layer below"),
                    new Option<>(Pretraining.AUTOENCODER, "autoencoder", "Shallow",
                            "As an autoencoder with one layer, of the layer below"),
                    new Option<>(Pretraining.NONE, "none", "None", "All layers together at once, from random weights")),
            Pretraining.RBM);

    static final Whole EPOCHS = new Whole(new About("layer-epochs", "Epochs a layer",
            "Passes over the data that each layer learns alone.", Effect.ON_RESTART), 1, 50, Scale.LOGARITHMIC, 3);

    static final Choice<Boolean> CLASSIFY = new Choice<>(new About("after", "Afterwards",
            "What the layers learn when they have been together for some epochs.", Effect.ON_RESTART),
            List.of(new Option<>(false, "reconstruct", "Reconstruct", "To reconstruct images ever better"),
                    new Option<>(true, "classify", "Classify",
                            "Labels, with a softmax output on the code; the decoder stays as it is. The data need labels")),
            false);

    static final Whole TOGETHER = new Whole(new About("epochs-together", "Epochs of all",
            "Passes over the data that all layers learn together, where labels come afterwards.", Effect.ON_RESTART), 1,
            200,
            Scale.LOGARITHMIC, 5);

    static final Choice<Boolean> TIED = CommonParameters.tied(false);

    static final Choice<Boolean> REAL = new Choice<>(new About("pixels", "Pixels",
            "What the values of an example are taken for.", Effect.ON_RESTART),
            List.of(new Option<>(false, "as-they-are", "0 to 1",
                    "As they are, as probabilities: binary units below, cross-entropy as loss"),
                    new Option<>(true, "standard", "Standard",
                            "Each pixel brought to mean 0 and variance 1: Gaussian units below, squared error as loss")),
            false);

    static final Choice<Boolean> ADAM = CommonParameters.adam(true);

    static final Whole BATCH = CommonParameters.batch("");

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, RBM_RATE, WEIGHT_DECAY, LAYERS, PRETRAINING, EPOCHS,
            CLASSIFY, TOGETHER, TIED, REAL, ADAM, BATCH, SEED);

    private DeepAutoencoderParameters() {
    }

    private static Option<List<Integer>> sizes(List<Integer> units, String help) {
        String name = units.stream().map(Object::toString).collect(Collectors.joining("-"));
        return new Option<>(units, name, name, help);
    }

    static DeepAutoencoderSettings structure(Settings settings, DataSet data) {
        var layers = new ArrayList<>(List.of(data.values()));
        layers.addAll(settings.get(LAYERS));
        return new DeepAutoencoderSettings(layers, Activation.SIGMOID, Activation.LINEAR, settings.get(TIED),
                Loss.suiting(data),
                settings.get(PRETRAINING), settings.get(EPOCHS),
                settings.get(CLASSIFY) ? new FineTuningObjective.Classify(settings.get(TOGETHER))
                        : new FineTuningObjective.Reconstruct(),
                optimizer(settings), settings.get(BATCH), settings.get(SEED));
    }

    private static Optimizer optimizer(Settings settings) {
        return settings.get(ADAM) ? Optimizer.Adam.USUAL : new Optimizer.Sgd(Schedule.constant(MOMENTUM));
    }

    static DeepAutoencoderRates rates(Settings settings) {
        Schedule rate = Schedule.constant(settings.get(RATE));
        double decay = settings.get(WEIGHT_DECAY).orElse(0);
        var all = new AutoencoderRates(rate, decay, KlPenalty.OFF, new Corruption.None());
        double rbm = settings.get(RBM_RATE);
        return new DeepAutoencoderRates(rbm(rbm), rbm(SHARE_OF_GAUSSIAN_RATE * rbm), all, all,
                new ClassifierRates(rate, decay));
    }

    private static RbmRates rbm(double rate) {
        return new RbmRates(Schedule.constant(rate), RBM_MOMENTUM, RBM_WEIGHT_DECAY, 1, NegativePhase.CD,
                RbmRates.Sparsity.OFF);
    }
}
