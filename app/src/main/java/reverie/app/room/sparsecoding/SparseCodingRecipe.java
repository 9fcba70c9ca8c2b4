package reverie.app.room.sparsecoding;

import java.util.Optional;
import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveLearner;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.model.train.Learner;

/** Cuts patches and makes a dictionary for them. */
final class SparseCodingRecipe implements Recipe<PredictiveRates, PredictiveSnapshot> {

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
    public Learner<PredictiveRates, PredictiveSnapshot> learner(Splits data, Settings settings, Workers workers) {
        SparseCodingSettings structure = SparseCodingParameters.structure(settings);
        double lambda = settings.get(SparseCodingParameters.LAMBDA);
        return settings.get(SparseCodingParameters.ENCODER)
                ? new PredictiveLearner(data, structure, lambda, workers)
                : new SparseCodingLearner(data, structure, lambda, workers).adapted(PredictiveRates::coding,
                        snapshot -> new PredictiveSnapshot(snapshot, Optional.empty()));
    }

    @Override
    public PredictiveRates live(Settings settings) {
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
