package reverie.model.autoregressive;

import java.util.List;
import reverie.model.data.ImageShape;
import reverie.model.network.MaskedConvolution;

/** Masked layers on top of each other, by which a pixel gets p numbers that tell of those before it alone. */
public interface Layers {

    /** p. */
    int channels();

    /** How many stand on top of each other. */
    int blocks();

    /** All that they learn, from the pixels up. */
    List<MaskedConvolution> convolutions();

    /** Room for images. */
    LayersPass pass(ImageShape shape, int images);

    /** Room to draw images. */
    LayersWalk walk(ImageShape shape, int chains);
}
