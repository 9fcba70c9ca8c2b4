package reverie.model.pixelrnn;

import reverie.model.autoregressive.Layers;
import reverie.model.autoregressive.PixelFamily;
import reverie.model.autoregressive.PixelModel;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.pixelcnn.PixelCnn;
import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** PixelRNNs with row LSTMs. Beside them a PixelCNN of two stacks is shown, which sees a square and no further. */
public record PixelRnn() implements PixelFamily {

    @Override
    public Layers first(PixelSettings settings, ImageShape shape) {
        return RowLstms.of(settings, shape);
    }

    @Override
    public Layers beside(PixelSettings settings, ImageShape shape) {
        return new PixelCnn(true).first(settings, shape);
    }

    @Override
    public ModelFile file(PixelModel model, Provenance provenance) {
        return PixelRnnFile.of(model, (RowLstms) model.layers(), provenance);
    }
}
