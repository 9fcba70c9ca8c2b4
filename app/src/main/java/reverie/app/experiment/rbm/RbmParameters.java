package reverie.app.experiment.rbm;

import java.util.List;
import java.util.OptionalDouble;
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

    static final Real RATE = new Real(new About("rate", "Learning rate",
            "How far each mini-batch moves the weights. Too small, and nothing seems to happen; too large, and the weights"
                    + " shake or run away.",
            Effect.WHILE_LEARNING), 1e-4, 2, Scale.LOGARITHMIC, 0.05);

    static final Real MOMENTUM = new Real(new About("momentum", "Momentum",
            "The share of the last change that is made again. It carries learning through shallow valleys; near 1 it"
                    + " overshoots.",
            Effect.WHILE_LEARNING), 0, 0.99, Scale.LINEAR, 0.5);

    static final OptionalReal WEIGHT_DECAY = new OptionalReal(new Real(new About("weight-decay", "Weight decay",
            "Pulls every weight towards 0. A little makes filters smooth and local; too much makes them fade.",
            Effect.WHILE_LEARNING), 1e-5, 0.1, Scale.LOGARITHMIC, 2e-4), true);

    static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase", "Negative phase",
            "Where the Gibbs chains begin that tell the model what it believes.", Effect.WHILE_LEARNING),
            List.of(new Option<>(NegativePhase.CD, "cd", "CD",
                    "Contrastive divergence: chains begin at the data, so only the model's beliefs near the data are corrected"),
                    new Option<>(NegativePhase.PCD, "pcd", "PCD",
                            "Persistent contrastive divergence: chains go on from where they were, and find what the model"
                                    + " believes far from the data")),
            NegativePhase.PCD);

    static final Whole GIBBS_STEPS = new Whole(new About("gibbs-steps", "Gibbs steps k",
            "Steps of every chain between two changes of the weights. More steps follow the likelihood more closely and take"
                    + " as much longer.",
            Effect.WHILE_LEARNING), 1, 50, Scale.LOGARITHMIC, 1);

    static final OptionalReal SPARSITY = new OptionalReal(new Real(new About("sparsity", "Sparsity target",
            "How often a hidden unit should be on. A low target makes each unit stand for something rare, such as a stroke.",
            Effect.WHILE_LEARNING), 0.01, 0.5, Scale.LOGARITHMIC, 0.1), false);

    static final Whole HIDDEN = new Whole(new About("hidden", "Hidden units",
            "How many features the model may use. More of them fit the data better and learn more slowly.",
            Effect.ON_RESTART), 4, 2000, Scale.LOGARITHMIC, 500);

    static final Whole BATCH = new Whole(new About("batch", "Mini-batch",
            "Examples whose gradients are averaged for one change of the weights; also the number of persistent chains.",
            Effect.ON_RESTART), 1, 1000, Scale.LOGARITHMIC, 100);

    static final Choice<Binarization> BINARIZE = new Choice<>(new About("binarize", "Binarise",
            "What is done to grey pixels, for the visible units are black or white.", Effect.ON_RESTART),
            List.of(option("none", "no", "Grey is taken as the probability of white"),
                    option("sample", "sample", "Every pixel is drawn once, white with its grey as probability"),
                    option("threshold:0.5", "at ½", "Pixels of at least one half are white")),
            Binarization.parse("none"));

    static final Seed SEED = new Seed(new About("seed", "Seed",
            "Where the random numbers begin. The same seed learns the same run again, whatever the number of threads.",
            Effect.ON_RESTART), 1);

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
