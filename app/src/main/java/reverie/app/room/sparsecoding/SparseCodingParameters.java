package reverie.app.room.sparsecoding;

import java.util.List;
import java.util.stream.Stream;
import reverie.app.room.CommonParameters;
import reverie.app.room.Piece;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.train.Schedule;

/** What people may choose about sparse coding, and the model's own records made from it. */
final class SparseCodingParameters {

    static final Real LAMBDA = new Real(new About("lambda", "λ",
            "The price of a code's absolute sum. The higher it is, the fewer atoms a patch is written with, and the rougher."
                    + " Examples that are not whitened are smaller and need about a tenth of it.",
            Effect.WHILE_LEARNING), 0.02, 20, Scale.LOGARITHMIC, 4);

    static final Choice<Steps> STEPS = new Choice<>(new About("steps", "Steps",
            "Learning alternates between finding codes for fixed atoms and moving atoms for fixed codes. Either can be"
                    + " watched alone.",
            Effect.WHILE_LEARNING),
            Stream.of(Steps.values()).map(it -> new Option<>(it, it.id(), it.label(), it.help())).toList(),
            Steps.ALTERNATE);

    static final Choice<LassoMethod> SOLVER = new Choice<>(new About("solver", "Code step",
            "How codes are found. All of them find the same; they differ in speed.", Effect.WHILE_LEARNING),
            List.of(solver(LassoMethod.COORDINATE_DESCENT, "coordinates", "One coefficient after the other"),
                    solver(LassoMethod.FISTA, "FISTA", "Gradient steps with momentum, then shrinkage"),
                    solver(LassoMethod.ISTA, "ISTA", "Gradient steps, then shrinkage"),
                    solver(LassoMethod.FEATURE_SIGN, "feature-sign", "The exact search, sign by sign")),
            LassoMethod.COORDINATE_DESCENT);

    static final Choice<Boolean> ENCODER = new Choice<>(new About("encoder", "Encoder",
            "Predictive sparse decomposition: a layer f(x) = g tanh(Wᵀx + c) learns to guess the codes, so that new patches need"
                    + " no search.",
            Effect.ON_RESTART),
            List.of(new Option<>(false, "none", "none", "Codes are searched for"),
                    new Option<>(true, "learned", "learned", "Codes are searched for near what the encoder guesses")),
            false);

    static final Real ALPHA = new Real(new About("alpha", "Encoder's pull α",
            "How strongly codes are drawn to what an encoder guesses. At 0 the encoder only follows; high up codes become what it"
                    + " can guess.",
            Effect.WHILE_LEARNING), 0, 10, Scale.LINEAR, 1);

    static final Real ENCODER_RATE = new Real(new About("encoder-rate", "Encoder's rate",
            "How far each mini-batch moves an encoder (Adam). Too high, and its guesses stay rough.",
            Effect.WHILE_LEARNING), 1e-5, 0.1, Scale.LOGARITHMIC, 1e-3);

    static final Whole ATOMS = new Whole(new About("atoms", "Atoms",
            "How many atoms the dictionary has. More than a patch has pixels is over-complete: codes become sparser.",
            Effect.ON_RESTART), 16, 1024, Scale.LOGARITHMIC, 256);

    static final Choice<Piece> PIECE = CommonParameters.piece(Piece.patch(12), Piece.SMALL);

    static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.OLSHAUSEN);

    static final Choice<DictionaryMethod> DICTIONARY = new Choice<>(new About("dictionary-step", "Atom step",
            "How atoms follow the codes of all batches so far, earlier ones counting less.", Effect.ON_RESTART),
            List.of(new Option<>(DictionaryMethod.ONLINE, "online", "in turn", "Mairal and others, 2009"),
                    new Option<>(DictionaryMethod.DUAL, "dual", "together",
                            "All at once through the Lagrange dual (Lee and others, 2007): exact and slow")),
            DictionaryMethod.ONLINE);

    static final Whole PATCHES = CommonParameters.patches();

    static final Whole BATCH = new Whole(new About("batch", "Mini-batch",
            "Examples whose codes are found before the atoms move.", Effect.ON_RESTART), 10, 1000, Scale.LOGARITHMIC,
            200);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(LAMBDA, STEPS, SOLVER, ALPHA, ENCODER_RATE,
            ATOMS, ENCODER, PIECE, WHITENING, DICTIONARY,
            PATCHES, BATCH, SEED);

    private SparseCodingParameters() {
    }

    private static Option<LassoMethod> solver(LassoMethod method, String label, String help) {
        return new Option<>(method, method.toString(), label, help);
    }

    static SparseCodingSettings structure(Settings settings) {
        return new SparseCodingSettings(settings.get(ATOMS), settings.get(WHITENING), settings.get(DICTIONARY),
                settings.get(BATCH), settings.get(SEED));
    }

    static PredictiveRates rates(Settings settings) {
        Steps steps = settings.get(STEPS);
        return new PredictiveRates(new SparseCodingRates(settings.get(LAMBDA), settings.get(SOLVER), steps.findsCodes(),
                steps.movesAtoms()), settings.get(ALPHA), Schedule.constant(settings.get(ENCODER_RATE)));
    }
}
