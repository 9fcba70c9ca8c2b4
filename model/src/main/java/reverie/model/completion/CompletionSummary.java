package reverie.model.completion;

import org.ojalgo.matrix.store.R032Store;

/**
 * What many chains say of each pixel, taken together. Immutable by convention.
 *
 * @param mean    over the chains of the probability that a pixel is on, D values; known pixels as they are
 * @param entropy of a coin with that probability, in bits, D values; 0 for known pixels
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record CompletionSummary(float[] mean, float[] entropy) {

    /**
     * @param probabilities of the pixels, D×N, a chain a column
     * @param hidden        whether a pixel is unknown
     */
    static CompletionSummary of(R032Store probabilities, boolean[] hidden) {
        int d = probabilities.getRowDim();
        int chains = probabilities.getColDim();
        float[] mean = new float[d];
        float[] entropy = new float[d];
        for (int i = 0; i < d; i++) {
            double sum = 0;
            for (int n = 0; n < chains; n++) {
                sum += probabilities.data[n * d + i];
            }
            mean[i] = (float) (sum / chains);
            double p = Math.clamp(sum / chains, 0, 1);
            entropy[i] = hidden[i] ? (float) (bits(p) + bits(1 - p)) : 0;
        }
        return new CompletionSummary(mean, entropy);
    }

    /** −p log₂ p. */
    private static double bits(double p) {
        return p > 0 ? -p * StrictMath.log(p) / StrictMath.log(2) : 0;
    }
}
