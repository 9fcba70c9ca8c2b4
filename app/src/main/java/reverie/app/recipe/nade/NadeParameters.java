package reverie.app.recipe.nade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.Flag;
import reverie.app.settings.Flag.Side;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.nade.NadeRates;
import reverie.model.nade.NadeSettings;
import reverie.model.nade.Ordering;
import reverie.model.train.Schedule;

/** What people may choose about a NADE, and the model's own records made from it. */
public final class NadeParameters {

    private static final double RATE_OF_DESCENT = 0.05;
    private static final double RATE_WITHOUT_HIDDEN = 0.02;
    private static final double RATE_OF_ADAM = 0.002;
    private static final double RATE_OF_ORDERLESS = 0.003;

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(RATE_OF_DESCENT);

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** H. */
    public static final Whole HIDDEN = new Whole(new About("hidden", tr("Hidden units"),
            tr("How many units pass on what was seen to pixels that come later. With none each pixel hears those before it directly:"
                    + " the fully visible sigmoid belief net."),
            Effect.ON_RESTART), 4, 2000, Scale.LOGARITHMIC, 500).accepting(0, Integer.MAX_VALUE);

    /** In which order pixels are told. */
    public static final Choice<Ordering.Kind> ORDERING = new Choice<>(new About("ordering", tr("Ordering"),
            tr("In which order the pixels of an image are told. Each hears of those before it only."),
            Effect.ON_RESTART),
            List.of(ordering(Ordering.Kind.ROWS, tr("rows"), tr("Row by row from the top")),
                    ordering(Ordering.Kind.COLUMNS, tr("columns"), tr("Column by column from the left")),
                    ordering(Ordering.Kind.RANDOM, tr("random"),
                            tr("In an order by chance, which follows from the seed")),
                    ordering(Ordering.Kind.SPIRAL, tr("spiral"), tr("Round and round from the middle"))),
            Ordering.Kind.ROWS);

    /** Whether any order will do. */
    public static final Flag ORDERLESS = new Flag(new About("orderless", tr("Orders learned"),
            tr("Whether one ordering is learned, or all at once from pixels hidden at random: harder to learn, and any known pixels can"
                    + " then come first."),
            Effect.ON_RESTART),
            new Side(tr("All"), tr("Any pixels may be known, and tell the others")),
            new Side(tr("One"), tr("The chosen ordering alone")), false);

    /** K. */
    public static final Whole ORDERINGS = new Whole(new About("orderings", tr("Ensemble"),
            tr("So many random orderings are taken together as an ensemble, the mean of what an image's probability is in each. It does"
                    + " not change what is learned; more tell a higher likelihood and take as much longer."),
            Effect.ON_RESTART), 1, 128, Scale.LOGARITHMIC, 2).accepting(1, Integer.MAX_VALUE);

    /** How weights follow their gradient. */
    public static final Choice<Boolean> ADAM = NetworkParameters.adam(false);

    /** Of gradient descent. */
    public static final Scheduled MOMENTUM = NetworkParameters.momentum("0.9");

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 100);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES
            .in(ParameterTable.of(RATE, WEIGHT_DECAY, HIDDEN, ORDERLESS, ORDERING, ORDERINGS, ADAM, MOMENTUM, BATCH,
                    EXAMPLES.piece(), EXAMPLES.patches(), BINARIZE, EPOCHS, SEED))
            .when(tr("where one ordering is learned"), settings -> !settings.get(ORDERLESS), List.of(ORDERING))
            .when(tr("where all orderings are learned"), settings -> settings.get(ORDERLESS), List.of(ORDERINGS))
            .when(tr("with optimizer sgd"), settings -> !settings.get(ADAM), List.of(MOMENTUM));

    private NadeParameters() {
    }

    private static Option<Ordering.Kind> ordering(Ordering.Kind kind, String label, String help) {
        return new Option<>(kind, kind.toString(), label, help);
    }

    /** Gradients of all orderings at once tremble, which Adam bears; each pixel on all others wants small steps. */
    static Settings consequences(Settings chosen) {
        if (chosen.get(ORDERLESS)) {
            return chosen.with(ADAM, true).with(RATE, Schedule.constant(RATE_OF_ORDERLESS));
        }
        double ofDescent = chosen.get(HIDDEN) == 0 ? RATE_WITHOUT_HIDDEN : RATE_OF_DESCENT;
        return chosen.with(RATE, Schedule.constant(chosen.get(ADAM) ? RATE_OF_ADAM : ofDescent));
    }

    static NadeSettings structure(Settings settings) {
        return new NadeSettings(settings.get(HIDDEN), settings.get(ORDERING), settings.get(ORDERLESS),
                settings.get(ORDERINGS), NetworkParameters.optimizer(settings.get(ADAM), settings.get(MOMENTUM)),
                settings.get(BATCH), settings.get(SEED));
    }

    static NadeRates rates(Settings settings) {
        return new NadeRates(settings.get(RATE), settings.get(WEIGHT_DECAY).orElse(0));
    }
}
