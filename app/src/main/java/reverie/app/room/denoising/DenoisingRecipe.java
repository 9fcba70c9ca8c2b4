package reverie.app.room.denoising;

import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.LockstepLearner;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.network.Loss;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes one autoencoder for each level of corruption, with tied weights and the loss that suits the data. */
final class DenoisingRecipe implements Recipe<LockstepRates, LockstepSnapshot> {

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return DenoisingParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return DenoisingParameters.EXAMPLES.prepare(data, settings);
    }

    @Override
    public Learner<LockstepRates, LockstepSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new LockstepLearner(data, DenoisingParameters.structure(settings, Loss.suiting(data.train())),
                DenoisingParameters.corruptions(settings), live(settings), workers);
    }

    @Override
    public LockstepRates live(Settings settings) {
        return DenoisingParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return DenoisingParameters.levels(settings).size() + " × SGD";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DenoisingParameters.SEED);
    }
}
