package reverie.app.recipe.pixels;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Whole;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.data.Binarization;
import reverie.model.train.Schedule;

/** What people may choose about any model that tells images pixel by pixel. */
public final class PixelParameters {

    private static final double FIRST_RATE = 0.01;
    private static final double LAST_RATE = 0.0002;
    private static final int USUAL_EPOCHS = 10;

    /** ε of Adam. */
    public static final Scheduled RATE = new Scheduled(CommonParameters.rate(FIRST_RATE).now(), falling(USUAL_EPOCHS));

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** Of the first convolution. */
    public static final Choice<Integer> FIRST_KERNEL = kernel("first-kernel", tr("First kernel"),
            tr("The side of the square that the first convolution sees of the image."), 7);

    /** What is told of a pixel. */
    public static final Choice<Boolean> LEVELED = new Choice<>(new About("output", tr("Pixels"),
            tr("What a pixel can be. Black or white is told by one probability; of grey levels each has its own, by a softmax."),
            Effect.ON_RESTART),
            List.of(new Option<>(false, "binary", tr("binary"), tr("Black or white: p(white)")),
                    new Option<>(true, "levels", tr("greys"), tr("Grey levels: p(level) of each"))),
            false);

    /** L. */
    public static final Whole LEVELS = new Whole(new About("levels", tr("Grey levels"),
            tr("How many greys there are, from black to white; a pixel is taken as the nearest. 256 are those of a file."),
            Effect.ON_RESTART), 2, PixelSettings.MOST_LEVELS, Scale.LOGARITHMIC, 16);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 20);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), USUAL_EPOCHS);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    private PixelParameters() {
    }

    /** A rate with large steps at first, and steps at the planned end so small that weights come to rest. */
    static Schedule falling(int epochs) {
        return new Schedule.Linear(FIRST_RATE, LAST_RATE, Math.max(1, epochs));
    }

    /** Numbers that a pixel has in each layer. */
    public static Whole channels(String help) {
        return new Whole(new About("channels", tr("Channels"), help, Effect.ON_RESTART), 1, 128, Scale.LOGARITHMIC, 16)
                .accepting(1, Integer.MAX_VALUE);
    }

    /** Layers on top of each other. */
    public static Whole blocks(String help, int initial) {
        return new Whole(new About("blocks", tr("Blocks"), help, Effect.ON_RESTART), 1, 15, Scale.LINEAR, initial)
                .accepting(1, Integer.MAX_VALUE);
    }

    /** Of the convolutions after the first. */
    public static Choice<Integer> kernel(String help) {
        return kernel("kernel", tr("Kernel"), help, 3);
    }

    private static Choice<Integer> kernel(String id, String label, String help, int initial) {
        return new Choice<>(new About(id, label, help, Effect.ON_RESTART), List.of(side(3), side(5), side(7)),
                initial);
    }

    private static Option<Integer> side(int side) {
        return new Option<>(side, Integer.toString(side), side + "×" + side, tr("Squares of {0}×{1}", side, side));
    }

    /** All of them, with those of the layers in their place. */
    public static ParameterTable table(List<Parameter<?>> layers) {
        var all = new ArrayList<Parameter<?>>(List.of(RATE, WEIGHT_DECAY));
        all.addAll(layers);
        all.addAll(List.of(LEVELED, LEVELS, BATCH, EXAMPLES.piece(), EXAMPLES.patches(), BINARIZE, EPOCHS, SEED));
        return EXAMPLES.in(ParameterTable.of(all.toArray(Parameter<?>[]::new)))
                .when(tr("with output levels"), settings -> settings.get(LEVELED), List.of(LEVELS))
                .when(tr("with output binary"), settings -> !settings.get(LEVELED), List.of(BINARIZE));
    }
}
