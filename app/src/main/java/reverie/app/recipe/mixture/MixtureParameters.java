package reverie.app.recipe.mixture;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.mixture.MixtureRates;
import reverie.model.mixture.MixtureSettings;

/** What people may choose about a mixture of Bernoullis, and the model's own records made from it. */
public final class MixtureParameters {

    /** κ. */
    public static final Real DECAY = new Real(new About("decay", tr("Decay of steps"),
            tr("κ: the t-th mini-batch moves the statistics by about t^−κ. Lower, and the model forgets its beginnings sooner; higher,"
                    + " and it comes to rest sooner. Of no effect where all examples are in one batch."),
            Effect.WHILE_LEARNING), 0.51, 1, Scale.LINEAR, 0.7);

    /** K. */
    public static final Whole COMPONENTS = new Whole(new About("components", tr("Components"),
            tr("How many kinds of images there are to be. More of them fit the data better, and each has fewer examples to learn"
                    + " from."),
            Effect.ON_RESTART), 1, 1000, Scale.LOGARITHMIC, 100).accepting(1, Integer.MAX_VALUE);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = new Whole(new About("batch", tr("Mini-batch"),
            tr("Examples that are given to components before these move once. With all of the data in one batch it is plain EM, which"
                    + " never makes a step back, and makes only one an epoch."),
            Effect.ON_RESTART), 10, 10_000, Scale.LOGARITHMIC, 100).accepting(1, Integer.MAX_VALUE);

    /** α. */
    public static final Real SMOOTHING = new Real(new About("smoothing", tr("Smoothing"),
            tr("α: so many imagined examples have every pixel on in every component, and as many have it off. Without any, a pixel that"
                    + " was never on would be impossible."),
            Effect.ON_RESTART), 0.001, 10, Scale.LOGARITHMIC, 0.1).accepting(1e-9, 1e9);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(DECAY, COMPONENTS, BATCH, SMOOTHING,
            EXAMPLES.piece(), EXAMPLES.patches(), BINARIZE, EPOCHS, SEED));

    private MixtureParameters() {
    }

    static MixtureSettings structure(Settings settings) {
        return new MixtureSettings(settings.get(COMPONENTS), settings.get(BATCH), settings.get(SMOOTHING),
                settings.get(SEED));
    }

    static MixtureRates rates(Settings settings) {
        return new MixtureRates(settings.get(DECAY));
    }
}
