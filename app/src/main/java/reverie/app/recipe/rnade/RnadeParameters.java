package reverie.app.recipe.rnade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Piece;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.recipe.nade.NadeParameters;
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
import reverie.model.nade.Ordering;
import reverie.model.projection.Whitening;
import reverie.model.rnade.Family;
import reverie.model.nade.NadeRates;
import reverie.model.rnade.RnadeSettings;
import reverie.model.train.Schedule;

/** What people may choose about an RNADE, and the model's own records made from it. */
public final class RnadeParameters {

    private static final double RATE_OF_ADAM = 0.001;
    private static final double RATE_OF_DESCENT = 0.01;
    private static final int SIDE = 8;

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(RATE_OF_ADAM);

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** H. */
    public static final Whole HIDDEN = new Whole(new About("hidden", tr("Hidden units"),
            tr("How many units pass on what was seen to pixels that come later. With none each pixel has one mixture, whatever came"
                    + " before."),
            Effect.ON_RESTART), 4, 1000, Scale.LOGARITHMIC, 100).accepting(0, Integer.MAX_VALUE);

    /** K. */
    public static final Whole COMPONENTS = new Whole(new About("components", tr("Components"),
            tr("Of how many parts the density of each pixel is made. One can only be narrow or wide; several make peaks, tails and"
                    + " doubts between two values."),
            Effect.ON_RESTART), 1, 40, Scale.LOGARITHMIC, 10).accepting(1, Integer.MAX_VALUE);

    /** What components look like. */
    public static final Choice<Family> FAMILY = new Choice<>(new About("family", tr("Family"),
            tr("What each part of a density looks like."), Effect.ON_RESTART),
            List.of(new Option<>(Family.GAUSSIAN, Family.GAUSSIAN.toString(), tr("Gaussian"), tr("A bell")),
                    new Option<>(Family.LAPLACE, Family.LAPLACE.toString(), tr("Laplace"),
                            tr("A sharp peak with longer tails on both sides"))),
            Family.GAUSSIAN);

    /** In which order pixels are told. */
    public static final Choice<Ordering.Kind> ORDERING = NadeParameters.ORDERING;

    /** How weights follow their gradient. */
    public static final Choice<Boolean> ADAM = NetworkParameters.adam(true);

    /** Of gradient descent. */
    public static final Scheduled MOMENTUM = NetworkParameters.momentum("0.9");

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = new ExampleParameters(
            CommonParameters.piece(Piece.patch(SIDE), Piece.SMALL), CommonParameters.patches(20_000));

    /** What is done to it first: only what takes nothing away, as a density is of all values. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.ZCA)
            .among(List.of(Whitening.ZCA, Whitening.STANDARD, Whitening.NONE));

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 100);

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES
            .in(ParameterTable.of(RATE, WEIGHT_DECAY, HIDDEN, COMPONENTS, FAMILY, ORDERING, ADAM, MOMENTUM, BATCH,
                    EXAMPLES.piece(), EXAMPLES.patches(), WHITENING, EPOCHS, SEED))
            .when(tr("with optimizer sgd"), settings -> !settings.get(ADAM), List.of(MOMENTUM));

    private RnadeParameters() {
    }

    static Settings consequences(Settings chosen) {
        return chosen.with(RATE, Schedule.constant(chosen.get(ADAM) ? RATE_OF_ADAM : RATE_OF_DESCENT));
    }

    static RnadeSettings structure(Settings settings) {
        return new RnadeSettings(settings.get(HIDDEN), settings.get(COMPONENTS), settings.get(FAMILY),
                settings.get(ORDERING), NetworkParameters.optimizer(settings.get(ADAM), settings.get(MOMENTUM)),
                settings.get(BATCH), settings.get(SEED));
    }

    static NadeRates rates(Settings settings) {
        return new NadeRates(settings.get(RATE), settings.get(WEIGHT_DECAY).orElse(0));
    }
}
