package reverie.app.experiment.rbm;

import reverie.app.experiment.Recipe;
import reverie.app.settings.Settings;
import reverie.model.boltzmann.RbmLearner;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes an RBM with binary units from data whose pixels lie between black and white. */
final class RbmRecipe implements Recipe<RbmRates, RbmSnapshot> {

    @Override
    public Splits prepare(Splits data, Settings settings) {
        DataSet train = data.train();
        train.checkProbabilities();
        Binarization how = settings.get(RbmParameters.BINARIZE);
        long seed = seed(settings);
        return new Splits(how.apply(train, seed), data.test().map(test -> how.apply(test, seed)));
    }

    @Override
    public Learner<RbmRates, RbmSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new RbmLearner(data, RbmParameters.structure(settings), workers);
    }

    @Override
    public RbmRates live(Settings settings) {
        return RbmParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(RbmParameters.NEGATIVE_PHASE) + "-" + settings.get(RbmParameters.GIBBS_STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(RbmParameters.SEED);
    }
}
