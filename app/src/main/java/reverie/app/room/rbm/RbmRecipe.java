package reverie.app.room.rbm;

import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes an RBM with the visible units that were chosen. */
final class RbmRecipe implements Recipe<RbmRates, RbmSnapshot> {

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return settings.get(RbmParameters.PIECE).of(library, name, settings.get(RbmParameters.PATCHES),
                seed(settings));
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return settings.get(RbmParameters.UNITS).isPresent() ? data : binary(data, settings);
    }

    private Splits binary(Splits data, Settings settings) {
        DataSet train = data.train();
        ValueNeeds.PROBABILITIES.check(train, "or real visible units");
        Binarization how = settings.get(RbmParameters.BINARIZE);
        long seed = seed(settings);
        return new Splits(how.apply(train, seed), data.test().map(test -> how.apply(test, seed)));
    }

    @Override
    public Learner<RbmRates, RbmSnapshot> learner(Splits data, Settings settings, Workers workers) {
        RbmSettings structure = RbmParameters.structure(settings);
        return settings.get(RbmParameters.UNITS).map(sigma -> {
            Splits seen = settings.get(RbmParameters.WHITENING).of(data.train(), workers).apply(data, workers);
            return new RbmLearner(RbmLearner.firstRbm(seen.train(), structure, sigma), VisibleInput.MEANS, seen,
                    structure,
                    workers);
        }).orElseGet(() -> new RbmLearner(data, structure, workers));
    }

    @Override
    public RbmRates live(Settings settings) {
        return RbmParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        Settings held = settings.with(RbmParameters.NEGATIVE_PHASE, RbmParameters.negativePhase(settings));
        return held.show(RbmParameters.NEGATIVE_PHASE) + "-" + settings.get(RbmParameters.GIBBS_STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(RbmParameters.SEED);
    }
}
