package reverie.model.autoregressive;

import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** In what models differ that tell images pixel by pixel: their layers, and how a file holds these. */
public interface PixelFamily {

    /** Layers with weights by chance. */
    Layers first(PixelSettings settings, ImageShape shape);

    /** Layers of another kind, of which a picture shows what they see beside what its own do. */
    Layers beside(PixelSettings settings, ImageShape shape);

    /** A model with layers of this kind, as a file. */
    ModelFile file(PixelModel model, Provenance provenance);
}
