package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;

/**
 * Whole images on their way up through all layers, and errors on their way back. Images stand one after another, a pixel a column. Works on the
 * calling thread and allocates nothing.
 */
public interface LayersPass {

    /** The images, 1 × (pixels · images); to be written by the caller. */
    R032Store input();

    /** Takes the first images up. */
    void forward(int images);

    /** What a block makes of each pixel, from 0 at the bottom: p × (pixels · images). */
    R032Store units(int block);

    /** Errors of the units of a block, to be written before {@link #back}; used up. */
    R032Store errors();

    /**
     * Takes errors of the units of a block back to the first layer.
     *
     * @param gradients receives what every layer is to learn
     */
    void back(int block, int images, Gradients gradients);

    /** After {@link #back}, the derivatives by the images. */
    R032Store inputErrors();
}
