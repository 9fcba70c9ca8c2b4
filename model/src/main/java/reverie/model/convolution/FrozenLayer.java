package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** A layer that learns no more, and through which the images of a batch go up to what learns above it. */
final class FrozenLayer {

    private final ConvolutionalRbm layer;
    private final LayerState state;
    private final R032Store above;
    private final Workers.RangeTask up = this::up;

    /** @param above where the probabilities of the pooling units go, as images */
    FrozenLayer(ConvolutionalRbm layer, LayerState state, R032Store above) {
        this.layer = layer;
        this.state = state;
        this.above = above;
    }

    /** Where its own images go, D×B. */
    R032Store visible() {
        return state.v();
    }

    /** Takes the first images up. */
    void lift(int images, Workers workers) {
        workers.split(images, 1, up);
    }

    private void up(int from, int to) {
        state.up(layer, from, to);
        layer.toImages(state.pooled(), above, from, to);
    }
}
