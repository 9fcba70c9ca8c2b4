package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;

/**
 * A layer of a net: f(Wᵀx + c).
 *
 * @param weights W, D×F
 * @param c       biases of the F upper units, as a row
 * @param units   f
 */
public record Dense(Weights weights, R032Store c, Activation units) {

    /** h ← f(Wᵀx + c) for examples {@code from} to {@code to}; x is D×B, h is F×B. */
    void up(R032Store x, R032Store h, int from, int to) {
        weights.up(x, h, from, to);
        units.apply(h, c.data, from, to);
    }
}
