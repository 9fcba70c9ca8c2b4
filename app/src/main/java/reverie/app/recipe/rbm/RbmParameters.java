package reverie.app.recipe.rbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
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
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.data.Binarization;
import reverie.model.projection.Whitening;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleSigma;
import reverie.model.tempering.Ladder;
import reverie.model.train.Schedule;

/** What people may choose about an RBM, and the model's own records made from it. */
public final class RbmParameters {

    private static final String GAUSSIAN = "gaussian:";

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(0.05);

    /** μ; what it is at first follows from the negative phase. */
    public static final Scheduled MOMENTUM = CommonParameters.momentum("0");

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    /** Where the chains begin. */
    public static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase",
            tr("Negative phase"), tr("Where the Gibbs chains begin that tell the model what it believes."),
            Effect.WHILE_LEARNING),
            List.of(new Option<>(NegativePhase.CD, "cd", tr("CD"),
                    tr("Contrastive divergence: chains begin at the data, so only the model's beliefs near the data are corrected")),
                    new Option<>(NegativePhase.PCD, "pcd", tr("PCD"),
                            tr("Persistent contrastive divergence: chains go on from where they were, and find what the model"
                                    + " believes far from the data")),
                    new Option<>(NegativePhase.TEMPERED, "tempered", tr("Tempered"),
                            tr("Parallel tempering: persistent chains exchange their states with replicas at higher"
                                    + " temperatures, which cross from one kind of image to another; as many times as slow. Real units go on"
                                    + " as with PCD"))),
            NegativePhase.PCD);

    /** k. */
    public static final Whole GIBBS_STEPS = CommonParameters.gibbsSteps(1);

    /** How often a hidden unit is to be on. */
    public static final OptionalReal SPARSITY = CommonParameters.sparsityTarget(0.1, false);

    /** The gradient of real units, of which most say nothing, is small beside what draws hidden ones to their target. */
    public static final Real SPARSITY_COST = CommonParameters.sparsityCost(0.1);

    /** Binary, where empty; else real, with that standard deviation. */
    public static final Choice<Optional<VisibleSigma>> UNITS = new Choice<>(new About("units", tr("Visible units"),
            tr("What a pixel is to the model: black or white with some probability, or a real number with a normal"
                    + " distribution, whose standard deviation is σ. Real ones need a lower learning rate."),
            Effect.ON_RESTART),
            List.of(new Option<>(Optional.empty(), "binary", tr("binary"), tr("Black or white; grey is a probability")),
                    real(new VisibleSigma(1, false), tr("real, σ = 1"),
                            tr("Real numbers that stray by 1 from their mean")),
                    real(new VisibleSigma(0.5, false), tr("real, σ = ½"),
                            tr("Real numbers that stray by ½: hidden units must explain more")),
                    real(new VisibleSigma(1, true), tr("real, σ learned"),
                            tr("Real numbers; how far each strays is learned, from 1 on"))),
            Optional.empty())
            .or(new Others<>(RbmParameters::units, RbmParameters::written, tr("gaussian:σ for another σ")));

    /** F. */
    public static final Whole HIDDEN = CommonParameters.hidden(500);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch(tr("; also the number of persistent chains"), 100);

    /** Of a tempered negative phase. */
    public static final Whole TEMPERATURES = new Whole(new About("temperatures", tr("Temperatures"),
            tr("How many temperatures a tempered negative phase has; each takes as long as the chains alone."),
            Effect.ON_RESTART), 2, 20, Scale.LINEAR, 10).accepting(2, 1000);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of real values. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.STANDARD);

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY,
            NEGATIVE_PHASE, GIBBS_STEPS, SPARSITY, SPARSITY_COST, UNITS, HIDDEN, BATCH, TEMPERATURES,
            EXAMPLES.piece(), EXAMPLES.patches(), WHITENING, BINARIZE, EPOCHS, SEED))
            .when(tr("with a sparsity target"), settings -> settings.get(SPARSITY).isPresent(), List.of(SPARSITY_COST))
            .when(tr("with a tempered negative phase"),
                    settings -> negativePhase(settings) == NegativePhase.TEMPERED, List.of(TEMPERATURES))
            .when(tr("with gaussian units"), RbmParameters::isReal, List.of(WHITENING))
            .when(tr("with binary units"), settings -> !isReal(settings), List.of(BINARIZE));

    private RbmParameters() {
    }

    private static Option<Optional<VisibleSigma>> real(VisibleSigma sigma, String label, String help) {
        return new Option<>(Optional.of(sigma), GAUSSIAN + sigma, label, help);
    }

    private static Optional<VisibleSigma> units(String text) {
        if (!text.startsWith(GAUSSIAN)) {
            throw new BadInput("units", "'" + text + "'", "binary, gaussian:σ or gaussian:learned");
        }
        return Optional.of(VisibleSigma.parse(text.substring(GAUSSIAN.length())));
    }

    private static String written(Optional<VisibleSigma> units) {
        return units.map(sigma -> GAUSSIAN + sigma).orElse("binary");
    }

    /** Whether visible units are. */
    public static boolean isReal(Settings settings) {
        return settings.get(UNITS).isPresent();
    }

    /** What the usual values of some parameters become where units and negative phase are as chosen; see docs/defaults.md. */
    static Settings consequences(Settings asked) {
        // Binarised values ask for binary units, whatever they were before.
        Settings chosen = asked.get(BINARIZE).equals(BINARIZE.initial()) ? asked : asked.with(UNITS, Optional.empty());
        if (!isReal(chosen)) {
            // Persistent chains fall behind weights that momentum carries away from them.
            return chosen.with(MOMENTUM,
                    Schedule.constant(chosen.get(NEGATIVE_PHASE) == NegativePhase.CD ? 0.5 : 0));
        }
        return chosen.with(RATE, Schedule.constant(chosen.get(NEGATIVE_PHASE) == NegativePhase.CD ? 0.05 : 0.005))
                .with(MOMENTUM, Schedule.constant(chosen.get(NEGATIVE_PHASE) == NegativePhase.CD ? 0.5 : 0.9))
                .with(WEIGHT_DECAY, OptionalDouble.empty()).with(SPARSITY_COST, 1.0);
    }

    /** Those by which filters of photographs become edges. */
    static Settings edges(Settings settings) {
        return EXAMPLES.ofPhotographs(settings).with(UNITS, Optional.of(new VisibleSigma(1, false)))
                .with(SPARSITY, OptionalDouble.of(0.02)).with(HIDDEN, 196).with(WHITENING, Whitening.OLSHAUSEN);
    }

    /** Real units instead of binary ones, on values as they come. */
    public static Settings greys(Settings settings) {
        return settings.with(UNITS, Optional.of(new VisibleSigma(1, true))).with(WHITENING, Whitening.STANDARD);
    }

    static RbmSettings structure(Settings settings) {
        return new RbmSettings(settings.get(HIDDEN), settings.get(BATCH), settings.get(SEED), HiddenUnits.BINARY,
                Ladder.of(settings.get(TEMPERATURES)));
    }

    static RbmRates rates(Settings settings) {
        OptionalDouble sparsity = settings.get(SPARSITY);
        return new RbmRates(settings.get(RATE), settings.get(MOMENTUM), settings.get(WEIGHT_DECAY).orElse(0),
                settings.get(GIBBS_STEPS), negativePhase(settings),
                sparsity.isPresent() ? new Sparsity(sparsity.getAsDouble(), settings.get(SPARSITY_COST))
                        : Sparsity.OFF);
    }

    /** Replicas are there for binary units only; others go on without. */
    static NegativePhase negativePhase(Settings settings) {
        NegativePhase chosen = settings.get(NEGATIVE_PHASE);
        return chosen == NegativePhase.TEMPERED && isReal(settings) ? NegativePhase.PCD : chosen;
    }
}
