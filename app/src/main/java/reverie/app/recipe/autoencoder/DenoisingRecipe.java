package reverie.app.recipe.autoencoder;

import static reverie.app.text.Texts.tr;

import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.Corruption;
import reverie.model.projection.Whitening;

/** An autoencoder that reconstructs clean examples from corrupted ones. */
public final class DenoisingRecipe extends AutoencoderRecipe {

    private static final double LEVEL = 0.25;
    /** Of patches of variance 1: with much noise, filters of photographs become edges. */
    private static final double NOISE = 1;
    private static final double RATE_ON_PHOTOGRAPHS = 0.05;

    @Override
    public String id() {
        return AutoencoderFile.DENOISING;
    }

    @Override
    public String summary() {
        return tr("Train an autoencoder to reconstruct clean examples from corrupted ones.");
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = super.suiting(data);
        return data.arePhotographs()
                ? usual.with(AutoencoderParameters.TIED, true).with(AutoencoderParameters.WHITENING, Whitening.ZCA)
                        .with(AutoencoderParameters.CORRUPTION, new Corruption.Gaussian(NOISE))
                        .with(AutoencoderParameters.RATE, NetworkParameters.rate(false, RATE_ON_PHOTOGRAPHS))
                : usual.with(AutoencoderParameters.CORRUPTION, new Corruption.Masking(LEVEL));
    }
}
