package reverie.app.room.features;

import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Learns all kinds of features from data that have labels to ask about. */
final class FeaturesRecipe implements Recipe<FeatureRates, FeatureSnapshot> {

    /** @throws reverie.model.BadInput where there is no test part, or there are no labels */
    @Override
    public Splits prepare(Splits data, Settings settings) {
        LabelledSplits.of(data);
        return data;
    }

    @Override
    public Learner<FeatureRates, FeatureSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new FeatureLearner(data, FeaturesParameters.structure(settings), live(settings), workers);
    }

    @Override
    public FeatureRates live(Settings settings) {
        return FeaturesParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return "PCA, k-means, sparse coding, RBM";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(FeaturesParameters.SEED);
    }
}
