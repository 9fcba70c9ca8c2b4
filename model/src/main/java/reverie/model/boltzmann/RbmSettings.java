package reverie.model.boltzmann;

import reverie.model.BadInput;

/**
 * What an RBM is made with; other values need a new start.
 *
 * @param hidden F, hidden units, 1 or more
 * @param batch  examples in a mini-batch, 1 or more; as many persistent chains
 * @param seed   of the first weights, the order of examples and every draw
 * @param units  what the hidden units are
 */
public record RbmSettings(int hidden, int batch, long seed, HiddenUnits units) {

    /** With binary hidden units. */
    public RbmSettings(int hidden, int batch, long seed) {
        this(hidden, batch, seed, HiddenUnits.BINARY);
    }

    public RbmSettings {
        if (hidden < 1) {
            throw new BadInput("hidden", Integer.toString(hidden), "1 or more");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
    }
}
