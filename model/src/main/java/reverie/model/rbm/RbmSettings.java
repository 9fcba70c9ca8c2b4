package reverie.model.rbm;

import reverie.model.BadInput;
import reverie.model.tempering.Ladder;

/**
 * What an RBM is made with; other values need a new start.
 *
 * @param hidden F, hidden units, 1 or more
 * @param batch  examples in a mini-batch, 1 or more; as many persistent chains
 * @param seed   of the first weights, the order of examples and every draw
 * @param units  what the hidden units are
 * @param ladder the temperatures of a tempered negative phase
 */
public record RbmSettings(int hidden, int batch, long seed, HiddenUnits units, Ladder ladder) {

    private static final int TEMPERATURES = 10;

    /** With ten temperatures. */
    public RbmSettings(int hidden, int batch, long seed, HiddenUnits units) {
        this(hidden, batch, seed, units, Ladder.of(TEMPERATURES));
    }

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
