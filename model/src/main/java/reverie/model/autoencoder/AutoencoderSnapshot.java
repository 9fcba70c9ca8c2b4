package reverie.model.autoencoder;

/**
 * All that the pictures of an autoencoder show, copied at one moment. Arrays are read only by convention. Images are
 * stored one after another, D values each.
 *
 * @param visible         D
 * @param upper           F, upper units of the first layer
 * @param encoding        W of the first layer, D×F, column-major: a unit's filter is D values in a row
 * @param decoding        V of the first layer, likewise; the same array where weights are tied
 * @param c               encoding biases of the first layer, F values
 * @param b               decoding biases of the first layer, D values
 * @param code            the last batch's codes, one after another
 * @param data            the shown examples
 * @param corrupted       the same as they were encoded, corrupted as in training
 * @param reconstructions what was decoded from them
 */
@SuppressWarnings("ArrayRecordComponent")
public record AutoencoderSnapshot(int visible, int upper, float[] encoding, float[] decoding, float[] c, float[] b,
        float[] code, float[] data, float[] corrupted, float[] reconstructions) {}
