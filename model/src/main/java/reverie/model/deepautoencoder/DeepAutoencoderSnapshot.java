package reverie.model.deepautoencoder;

/**
 * All that the pictures of a deep autoencoder show, copied at one moment. Arrays are read only by convention. Images are
 * stored one after another, D values each.
 *
 * @param stage           what is being learned
 * @param visible         D
 * @param upper           F, upper units of the first layer
 * @param codeUnits       units of the highest layer that there is so far
 * @param encoding        W of the first layer, D×F, column-major: a unit's filter is D values in a row
 * @param codes           of the shown examples, one after another
 * @param data            the shown examples
 * @param reconstructions what was decoded from the codes, through all layers that there are so far
 * @param map             where codes are pairs of numbers, those of some hundred examples, the shown ones first; else empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeepAutoencoderSnapshot(Stage stage, int visible, int upper, int codeUnits, float[] encoding,
        float[] codes,
        float[] data, float[] reconstructions, float[] map) {}
