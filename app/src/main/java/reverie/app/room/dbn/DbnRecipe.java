package reverie.app.room.dbn;

import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.dbn.DbnLearner;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes a deep belief net of layers of the same size, or of sizes that suit a start with turned-over weights. */
final class DbnRecipe implements Recipe<DbnRates, DbnSnapshot> {

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<DbnRates, DbnSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new DbnLearner(data, DbnParameters.structure(settings, data.train()), workers);
    }

    @Override
    public DbnRates live(Settings settings) {
        return DbnParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(DbnParameters.NEGATIVE_PHASE) + "-1, greedy";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DbnParameters.SEED);
    }
}
