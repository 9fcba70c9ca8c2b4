package reverie.app.room.rbm;

import java.util.List;
import java.util.Optional;
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
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleSigma;
import reverie.model.data.Binarization;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** What people may choose about an RBM, and the model's own records made from it. */
final class RbmParameters {

    private static final double SPARSITY_COST = 0.1;
    /** The gradient of real units, of which most say nothing, is small beside what draws hidden ones to their target. */
    private static final double SPARSITY_COST_OF_REAL_UNITS = 1;
    /** Their images differ in size, and their greys tell little before they are whitened. */
    private static final int PATCH = 12;

    static final Real RATE = CommonParameters.rate(0.05);

    static final Real MOMENTUM = CommonParameters.momentum(0.5, Effect.WHILE_LEARNING);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase", "Negative phase",
            "Where the Gibbs chains begin that tell the model what it believes.", Effect.WHILE_LEARNING),
            List.of(new Option<>(NegativePhase.CD, "cd", "CD",
                    "Contrastive divergence: chains begin at the data, so only the model's beliefs near the data are corrected"),
                    new Option<>(NegativePhase.PCD, "pcd", "PCD",
                            "Persistent contrastive divergence: chains go on from where they were, and find what the model"
                                    + " believes far from the data"),
                    new Option<>(NegativePhase.TEMPERED, "tempered", "Tempered",
                            "Parallel tempering: persistent chains exchange their states with replicas at nine higher"
                                    + " temperatures, which cross from one kind of image to another; ten times as slow. Real units go on as"
                                    + " with PCD")),
            NegativePhase.PCD);

    static final Whole GIBBS_STEPS = new Whole(new About("gibbs-steps", "Gibbs steps k",
            "Steps of every chain between two changes of the weights. More steps follow the likelihood more closely and take"
                    + " as much longer.",
            Effect.WHILE_LEARNING), 1, 50, Scale.LOGARITHMIC, 1);

    static final OptionalReal SPARSITY = CommonParameters.sparsity();

    static final Choice<Optional<VisibleSigma>> UNITS = new Choice<>(new About("units", "Visible units",
            "What a pixel is to the model: black or white with some probability, or a real number with a normal"
                    + " distribution, whose standard deviation is σ. Real ones need a lower learning rate.",
            Effect.ON_RESTART),
            List.of(new Option<>(Optional.empty(), "binary", "binary", "Black or white; grey is a probability"),
                    real(new VisibleSigma(1, false), "real, σ = 1", "Real numbers that stray by 1 from their mean"),
                    real(new VisibleSigma(0.5, false), "real, σ = ½",
                            "Real numbers that stray by ½: hidden units must explain more"),
                    real(new VisibleSigma(1, true), "real, σ learned",
                            "Real numbers; how far each strays is learned, from 1 on")),
            Optional.empty());

    static final Whole HIDDEN = CommonParameters.hidden(500);

    static final Whole BATCH = CommonParameters.batch("; also the number of persistent chains");

    static final Choice<Piece> PIECE = CommonParameters.piece(Piece.WHOLE, Piece.SMALL);

    static final Whole PATCHES = CommonParameters.patches();

    static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("For real units. ", Whitening.STANDARD);

    static final Choice<Binarization> BINARIZE = new Choice<>(new About("binarize", "Binarise",
            "What is done to grey pixels where visible units are binary.", Effect.ON_RESTART),
            List.of(option("none", "no", "Grey is taken as the probability of white"),
                    option("sample", "sample", "Every pixel is drawn once, white with its grey as probability"),
                    option("threshold:0.5", "at ½", "Pixels of at least one half are white")),
            Binarization.parse("none"));

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY, NEGATIVE_PHASE, GIBBS_STEPS,
            SPARSITY, UNITS, HIDDEN, BATCH, PIECE, PATCHES, WHITENING, BINARIZE, SEED);

    private RbmParameters() {
    }

    private static Option<Binarization> option(String id, String label, String help) {
        return new Option<>(Binarization.parse(id), id, label, help);
    }

    private static Option<Optional<VisibleSigma>> real(VisibleSigma sigma, String label, String help) {
        return new Option<>(Optional.of(sigma), "gaussian:" + sigma, label, help);
    }

    /** What to begin with on the data of that name. */
    static Settings suiting(String data) {
        Settings usual = Settings.initial(TABLE);
        return data.equals(CommonParameters.PHOTOGRAPHS) ? edges(usual) : usual;
    }

    /** Those by which filters of photographs become edges. */
    private static Settings edges(Settings settings) {
        return real(settings, new VisibleSigma(1, false)).with(RATE, 0.005).with(MOMENTUM, 0.9)
                .with(SPARSITY, OptionalDouble.of(0.02)).with(HIDDEN, 196).with(PIECE, Piece.patch(PATCH))
                .with(WHITENING, Whitening.OLSHAUSEN);
    }

    /** Real units instead of binary ones, on images as they come. */
    static Settings greys(Settings settings) {
        return real(settings, new VisibleSigma(1, true)).with(RATE, 0.003).with(WHITENING, Whitening.STANDARD);
    }

    private static Settings real(Settings settings, VisibleSigma sigma) {
        return settings.with(UNITS, Optional.of(sigma)).with(NEGATIVE_PHASE, NegativePhase.PCD)
                .with(WEIGHT_DECAY, OptionalDouble.empty());
    }

    static RbmSettings structure(Settings settings) {
        return new RbmSettings(settings.get(HIDDEN), settings.get(BATCH), settings.get(SEED));
    }

    static RbmRates rates(Settings settings) {
        OptionalDouble sparsity = settings.get(SPARSITY);
        return new RbmRates(Schedule.constant(settings.get(RATE)), Schedule.constant(settings.get(MOMENTUM)),
                settings.get(WEIGHT_DECAY).orElse(0), settings.get(GIBBS_STEPS), negativePhase(settings),
                sparsity.isPresent() ? new Sparsity(sparsity.getAsDouble(), cost(settings)) : Sparsity.OFF);
    }

    /** Replicas are there for binary units only; others go on without. */
    static NegativePhase negativePhase(Settings settings) {
        NegativePhase chosen = settings.get(NEGATIVE_PHASE);
        return chosen == NegativePhase.TEMPERED && settings.get(UNITS).isPresent() ? NegativePhase.PCD : chosen;
    }

    private static double cost(Settings settings) {
        return settings.get(UNITS).isPresent() ? SPARSITY_COST_OF_REAL_UNITS : SPARSITY_COST;
    }
}
