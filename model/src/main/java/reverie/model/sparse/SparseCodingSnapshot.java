package reverie.model.sparse;

/**
 * All that the pictures of sparse coding show, copied at one moment. Arrays are read only by convention. Images, atoms and
 * codes are stored one after another: D values an image or atom, K a code.
 *
 * @param pixels          D
 * @param atoms           K
 * @param phi             Φ, D×K, column-major
 * @param use             running mean of the part of the examples that use each atom, K values
 * @param revived         how many dead atoms have begun anew
 * @param images          the first images, as they came
 * @param preprocessed    x of these images
 * @param codes           a of these images
 * @param reconstructions Φa of these images
 */
@SuppressWarnings("ArrayRecordComponent")
public record SparseCodingSnapshot(int pixels, int atoms, float[] phi, float[] use, long revived, float[] images,
        float[] preprocessed, float[] codes, float[] reconstructions) {}
