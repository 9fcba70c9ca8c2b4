package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** Learns all kinds of features from data that have labels to ask about. */
final class FeaturesRecipe implements Recipe<FeatureRates, FeatureSnapshot> {

    @Override
    public ParameterTable table() {
        return FeaturesParameters.TABLE;
    }

    /** @throws reverie.model.BadInput where there is no test part, or there are no labels */
    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        LabelledSplits.of(raw);
        return Prepared.asTheyAre(raw);
    }

    @Override
    public Trainee<FeatureRates, FeatureSnapshot> make(Prepared data, Settings settings, Workers workers) {
        return Trainee.withoutFile(new FeatureLearner(data.splits(), FeaturesParameters.structure(settings),
                live(settings), workers));
    }

    @Override
    public FeatureRates live(Settings settings) {
        return FeaturesParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("PCA, k-means, sparse coding, RBM");
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(FeaturesParameters.SEED);
    }
}
