package reverie.model.evaluate;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/**
 * How many different images a sampler has, told by how often two of its samples are the same: among s samples of N equally likely images a
 * pair is expected once s is about √(2N), as among people with the same birthday (Arora and Zhang 2017). Here it is not asked whether there
 * is a pair, but how many pairs there are: of a share q of all s (s − 1) / 2 the number of images is N = 1 / q, whatever their
 * probabilities p the one that Σ p² = 1 / N says, which is at most the number of images that can occur at all.
 *
 * <p>
 * Images of real numbers are never the same; here two are that lie no further apart than a given distance, and N is a number of images
 * that can be told apart at that distance. (Arora and Zhang let people look at the nearest pairs instead.)
 *
 * @param samples  s, 2 or more
 * @param distance within which two samples are the same
 * @param pairs    of samples that are the same
 * @param distinct N; where no two are the same, it is with 95 % above the lower end
 */
public record BirthdayTest(int samples, double distance, long pairs, Estimate distinct) {

    /** Where e^−3 = 5 % is left for there being no pair. */
    private static final double MOST_UNSEEN = 3;

    /**
     * @param samples  D×s, s of 2 or more
     * @param distance 0 or more
     * @param workers  share the comparison of all with all
     */
    public static BirthdayTest of(R032Store samples, double distance, Workers workers) {
        int[] same = new NearestNeighbours(samples, workers).within(samples, distance);
        for (int n = 0; n < same.length; n++) {
            same[n]--; // itself
        }
        long pairs = Arrays.stream(same).asLongStream().sum() / 2;
        return new BirthdayTest(same.length, distance, pairs, distinct(same, pairs));
    }

    /** N = 1 / q, with q's variance as that of a U-statistic (Hoeffding 1948), of pairs that share a sample and of each pair alone. */
    private static Estimate distinct(int[] same, long pairs) {
        double s = same.length;
        double all = s * (s - 1) / 2;
        if (pairs == 0) {
            return new Estimate(all / MOST_UNSEEN, Double.POSITIVE_INFINITY, Double.NaN);
        }
        double q = pairs / all;
        double spread = 0;
        for (int each : same) {
            double share = each / (s - 1);
            spread += (share - q) * (share - q) / (s - 1);
        }
        double ofPairs = q * (1 - q);
        double ofSamples = Math.max(0, spread - ofPairs / (s - 1));
        double variance = 4 * (s - 2) / (s * (s - 1)) * ofSamples + ofPairs / all;
        return Estimate.of(1 / q, Math.sqrt(variance) / (q * q));
    }
}
