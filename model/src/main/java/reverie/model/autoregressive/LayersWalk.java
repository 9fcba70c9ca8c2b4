package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;

/**
 * Images that are told pixel by pixel, many chains side by side. What was made of earlier pixels is kept, so that a new one costs a column of each
 * layer; what rows above say of a row is made once. Allocates nothing.
 */
public interface LayersWalk {

    /** The pixels so far, 1 × (pixels · chains), a chain after the other; to be written by the caller. */
    R032Store pixels();

    /**
     * What the topmost block makes of a pixel of every chain by those before it, p × chains. Pixels are asked for one after another, from 0 on, when
     * all before are written.
     */
    R032Store units(int pixel);
}
