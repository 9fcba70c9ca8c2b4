package reverie.model.pixelrnn;

import reverie.model.autoregressive.PixelSettings;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;

/**
 * A block (van den Oord, Kalchbrenner and Kavukcuoglu 2016, equation 3 and figure 5): [o, f, i, g] = σ(K^is ∗ x + K^ss ∗ h'), tanh in σ's place for g, where h'
 * is the row of states above, c = f ⊙ c' + i ⊙ g, h = o ⊙ tanh(c), and x + R h is handed on.
 *
 * @param inputToState K^is, kernel × 1 and masked (B): 2h numbers of each pixel → 4h
 * @param stateToState K^ss, kernel × 1 and not masked, for all of the row above is known: h → 4h, without biases of its own
 * @param out          R, h → 2h
 */
record RowLstm(MaskedConvolution inputToState, MaskedConvolution stateToState, MaskedConvolution out) {

    /** Layers of a block that learn. */
    static final int LAYERS = 3;

    /**
     * Weights by chance. Gates f begin half open and more, since what is forgotten at every row cannot teach the rows above (Gers, Schmidhuber and Cummins
     * 2000).
     *
     * @param number of the block's first layer
     */
    static RowLstm first(PixelSettings settings, int number) {
        int h = settings.channels();
        var block = new RowLstm(
                MaskedConvolution.first(Taps.horizontal(settings.kernel(), Taps.Kind.B), 2 * h, 0, 4 * h,
                        key(settings, number)),
                MaskedConvolution.unbiased(Taps.above(settings.kernel()), h, 4 * h, key(settings, number + 1)),
                MaskedConvolution.first(Taps.POINT, h, 0, 2 * h, key(settings, number + 2)));
        for (int f = h; f < 2 * h; f++) {
            block.inputToState().c().data[f] = 1;
        }
        return block;
    }

    static long key(PixelSettings settings, int number) {
        return RandomKey.of(settings.seed(), number, Purpose.FIRST_WEIGHTS);
    }

    /** h. */
    int units() {
        return out.inputs();
    }
}
