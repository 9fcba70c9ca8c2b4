package reverie.app.room.dbm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reverie.app.room.CommonParameters;
import reverie.app.settings.About;
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
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSettings;
import reverie.model.data.DataSet;
import reverie.model.train.Schedule;

/** What people may choose about a deep Boltzmann machine, and the model's own records made from it. */
final class DbmParameters {

    private static final double LAYER_MOMENTUM = 0.5;

    static final Real RATE = new Real(new About("rate", "Rate together",
            "How far each mini-batch moves all weights, once all layers learn together. The chains can follow only a small one.",
            Effect.WHILE_LEARNING), 1e-4, 0.2, Scale.LOGARITHMIC, 0.01);

    static final Real LAYER_RATE = new Real(new About("layer-rate", "Rate alone",
            "How far each mini-batch moves the weights of a layer that learns alone.", Effect.WHILE_LEARNING), 1e-4, 1,
            Scale.LOGARITHMIC, 0.05);

    static final Real MOMENTUM = CommonParameters.momentum(0.5, Effect.WHILE_LEARNING);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    static final Whole GIBBS_STEPS = new Whole(new About("gibbs-steps", "Chain steps",
            "Steps that the persistent chains take for each mini-batch, once all layers learn together.",
            Effect.WHILE_LEARNING), 1, 50, Scale.LOGARITHMIC, 5);

    static final Whole LAYERS = new Whole(new About("layers", "Hidden layers",
            "How many layers of hidden units stand upon one another; all weights work both ways.", Effect.ON_RESTART),
            2,
            CommonParameters.MOST_LAYERS, Scale.LINEAR, 2);

    static final Whole HIDDEN = CommonParameters.hidden(256);

    static final Whole EPOCHS = new Whole(new About("layer-epochs", "Epochs alone",
            "Passes over the data for each layer alone, before all of them learn together.", Effect.ON_RESTART), 1, 100,
            Scale.LOGARITHMIC, 10);

    static final Whole SWEEPS = new Whole(new About("mean-field", "Mean field",
            "Sweeps over all hidden layers in which they agree on what they see in an example.", Effect.ON_RESTART), 1,
            50, Scale.LOGARITHMIC, 10);

    static final Whole BATCH = CommonParameters.batch(", and persistent chains");

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, LAYER_RATE, MOMENTUM, WEIGHT_DECAY, GIBBS_STEPS, LAYERS,
            HIDDEN, EPOCHS, SWEEPS, BATCH, SEED);

    private DbmParameters() {
    }

    static DbmSettings structure(Settings settings, DataSet data) {
        List<Integer> sizes = new ArrayList<>(List.of(data.values()));
        sizes.addAll(Collections.nCopies(settings.get(LAYERS), settings.get(HIDDEN)));
        return new DbmSettings(sizes, settings.get(EPOCHS), settings.get(BATCH), settings.get(SWEEPS),
                settings.get(SEED));
    }

    static DbmRates rates(Settings settings) {
        return new DbmRates(rates(settings, settings.get(LAYER_RATE), LAYER_MOMENTUM, 1, NegativePhase.CD),
                rates(settings, settings.get(RATE), settings.get(MOMENTUM), settings.get(GIBBS_STEPS),
                        NegativePhase.PCD));
    }

    private static RbmRates rates(Settings settings, double rate, double momentum, int steps, NegativePhase phase) {
        return new RbmRates(Schedule.constant(rate), Schedule.constant(momentum), settings.get(WEIGHT_DECAY).orElse(0),
                steps, phase, RbmRates.Sparsity.OFF);
    }
}
