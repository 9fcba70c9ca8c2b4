package reverie.app.room.autoencoder;

import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes an autoencoder of whole images or of patches. */
final class AutoencoderRecipe implements Recipe<AutoencoderRates, AutoencoderSnapshot> {

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return AutoencoderParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return AutoencoderParameters.EXAMPLES.prepare(data, settings);
    }

    @Override
    public Learner<AutoencoderRates, AutoencoderSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new AutoencoderLearner(data, AutoencoderParameters.structure(settings), workers);
    }

    @Override
    public AutoencoderRates live(Settings settings) {
        return AutoencoderParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(AutoencoderParameters.ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(AutoencoderParameters.SEED);
    }
}
