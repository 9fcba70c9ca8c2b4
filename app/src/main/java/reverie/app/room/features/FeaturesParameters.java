package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSettings;

/** What people may choose about features that are compared, and the model's own records made from it. */
final class FeaturesParameters {

    static final Scheduled RATE = CommonParameters.rate("rate", tr("RBM's rate"),
            tr("How far each mini-batch moves the RBM's weights. Too small, and its features stay useless for long; too large, and"
                    + " the weights shake or run away."),
            0.05);

    static final Real LAMBDA = new Real(new About("lambda", tr("Sparse code's λ"),
            tr("The price of a code's absolute sum. The higher it is, the fewer atoms describe an image, and the rougher."),
            Effect.WHILE_LEARNING), 0.05, 5, Scale.LOGARITHMIC, 0.5);

    static final Whole FEATURES = new Whole(new About("features", tr("Features"),
            tr("How many components, centres, atoms and units there are: by so many numbers each model describes an image. More"
                    + " of them tell a linear classifier more, and take longer to learn."),
            Effect.ON_RESTART), 4, 500, Scale.LOGARITHMIC, 100);

    static final Whole BATCH = new Whole(new About("batch", tr("Mini-batch"),
            tr("Examples that every model takes before the next comes to its turn."), Effect.ON_RESTART), 10, 1000,
            Scale.LOGARITHMIC, 100);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, LAMBDA, FEATURES, BATCH, SEED);

    private FeaturesParameters() {
    }

    static FeatureSettings structure(Settings settings) {
        return new FeatureSettings(settings.get(FEATURES), settings.get(BATCH), settings.get(SEED));
    }

    static FeatureRates rates(Settings settings) {
        return FeatureRates.of(settings.get(RATE), settings.get(LAMBDA));
    }
}
