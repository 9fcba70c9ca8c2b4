package reverie.app.room.dbm;

import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes a deep Boltzmann machine with hidden layers of the same size. */
final class DbmRecipe implements Recipe<DbmRates, DbmSnapshot> {

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<DbmRates, DbmSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new DbmLearner(data, DbmParameters.structure(settings, data.train()), workers);
    }

    @Override
    public DbmRates live(Settings settings) {
        return DbmParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return "mean field, PCD-" + settings.get(DbmParameters.GIBBS_STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DbmParameters.SEED);
    }
}
