package reverie.app.room.deepautoencoder;

import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.DeepAutoencoderLearner;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Whitening;
import reverie.model.train.Learner;

/** Makes a deep autoencoder of whole images, or of patches where the images are photographs. */
final class DeepAutoencoderRecipe implements Recipe<DeepAutoencoderRates, DeepAutoencoderSnapshot> {

    /** As large as the lecture's faces. */
    private static final int PATCH = 25;
    private static final int PATCHES = 10_000;

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return library.holdsPhotographs(name) ? library.open(name, new Patches(PATCH, PATCHES, seed(settings)))
                : library.open(name);
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        if (!settings.get(DeepAutoencoderParameters.REAL)) {
            return data;
        }
        try (Workers alone = Workers.of(1)) {
            return Whitening.STANDARD.of(data.train(), alone).apply(data, alone);
        }
    }

    @Override
    public Learner<DeepAutoencoderRates, DeepAutoencoderSnapshot> learner(Splits data, Settings settings,
            Workers workers) {
        return new DeepAutoencoderLearner(data, DeepAutoencoderParameters.structure(settings, data.train()), workers);
    }

    @Override
    public DeepAutoencoderRates live(Settings settings) {
        return DeepAutoencoderParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(DeepAutoencoderParameters.PRETRAINING) + ", then "
                + settings.show(DeepAutoencoderParameters.ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DeepAutoencoderParameters.SEED);
    }
}
