package reverie.app.recipe.pixelrnn;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.pixels.PixelRecipe;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.autoregressive.PixelFamily;
import reverie.model.pixelrnn.PixelRnn;
import reverie.model.pixelrnn.PixelRnnFile;

/** PixelRNN with row LSTMs. */
public final class PixelRnnRecipe extends PixelRecipe {

    /** Of the parameters of {@link PixelRnnParameters}. */
    public PixelRnnRecipe() {
        super(PixelRnnParameters.CHANNELS, PixelRnnParameters.BLOCKS, PixelRnnParameters.KERNEL);
    }

    @Override
    public String id() {
        return PixelRnnFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a PixelRNN, which tells images pixel by pixel by a memory that goes down row by row (row LSTM); its likelihood is exact.");
    }

    @Override
    public ParameterTable table() {
        return PixelRnnParameters.TABLE;
    }

    @Override
    protected PixelFamily family(Settings settings) {
        return new PixelRnn();
    }

    @Override
    protected boolean dilated(Settings settings) {
        return false;
    }
}
