package reverie.app.experiment.sparsecoding;

import reverie.app.data.Library;
import reverie.app.experiment.Recipe;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.train.Learner;

/** Cuts patches and makes a dictionary for them. */
final class SparseCodingRecipe implements Recipe<SparseCodingRates, SparseCodingSnapshot> {

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return settings.get(SparseCodingParameters.PIECE).of(library, name,
                settings.get(SparseCodingParameters.PATCHES), seed(settings));
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<SparseCodingRates, SparseCodingSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new SparseCodingLearner(data, SparseCodingParameters.structure(settings),
                settings.get(SparseCodingParameters.LAMBDA), workers);
    }

    @Override
    public SparseCodingRates live(Settings settings) {
        return SparseCodingParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(SparseCodingParameters.SOLVER) + ", " + settings.show(SparseCodingParameters.STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(SparseCodingParameters.SEED);
    }
}
