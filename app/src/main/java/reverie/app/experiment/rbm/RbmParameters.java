package reverie.app.experiment.rbm;

import java.util.List;
import java.util.OptionalDouble;
import reverie.app.experiment.CommonParameters;
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
import reverie.model.boltzmann.NegativePhase;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmRates.Sparsity;
import reverie.model.boltzmann.RbmSettings;
import reverie.model.data.Binarization;
import reverie.model.train.Schedule;

/** What people may choose about an RBM, and the model's own records made from it. */
final class RbmParameters {

    private static final double SPARSITY_COST = 0.1;

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
                                    + " temperatures, which cross from one kind of image to another; ten times as slow")),
            NegativePhase.PCD);

    static final Whole GIBBS_STEPS = new Whole(new About("gibbs-steps", "Gibbs steps k",
            "Steps of every chain between two changes of the weights. More steps follow the likelihood more closely and take"
                    + " as much longer.",
            Effect.WHILE_LEARNING), 1, 50, Scale.LOGARITHMIC, 1);

    static final OptionalReal SPARSITY = CommonParameters.sparsity();

    static final Whole HIDDEN = CommonParameters.hidden(500);

    static final Whole BATCH = CommonParameters.batch("; also the number of persistent chains");

    static final Choice<Binarization> BINARIZE = new Choice<>(new About("binarize", "Binarise",
            "What is done to grey pixels, for the visible units are black or white.", Effect.ON_RESTART),
            List.of(option("none", "no", "Grey is taken as the probability of white"),
                    option("sample", "sample", "Every pixel is drawn once, white with its grey as probability"),
                    option("threshold:0.5", "at ½", "Pixels of at least one half are white")),
            Binarization.parse("none"));

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY, NEGATIVE_PHASE, GIBBS_STEPS,
            SPARSITY, HIDDEN, BATCH, BINARIZE, SEED);

    private RbmParameters() {
    }

    private static Option<Binarization> option(String id, String label, String help) {
        return new Option<>(Binarization.parse(id), id, label, help);
    }

    static RbmSettings structure(Settings settings) {
        return new RbmSettings(settings.get(HIDDEN), settings.get(BATCH), settings.get(SEED));
    }

    static RbmRates rates(Settings settings) {
        OptionalDouble sparsity = settings.get(SPARSITY);
        return new RbmRates(Schedule.constant(settings.get(RATE)), Schedule.constant(settings.get(MOMENTUM)),
                settings.get(WEIGHT_DECAY).orElse(0), settings.get(GIBBS_STEPS), settings.get(NEGATIVE_PHASE),
                sparsity.isPresent() ? new Sparsity(sparsity.getAsDouble(), SPARSITY_COST) : Sparsity.OFF);
    }
}
