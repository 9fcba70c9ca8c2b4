package reverie.app.recipe.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.Stream;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Piece;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.Flag.Side;
import reverie.app.settings.Flag;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveRates;

/** What people may choose about sparse coding, and the model's own records made from it. */
public final class SparseCodingParameters {

    private static final double LAMBDA_UNWHITENED = 0.5;

    /** λ. */
    public static final Real LAMBDA = new Real(new About("lambda", "λ",
            tr("The price of a code's absolute sum. The higher it is, the fewer atoms a patch is written with, and the rougher."
                    + " Examples that are not whitened are smaller and need about a tenth of it."),
            Effect.WHILE_LEARNING), 0.02, 20, Scale.LOGARITHMIC, 4).accepting(0, Double.MAX_VALUE);

    /** Which of the two steps are taken. */
    public static final Choice<Steps> STEPS = new Choice<>(new About("steps", tr("Steps"),
            tr("Learning alternates between finding codes for fixed atoms and moving atoms for fixed codes. Either can be"
                    + " watched alone."),
            Effect.WHILE_LEARNING),
            Stream.of(Steps.values()).map(it -> new Option<>(it, it.id(), it.label(), it.help())).toList(),
            Steps.ALTERNATE);

    /** How codes are found. */
    public static final Choice<LassoMethod> SOLVER = new Choice<>(new About("solver", tr("Code step"),
            tr("How codes are found. All of them find the same; they differ in speed."), Effect.WHILE_LEARNING),
            List.of(solver(LassoMethod.COORDINATE_DESCENT, tr("coordinates"), tr("One coefficient after the other")),
                    solver(LassoMethod.FISTA, "FISTA", tr("Gradient steps with momentum, then shrinkage")),
                    solver(LassoMethod.ISTA, "ISTA", tr("Gradient steps, then shrinkage")),
                    solver(LassoMethod.FEATURE_SIGN, tr("feature-sign"), tr("The exact search, sign by sign"))),
            LassoMethod.COORDINATE_DESCENT);

    /** Whether an encoder learns to guess the codes. */
    public static final Flag ENCODER = new Flag(new About("encoder", tr("Encoder"),
            tr("Predictive sparse decomposition: a layer f(x) = g tanh(Wᵀx + c) learns to guess the codes, so that new patches need"
                    + " no search."),
            Effect.ON_RESTART),
            new Side(tr("learned"), tr("Codes are searched for near what the encoder guesses")),
            new Side(tr("none"), tr("Codes are searched for")), false);

    /** How strongly codes are drawn to their guesses. */
    public static final Real ALPHA = new Real(new About("alpha", tr("Encoder's pull α"),
            tr("How strongly codes are drawn to what an encoder guesses. At 0 the encoder only follows; high up codes become what it"
                    + " can guess."),
            Effect.WHILE_LEARNING), 0, 10, Scale.LINEAR, 1).accepting(0, Double.MAX_VALUE);

    /** Of the encoder. */
    public static final Scheduled ENCODER_RATE = new Scheduled(new Real(new About("encoder-rate", tr("Encoder's rate"),
            tr("How far each mini-batch moves an encoder (Adam). Too high, and its guesses stay rough."),
            Effect.WHILE_LEARNING), 1e-5, 0.1, Scale.LOGARITHMIC, 1e-3).accepting(0, Double.MAX_VALUE));

    /** K. */
    public static final Whole ATOMS = new Whole(new About("atoms", tr("Atoms"),
            tr("How many atoms the dictionary has. More than a patch has pixels is over-complete: codes become sparser."),
            Effect.ON_RESTART), 16, 1024, Scale.LOGARITHMIC, 256).accepting(1, Integer.MAX_VALUE);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = new ExampleParameters(
            CommonParameters.piece(Piece.patch(ExampleParameters.SIDE), Piece.SMALL),
            CommonParameters.patches(20_000));

    /** What is done to it first. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.OLSHAUSEN);

    /** How atoms follow the codes. */
    public static final Choice<DictionaryMethod> DICTIONARY = new Choice<>(new About("dictionary-step", tr("Atom step"),
            tr("How atoms follow the codes of all batches so far, earlier ones counting less."), Effect.ON_RESTART),
            List.of(new Option<>(DictionaryMethod.ONLINE, "online", tr("in turn"), tr("Mairal and others, 2009")),
                    new Option<>(DictionaryMethod.DUAL, "dual", tr("together"),
                            tr("All at once through the Lagrange dual (Lee and others, 2007): exact and slow, so give it large"
                                    + " mini-batches"))),
            DictionaryMethod.ONLINE);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = new Whole(new About("batch", tr("Mini-batch"),
            tr("Examples whose codes are found before the atoms move."), Effect.ON_RESTART), 10, 1000,
            Scale.LOGARITHMIC,
            200).accepting(1, Integer.MAX_VALUE);

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(LAMBDA, STEPS, SOLVER, ALPHA,
            ENCODER_RATE, ATOMS, ENCODER, EXAMPLES.piece(), WHITENING, DICTIONARY, EXAMPLES.patches(), BATCH, EPOCHS,
            SEED))
            .when(tr("with an encoder"), settings -> settings.get(ENCODER), List.of(ALPHA, ENCODER_RATE))
            .showing(STEPS);

    private SparseCodingParameters() {
    }

    private static Option<LassoMethod> solver(LassoMethod method, String label, String help) {
        return new Option<>(method, method.toString(), label, help);
    }

    /** Whitened examples have variance 1 a pixel, others far less. */
    static Settings consequences(Settings chosen) {
        boolean whitened = switch (chosen.get(WHITENING)) {
            case OLSHAUSEN, ZCA, STANDARD -> true;
            case MEAN, NONE -> false;
        };
        return chosen.with(LAMBDA, whitened ? LAMBDA.initial() : LAMBDA_UNWHITENED);
    }

    /** Images of things on an even ground, such as digits, whole. */
    static Settings ofWholeImages(Settings settings) {
        return settings.with(EXAMPLES.piece(), Piece.WHOLE).with(WHITENING, Whitening.MEAN);
    }

    /** Plain values, brought to variance 1. */
    static Settings ofRealValues(Settings settings) {
        return settings.with(EXAMPLES.piece(), Piece.WHOLE).with(WHITENING, Whitening.STANDARD);
    }

    static SparseCodingSettings structure(Settings settings) {
        return new SparseCodingSettings(settings.get(ATOMS), settings.get(DICTIONARY), settings.get(BATCH),
                settings.get(SEED));
    }

    static PredictiveRates rates(Settings settings) {
        Steps steps = settings.get(STEPS);
        return new PredictiveRates(new SparseCodingRates(settings.get(LAMBDA), settings.get(SOLVER), steps.findsCodes(),
                steps.movesAtoms()), settings.get(ALPHA), settings.get(ENCODER_RATE));
    }
}
