package reverie.app.recipe.pixelcnn;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.pixels.PixelRecipe;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.autoregressive.PixelFamily;
import reverie.model.pixelcnn.PixelCnn;
import reverie.model.pixelcnn.PixelCnnFile;

/** PixelCNN, of two gated stacks or a plain one. */
public final class PixelCnnRecipe extends PixelRecipe {

    /** Of the parameters of {@link PixelCnnParameters}. */
    public PixelCnnRecipe() {
        super(PixelCnnParameters.CHANNELS, PixelCnnParameters.BLOCKS, PixelCnnParameters.KERNEL);
    }

    @Override
    public String id() {
        return PixelCnnFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a PixelCNN, which tells images pixel by pixel by masked convolutions; its likelihood is exact.");
    }

    @Override
    public ParameterTable table() {
        return PixelCnnParameters.TABLE;
    }

    @Override
    protected PixelFamily family(Settings settings) {
        return new PixelCnn(settings.get(PixelCnnParameters.GATED));
    }

    @Override
    protected boolean dilated(Settings settings) {
        return settings.get(PixelCnnParameters.DILATED);
    }
}
