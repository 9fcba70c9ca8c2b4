package reverie.model.pixelcnn;

import reverie.model.autoregressive.Layers;
import reverie.model.autoregressive.PixelFamily;
import reverie.model.autoregressive.PixelModel;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/**
 * PixelCNNs. Beside one of two stacks a plain one is shown, and beside that one of two.
 *
 * @param gated whether there are two gated stacks, which see all pixels before within reach, or a plain one with a blind spot
 */
public record PixelCnn(boolean gated) implements PixelFamily {

    @Override
    public Layers first(PixelSettings settings, ImageShape shape) {
        return gated ? Stacks.Gated.of(settings, shape) : Stacks.Plain.of(settings, shape);
    }

    @Override
    public Layers beside(PixelSettings settings, ImageShape shape) {
        return new PixelCnn(!gated).first(settings, shape);
    }

    @Override
    public ModelFile file(PixelModel model, Provenance provenance) {
        return PixelCnnFile.of(model, (Stacks) model.layers(), provenance);
    }
}
