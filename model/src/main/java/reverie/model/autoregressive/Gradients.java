package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.network.MaskedConvolution;

/** What the weights of layers are to learn. */
public interface Gradients {

    /** Nothing is learned. */
    Gradients NONE = (_, _, _, _) -> {};

    /**
     * Adds Σ_n inputs_n errors_nᵀ, and Σ_n errors_n to what biases are to learn.
     *
     * @param inputs  of the layer, inputs × columns
     * @param errors  of its outputs, outputs × columns
     * @param columns the first so many
     */
    void add(MaskedConvolution layer, Packed inputs, R032Store errors, int columns);
}
