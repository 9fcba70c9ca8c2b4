package reverie.app.room.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import reverie.app.room.CommonParameters;
import reverie.app.room.Piece;
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
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.convolution.ImageUnits;
import reverie.model.data.ImageShape;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** What people may choose about a convolutional net, and the model's own records made from it. */
final class ConvolutionParameters {

    /** Panels for so many layers stand above one another. */
    static final int MOST_LAYERS = 2;

    private static final double SPARSITY_COST = 5;
    private static final int PATCH = 40;
    /** Each counts as often as a filter has places in it. */
    private static final int SOME_PATCHES = 1500;
    /** Of 1,500 images each; fewer leave the edges of the first layer blurred. */
    private static final int PHOTOGRAPH_EPOCHS = 10;
    /** Of real pixels, which have variance 1 when they are whitened: what a layer does not explain is less than what it sees. */
    private static final double SIGMA = 0.5;
    /** Chains that begin at the data bear a higher one than persistent ones do. */
    private static final double RATE_OF_CD = 1;
    private static final int POOL = 2;
    private static final int UPPER_SIDE = 6;

    static final Real RATE = CommonParameters.rate(0.3);

    static final Real MOMENTUM = CommonParameters.momentum(0.5, Effect.WHILE_LEARNING);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(5e-4, true);

    static final OptionalReal SPARSITY = new OptionalReal(new Real(new About("sparsity", "Sparsity target",
            "How often a hidden unit should be on. Without such a target every map is on everywhere, and filters stay blots.",
            Effect.WHILE_LEARNING), 0.002, 0.2, Scale.LOGARITHMIC, 0.02), true);

    static final Whole GIBBS_STEPS = new Whole(new About("gibbs-steps", "Gibbs steps",
            "How far chains walk between two changes of the filters, before where they arrived is unlearned: the k of CD-k and"
                    + " PCD-k. More make slower steps; chains that begin at the images come farther from them.",
            Effect.WHILE_LEARNING), 1, 10, Scale.LINEAR, 1);

    static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase", "Negative phase",
            "Where the Gibbs chains begin that tell the first layer what it believes. Those of real pixels, of which a border is"
                    + " given, and of the second layer always begin at the data.",
            Effect.ON_RESTART),
            List.of(new Option<>(NegativePhase.CD, "cd", "CD", "Contrastive divergence: at the data"),
                    new Option<>(NegativePhase.PCD, "pcd", "PCD",
                            "Persistent: where they were; so the layer also unlearns what is far from all images, and completes strokes")),
            NegativePhase.PCD);

    static final Choice<ImageUnits> UNITS = new Choice<>(new About("units", "Pixels",
            "What a pixel is to the first layer: black or white with some probability, or a real number.",
            Effect.ON_RESTART),
            List.of(new Option<>(ImageUnits.BERNOULLI, "binary", "Binary", "Black or white; grey is a probability"),
                    new Option<>(ImageUnits.GAUSSIAN, "real", "Real",
                            "Real numbers, whitened first; the border of an image is given instead of learned")),
            ImageUnits.BERNOULLI);

    static final Whole LAYERS = new Whole(new About("layers", "Layers",
            "One makes a convolutional RBM; the second learns what the first finds where.", Effect.ON_RESTART), 1,
            MOST_LAYERS, Scale.LINEAR, 2);

    static final Whole FILTERS = new Whole(new About("filters", "Filters of layer 1",
            "Each slides over the image and has a map of hidden units.", Effect.ON_RESTART), 4, 100, Scale.LOGARITHMIC,
            24);

    static final Whole UPPER_FILTERS = new Whole(new About("upper-filters", "Filters of layer 2",
            "Each slides over all maps of the first layer at once.", Effect.ON_RESTART), 4, 200, Scale.LOGARITHMIC, 40);

    static final Whole SIDE = new Whole(new About("filter-size", "Filter size",
            "Pixels of a side of the first layer's filters.", Effect.ON_RESTART), 3, 13, Scale.LINEAR, 9);

    static final Whole EPOCHS = new Whole(new About("layer-epochs", "Epochs a layer",
            "Passes over the data before the first layer is frozen and the second begins.", Effect.ON_RESTART), 1, 50,
            Scale.LOGARITHMIC, 5);

    static final Whole BATCH = new Whole(new About("batch", "Mini-batch",
            "Images whose gradients are averaged for one change of the filters; each counts many times, once a place.",
            Effect.ON_RESTART), 1, 200, Scale.LOGARITHMIC, 20);

    static final Choice<Piece> PIECE = CommonParameters.piece(Piece.WHOLE, List.of(28, 40, 56));

    static final Whole PATCHES = CommonParameters.patches();

    static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("For real pixels. ", Whitening.OLSHAUSEN);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable
            .of(RATE, MOMENTUM, WEIGHT_DECAY, SPARSITY, GIBBS_STEPS, UNITS, NEGATIVE_PHASE, LAYERS, FILTERS,
                    UPPER_FILTERS,
                    SIDE, EPOCHS, BATCH, PIECE, PATCHES, WHITENING, SEED)
            .when(settings -> settings.get(UNITS) == ImageUnits.BERNOULLI, List.of(NEGATIVE_PHASE))
            .when(settings -> settings.get(UNITS) == ImageUnits.GAUSSIAN, List.of(WHITENING))
            .when(settings -> !settings.get(PIECE).equals(Piece.WHOLE), List.of(PATCHES));

    private ConvolutionParameters() {
    }

    /** What to begin with on the data of that name. */
    static Settings suiting(String data) {
        Settings usual = Settings.initial(TABLE);
        return data.equals(CommonParameters.PHOTOGRAPHS)
                ? usual.with(UNITS, ImageUnits.GAUSSIAN).with(PIECE, Piece.patch(PATCH)).with(PATCHES, SOME_PATCHES)
                        .with(RATE, RATE_OF_CD)
                        .with(EPOCHS, PHOTOGRAPH_EPOCHS).with(SIDE, 10).with(SPARSITY, OptionalDouble.of(0.01))
                : usual;
    }

    /** @param image width and height of the data's images */
    static ConvolutionSettings structure(Settings settings, ImageShape image) {
        var layers = new ArrayList<Layer>();
        ImageUnits units = settings.get(UNITS);
        layers.add(new Layer(settings.get(FILTERS), settings.get(SIDE), POOL,
                areChainsPersistent(settings)));
        if (settings.get(LAYERS) > 1) {
            layers.add(new Layer(settings.get(UPPER_FILTERS), UPPER_SIDE, POOL));
        }
        Input input = units == ImageUnits.BERNOULLI ? Input.BINARY
                : new Input(units, settings.get(WHITENING), SIGMA, units.border(settings.get(SIDE), image));
        return new ConvolutionSettings(layers, input, settings.get(EPOCHS), settings.get(BATCH),
                settings.get(SEED));
    }

    /** Of the first layer. */
    static boolean areChainsPersistent(Settings settings) {
        return settings.get(UNITS) == ImageUnits.BERNOULLI && settings.get(NEGATIVE_PHASE) == NegativePhase.PCD;
    }

    static ConvolutionRates rates(Settings settings) {
        OptionalDouble wanted = settings.get(SPARSITY);
        return new ConvolutionRates(Schedule.constant(settings.get(RATE)), Schedule.constant(settings.get(MOMENTUM)),
                settings.get(WEIGHT_DECAY).orElse(0), settings.get(GIBBS_STEPS),
                wanted.isPresent() ? new Sparsity(wanted.getAsDouble(), SPARSITY_COST) : Sparsity.OFF);
    }
}
