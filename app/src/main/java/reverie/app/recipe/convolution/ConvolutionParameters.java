package reverie.app.recipe.convolution;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Piece;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice.Others;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes.Suggestion;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.convolution.ConvolutionSettings.Start;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ImageUnits;
import reverie.model.convolution.NetRates;
import reverie.model.data.ImageShape;
import reverie.model.projection.Whitening;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.train.Schedule;

/** What people may choose about a convolutional net, and the model's own records made from it. */
public final class ConvolutionParameters {

    private static final int MOST_LAYERS = 6;
    private static final int LARGEST = 10_000;
    private static final int PATCH = 40;
    /** Each counts as often as a filter has places in it. */
    private static final int SOME_PATCHES = 1500;
    /** Of 1,500 images each; fewer leave the edges of the first layer blurred. */
    private static final int PHOTOGRAPH_EPOCHS = 10;
    /** Chains that begin at the data bear a higher one than persistent ones do. */
    private static final double RATE_OF_CD = 1;
    private static final double RATE_OF_PCD = 0.3;
    /** Pixels of an image's side. */
    private static final int SMALLEST_FOR_PARTS = 24;

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(RATE_OF_PCD);

    /** μ. */
    public static final Scheduled MOMENTUM = CommonParameters.momentum("0.5");

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(5e-4, true);

    /** Without such a target every map is on everywhere, and filters stay blots. */
    public static final OptionalReal SPARSITY = CommonParameters.sparsityTarget(0.02, true);

    /** How strongly. */
    public static final Real SPARSITY_COST = CommonParameters.sparsityCost(5);

    /** k. */
    public static final Whole GIBBS_STEPS = CommonParameters.gibbsSteps("gibbs-steps", tr("Gibbs steps"),
            tr("How far chains walk between two changes of the filters, before where they arrived is unlearned: the k of CD-k and"
                    + " PCD-k. More make slower steps; chains that begin at the images come farther from them."),
            1);

    /** Of the pixels. */
    public static final Choice<ImageUnits> UNITS = new Choice<>(new About("units", tr("Pixels"),
            tr("What a pixel is to the first layer: black or white with some probability, or a real number. Real ones are"
                    + " preprocessed first."),
            Effect.ON_RESTART),
            List.of(new Option<>(ImageUnits.BERNOULLI, "bernoulli", tr("binary"),
                    tr("Black or white; grey is a probability")),
                    new Option<>(ImageUnits.GAUSSIAN, "gaussian", tr("real"),
                            tr("Real numbers, as whitened photographs have"))),
            ImageUnits.BERNOULLI);

    /** Of real pixels, which have variance 1 when they are whitened: what a layer does not explain is less than what it sees. */
    public static final Real SIGMA = new Real(new About("sigma", tr("σ of pixels"),
            tr("How far real pixels stray from what the first layer says; in units of the preprocessed pixels."),
            Effect.ON_RESTART), 0.1, 2, Scale.LOGARITHMIC, 0.5).accepting(Double.MIN_VALUE, Double.MAX_VALUE);

    /** Layers whose chains persist. */
    public static final Whole PERSISTENT = new Whole(new About("persistent", tr("PCD layers"),
            tr("How many layers, from the pixels up, let their chains go on from batch to batch instead of starting at the data: such a"
                    + " layer also unlearns what is far from all images, and completes strokes."),
            Effect.ON_RESTART), 0, 2, Scale.LINEAR, 1).accepting(0, MOST_LAYERS);

    /** K of each layer. */
    public static final Sizes FILTERS = sizes("filters", tr("Filters"),
            tr("How many filters each layer has, from the pixels up; each slides over all maps of the layer below and has a map of hidden"
                    + " units."),
            List.of(new Suggestion(List.of(24), tr("One layer")),
                    new Suggestion(List.of(24, 40), tr("Two layers: the second puts together what the first finds"))),
            List.of(24, 40));

    /** N of each layer. */
    public static final Sizes SIDE = sizes("filter-size", tr("Filter size"),
            tr("Of a filter's side: pixels in the first layer, pooling units below in the others. The last number holds for all"
                    + " layers above."),
            List.of(new Suggestion(List.of(7, 6), tr("Strokes")), new Suggestion(List.of(9, 6), tr("Parts of digits")),
                    new Suggestion(List.of(11, 6), tr("Larger filters"))),
            List.of(9, 6));

    /** C of each layer. */
    public static final Sizes POOL = sizes("pool", tr("Pooling"),
            tr("Hidden units of a block's side in each layer; of each block at most one is on. The last number holds for all layers"
                    + " above."),
            List.of(new Suggestion(List.of(2), tr("Blocks of two by two")),
                    new Suggestion(List.of(3), tr("Blocks of three by three"))),
            List.of(2));

    /** Pixels that are given; as suits the units, where empty. */
    public static final Choice<Optional<Integer>> BORDER = new Choice<>(new About("border", tr("Border"),
            tr("Pixels at each edge of an image that are given instead of learned."), Effect.ON_RESTART),
            List.of(new Option<Optional<Integer>>(Optional.empty(), "auto", tr("as suits"),
                    tr("None of binary images, nor where chains go on from batch to batch; of real ones a filter's side less one, but at most"
                            + " a quarter of an image")),
                    new Option<>(Optional.of(0), "0", tr("none"), tr("All pixels are learned"))),
            Optional.empty())
            .or(new Others<>(ConvolutionParameters::border, border -> border.map(Object::toString).orElse("auto"),
                    tr("a number of pixels")));

    /** Passes of each layer. */
    public static final Whole LAYER_EPOCHS = CommonParameters.layerEpochs(tr("Epochs a layer"),
            tr("Passes over the data before a layer is frozen and the next begins."), 5)
            .accepting(0, Integer.MAX_VALUE);

    /** Passes of all layers together. */
    public static final Whole JOINT_EPOCHS = new Whole(new About("joint-epochs", tr("Joint epochs"),
            tr("Passes over the data in which all layers learn together as one undirected model, after they have learned alone; 0 leaves them"
                    + " a belief net."),
            Effect.ON_RESTART), 0, 50, Scale.LINEAR, 0).accepting(0, Integer.MAX_VALUE);

    /** ε of all together. */
    public static final Scheduled JOINT_RATE = CommonParameters.rate("joint-rate", tr("Joint rate"),
            tr("How far each mini-batch moves all filters, once all layers learn together. The chains can follow only a small one."),
            0.01);

    /** k of all together. */
    public static final Whole JOINT_GIBBS_STEPS = CommonParameters.gibbsSteps("joint-gibbs-steps", tr("Joint steps"),
            tr("Steps that the persistent chains take for each mini-batch, once all layers learn together."), 1);

    /** Of the mean field. */
    public static final Whole SWEEPS = new Whole(new About("mean-field", tr("Mean field"),
            tr("Sweeps over all layers in which they agree on what they see in an image, once they learn together."),
            Effect.ON_RESTART), 1, 50, Scale.LOGARITHMIC, 5).accepting(1, Integer.MAX_VALUE);

    /** What comes before that. */
    public static final Choice<Start> JOINT_START = new Choice<>(new About("joint-start", tr("Joint start"),
            tr("From where all layers learn together: once the lowest has learned, or once each has."),
            Effect.ON_RESTART),
            List.of(new Option<>(Start.LOWEST, "lowest", tr("lowest"),
                    tr("The lowest layer has learned alone; those above join it with small weights")),
                    new Option<>(Start.DOUBLED, "doubled", tr("doubled"),
                            tr("Each layer has learned alone, and heard the neighbour that is there twice in the place of the one that is not"))),
            Start.LOWEST);

    /** Images in a mini-batch. */
    public static final Whole BATCH = new Whole(new About("batch", tr("Mini-batch"),
            tr("Images whose gradients are averaged for one change of the filters; each counts many times, once a place."),
            Effect.ON_RESTART), 1, 200, Scale.LOGARITHMIC, 20).accepting(1, Integer.MAX_VALUE);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = new ExampleParameters(
            CommonParameters.piece(Piece.WHOLE, List.of(28, PATCH, 56)), CommonParameters.patches(SOME_PATCHES));

    /** Of real pixels. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.OLSHAUSEN);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY, SPARSITY,
            SPARSITY_COST, GIBBS_STEPS, UNITS, PERSISTENT, FILTERS, SIDE, POOL, SIGMA, BORDER, LAYER_EPOCHS,
            JOINT_EPOCHS, JOINT_START, JOINT_RATE,
            JOINT_GIBBS_STEPS, SWEEPS, BATCH,
            EXAMPLES.piece(), EXAMPLES.patches(), WHITENING, SEED))
            .when(tr("with a sparsity target"), settings -> settings.get(SPARSITY).isPresent(), List.of(SPARSITY_COST))
            .when(tr("with gaussian units"), ConvolutionParameters::isReal, List.of(WHITENING, SIGMA))
            .when(tr("with several layers"), settings -> settings.get(FILTERS).size() > 1, List.of(JOINT_EPOCHS))
            .when(tr("with joint epochs"), ConvolutionParameters::areJoined,
                    List.of(JOINT_START, JOINT_RATE, JOINT_GIBBS_STEPS, SWEEPS))
            .from(_ -> 2, tr("the lowest layer has learned"), LAYER_EPOCHS)
            .from(settings -> settings.get(JOINT_START) == Start.LOWEST ? 2 : 1, tr("the lowest layer has learned"),
                    JOINT_EPOCHS)
            .from(ConvolutionParameters::stageOfAll, tr("all layers learn together"), JOINT_RATE, JOINT_GIBBS_STEPS,
                    SWEEPS);

    private ConvolutionParameters() {
    }

    private static Sizes sizes(String id, String label, String help, List<Suggestion> suggestions,
            List<Integer> initial) {
        return new Sizes(new About(id, label, help, Effect.ON_RESTART), suggestions, 1, MOST_LAYERS, LARGEST, initial);
    }

    private static Optional<Integer> border(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw new BadInput("border", "'" + text + "'", "auto, or a number of pixels", e);
        }
    }

    static boolean isReal(Settings settings) {
        return settings.get(UNITS) == ImageUnits.GAUSSIAN;
    }

    /** Whether layers learn together in the end, for which there have to be several. */
    static boolean areJoined(Settings settings) {
        return jointEpochs(settings) > 0;
    }

    private static int jointEpochs(Settings settings) {
        return settings.get(FILTERS).size() > 1 ? settings.get(JOINT_EPOCHS) : 0;
    }

    /** Passes over the data of all stages together. */
    static int epochs(Settings settings) {
        return layersAlone(settings) * settings.get(LAYER_EPOCHS) + jointEpochs(settings);
    }

    /** How many layers learn alone first, each in a stage of its own. */
    private static int layersAlone(Settings settings) {
        return areJoined(settings) && settings.get(JOINT_START) == Start.LOWEST ? 1 : settings.get(FILTERS).size();
    }

    /** In which all layers learn together, from 1. */
    private static int stageOfAll(Settings settings) {
        return layersAlone(settings) + 1;
    }

    static Settings consequences(Settings chosen) {
        return chosen.with(PERSISTENT, isReal(chosen) ? 0 : PERSISTENT.initialValue()).with(RATE,
                Schedule.constant(isReal(chosen) || chosen.get(PERSISTENT) == 0 ? RATE_OF_CD : RATE_OF_PCD));
    }

    /** Those by which filters of photographs become edges. */
    static Settings ofPhotographs(Settings settings) {
        return settings.with(UNITS, ImageUnits.GAUSSIAN).with(EXAMPLES.piece(), Piece.patch(PATCH))
                .with(LAYER_EPOCHS, PHOTOGRAPH_EPOCHS).with(SIDE, List.of(10, 6))
                .with(SPARSITY, OptionalDouble.of(0.01));
    }

    /**
     * Those by which filters of clothes become edges, as those of photographs do: where areas are filled, what every binary unit hears
     * is how bright a place is, and nearly all filters become the same blot.
     */
    static Settings ofFilledImages(Settings settings) {
        return settings.with(UNITS, ImageUnits.GAUSSIAN);
    }

    /** Whether the usual filters of two layers have several places in an image. */
    static boolean hasParts(ImageShape image) {
        return Math.min(image.width(), image.height()) >= SMALLEST_FOR_PARTS;
    }

    /** Filters that fit: those of digits of 28×28 are larger than what smaller images leave room for. */
    static Settings ofImages(Settings settings, ImageShape image) {
        return hasParts(image) ? settings
                : settings.with(SIDE, List.of(3, 2)).with(POOL, List.of(2, 1));
    }

    /** With what the data decide. */
    static Settings settled(Settings settings, ImageShape image) {
        int border = settings.get(BORDER).orElseGet(() -> chainsOutliveImages(settings)
                ? 0
                : settings.get(UNITS).border(settings.get(SIDE).getFirst(), image));
        return settings.with(BORDER, Optional.of(border)).with(SIDE, each(settings, SIDE)).with(POOL,
                each(settings, POOL));
    }

    /** Whether chains go on from one image to another, whose border is another. */
    private static boolean chainsOutliveImages(Settings settings) {
        return areJoined(settings) || settings.get(PERSISTENT) > 0;
    }

    /** One number for each layer; what is said of layers that there are not changes nothing. */
    private static List<Integer> each(Settings settings, Sizes sizes) {
        List<Integer> given = settings.get(sizes);
        int depth = settings.get(FILTERS).size();
        var all = new ArrayList<>(given.subList(0, Math.min(given.size(), depth)));
        while (all.size() < depth) {
            all.add(given.getLast());
        }
        return all;
    }

    static ConvolutionSettings structure(Settings settings) {
        List<Integer> filters = settings.get(FILTERS);
        int persistent = settings.get(PERSISTENT);
        if (persistent > filters.size()) {
            throw new BadInput(PERSISTENT.id(), Integer.toString(persistent),
                    "from 0 to " + filters.size() + " layers");
        }
        var layers = new ArrayList<Layer>();
        for (int l = 0; l < filters.size(); l++) {
            layers.add(new Layer(filters.get(l), settings.get(SIDE).get(l), settings.get(POOL).get(l), l < persistent));
        }
        int border = settings.get(BORDER).orElseThrow();
        Input input = new Input(isReal(settings) ? ImageUnits.GAUSSIAN : ImageUnits.BERNOULLI, border);
        return new ConvolutionSettings(layers, input, Math.max(1, settings.get(LAYER_EPOCHS)), settings.get(BATCH),
                areJoined(settings) ? settings.get(SWEEPS) : 0, settings.get(JOINT_START), settings.get(SEED));
    }

    static NetRates rates(Settings settings) {
        OptionalDouble wanted = settings.get(SPARSITY);
        double decay = settings.get(WEIGHT_DECAY).orElse(0);
        return new NetRates(
                new ConvolutionRates(settings.get(RATE), settings.get(MOMENTUM), decay, settings.get(GIBBS_STEPS),
                        wanted.isPresent() ? new Sparsity(wanted.getAsDouble(), settings.get(SPARSITY_COST))
                                : Sparsity.OFF),
                new ConvolutionRates(settings.get(JOINT_RATE), Schedule.constant(0), decay,
                        settings.get(JOINT_GIBBS_STEPS), Sparsity.OFF));
    }
}
