package reverie.model.mixture;

/**
 * All that the pictures of a mixture show, copied at one moment. Arrays are read only by convention. Images are stored one after
 * another, D values each; so a component is {@code theta[k·D, (k + 1)·D)}.
 *
 * @param visible          D
 * @param components       K
 * @param pi               π, K values
 * @param theta            θ, D×K, column-major
 * @param data             the first images
 * @param reconstructions  Σ_k P(k | v) θ_k of these
 * @param responsibilities P(k | v) of these, K values an image
 * @param samples          images that were drawn from the mixture, with the same random numbers at every moment
 */
@SuppressWarnings("ArrayRecordComponent")
public record MixtureSnapshot(int visible, int components, float[] pi, float[] theta, float[] data,
        float[] reconstructions,
        float[] responsibilities, float[] samples) {}
