package reverie.app.recipe.pixelcnn;

import java.util.List;
import reverie.app.data.DataTraits;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.pixelcnn.PixelCnnRates;
import reverie.model.pixelcnn.PixelCnnSettings;

/** What people may choose about a PixelCNN, and the model's own records made from it. */
public final class PixelCnnParameters {

    private static final double RATE_OF_ADAM = 0.003;
    /** A first kernel of 7 sees half of what lies above in images of fewer pixels a side. */
    private static final int SMALL = 14;
    private static final int FIRST_OF_SMALL = 3;

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(RATE_OF_ADAM);

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** One stack or two. */
    public static final Choice<Boolean> GATED = new Choice<>(new About("stacks", "Stacks",
            "How convolutions are kept from seeing what comes later. Two gated stacks, one for the rows above and one for the row to the"
                    + " left, see all that comes before within reach; plain masked squares have a blind spot, right above.",
            Effect.ON_RESTART),
            List.of(new Option<>(true, "gated", "gated", "A vertical and a horizontal stack of gated units"),
                    new Option<>(false, "plain", "plain", "Masked squares, one stack")),
            true);

    /** p. */
    public static final Whole CHANNELS = new Whole(new About("channels", "Channels",
            "How many numbers each pixel has in each layer. More of them tell more kinds of strokes apart, and the time grows by their square.",
            Effect.ON_RESTART), 1, 128, Scale.LOGARITHMIC, 16).accepting(1, Integer.MAX_VALUE);

    /** How deep. */
    public static final Whole BLOCKS = new Whole(new About("blocks", "Blocks",
            "How many convolutions stand on top of each other. Each lets a pixel see one pixel further, or two with kernels of 5.",
            Effect.ON_RESTART), 1, 15, Scale.LINEAR, 5).accepting(1, Integer.MAX_VALUE);

    /** Of the first convolution. */
    public static final Choice<Integer> FIRST_KERNEL = kernel("first-kernel", "First kernel",
            "The side of the square that the first convolution sees of the image.", 7);

    /** Of the others. */
    public static final Choice<Integer> KERNEL = kernel("kernel", "Kernel",
            "The side of the square that each further convolution sees of the layer below.", 3);

    /** What is told of a pixel. */
    public static final Choice<Boolean> LEVELED = new Choice<>(new About("output", "Pixels",
            "What a pixel can be. Black or white is told by one probability; of grey levels each has its own, by a softmax.",
            Effect.ON_RESTART),
            List.of(new Option<>(false, "binary", "binary", "Black or white: p(white)"),
                    new Option<>(true, "levels", "greys", "Grey levels: p(level) of each")),
            false);

    /** L. */
    public static final Whole LEVELS = new Whole(new About("levels", "Grey levels",
            "How many greys there are, from black to white; a pixel is taken as the nearest. 256 are those of a file.",
            Effect.ON_RESTART), 2, PixelCnnSettings.MOST_LEVELS, Scale.LOGARITHMIC, 16);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 100);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs("Passes over the data.", 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES
            .in(ParameterTable.of(RATE, WEIGHT_DECAY, GATED, CHANNELS, BLOCKS, FIRST_KERNEL, KERNEL, LEVELED, LEVELS,
                    BATCH, EXAMPLES.piece(), EXAMPLES.patches(), BINARIZE, EPOCHS, SEED))
            .when("with output levels", settings -> settings.get(LEVELED), List.of(LEVELS))
            .when("with output binary", settings -> !settings.get(LEVELED), List.of(BINARIZE));

    private PixelCnnParameters() {
    }

    private static Choice<Integer> kernel(String id, String label, String help, int initial) {
        return new Choice<>(new About(id, label, help, Effect.ON_RESTART),
                List.of(side(3), side(5), side(7)), initial);
    }

    private static Option<Integer> side(int side) {
        return new Option<>(side, Integer.toString(side), side + "×" + side, "Squares of " + side + "×" + side);
    }

    static Settings suiting(DataTraits data, Settings initial) {
        Settings usual = BatchSize.suiting(data, initial, BATCH);
        if (data.arePhotographs()) {
            return EXAMPLES.ofPhotographs(usual);
        }
        return Math.min(data.shape().width(), data.shape().height()) < SMALL
                ? usual.with(FIRST_KERNEL, FIRST_OF_SMALL)
                : usual;
    }

    static PixelCnnSettings structure(Settings settings) {
        return new PixelCnnSettings(settings.get(GATED), settings.get(CHANNELS), settings.get(BLOCKS),
                settings.get(FIRST_KERNEL), settings.get(KERNEL), settings.get(LEVELED) ? settings.get(LEVELS) : 0,
                settings.get(BATCH), settings.get(SEED));
    }

    static PixelCnnRates rates(Settings settings) {
        return new PixelCnnRates(settings.get(RATE), settings.get(WEIGHT_DECAY).orElse(0));
    }

    /** What is done to grey pixels first: nothing where there are levels. */
    static Binarization binarization(Settings settings) {
        return settings.get(LEVELED) ? new Binarization.None() : settings.get(BINARIZE);
    }
}
