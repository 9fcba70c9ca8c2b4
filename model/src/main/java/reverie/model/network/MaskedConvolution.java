package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Weights;

/**
 * A layer that makes the same of each pixel and of those around it that come before. Its inputs are, for each tap in turn, the channels there; and
 * after these any numbers of the pixel itself that another layer hands over.
 *
 * @param weights  inputs × outputs
 * @param c        biases of the outputs, as a row: those of each pixel one after another, or the same for all; of no columns where it has none
 * @param taps     which pixels are read
 * @param channels numbers a pixel
 */
public record MaskedConvolution(Weights weights, R032Store c, Taps taps, int channels) {

    /**
     * Weights by chance, of such a size that outputs are about as large as inputs; no biases.
     *
     * @param linked numbers of the pixel itself from another layer
     * @param key    of the draws
     */
    public static MaskedConvolution first(Taps taps, int channels, int linked, int outputs, long key) {
        int inputs = taps.count() * channels + linked;
        R032Store w = R032Store.FACTORY.make(inputs, outputs);
        Draws.gaussianOnce(key, (float) Math.sqrt(1.0 / inputs), w);
        return new MaskedConvolution(new Weights(w), R032Store.FACTORY.make(1, outputs), taps, channels);
    }

    /**
     * The same with biases for each pixel of an image, for nothing else tells where in the image a pixel is.
     *
     * @param pixels of an image
     */
    public static MaskedConvolution placed(Taps taps, int channels, int outputs, int pixels, long key) {
        return new MaskedConvolution(first(taps, channels, 0, outputs, key).weights(),
                R032Store.FACTORY.make(1, pixels * outputs), taps, channels);
    }

    /** The same without biases: its outputs are added to what has some. */
    public static MaskedConvolution unbiased(Taps taps, int channels, int outputs, long key) {
        return new MaskedConvolution(first(taps, channels, 0, outputs, key).weights(), R032Store.FACTORY.make(1, 0),
                taps,
                channels);
    }

    /** Where the biases of a pixel begin. */
    public int biasesOf(int pixel) {
        return c.data.length == outputs() ? 0 : pixel * outputs();
    }

    /** Numbers that a pixel gets. */
    public int outputs() {
        return weights.hidden();
    }

    /** Inputs of a pixel, those of other layers among them. */
    public int inputs() {
        return weights.visible();
    }

    /** Inputs that it reads from maps, which come before others. */
    public int read() {
        return taps.count() * channels;
    }
}
