package reverie.model.rbm.partition;

/**
 * An estimate of log Z from weighted chains.
 *
 * @param logZ                in nats
 * @param standardError       of logZ, in nats, from the spread of the chains' weights; too small where all chains missed the
 *                            same part of the space
 * @param effectiveSampleSize (Σ w)² / Σ w²: as many equally weighted chains would be worth as much, 1 to their number
 */
public record LogPartition(double logZ, double standardError, double effectiveSampleSize) {

    private static final double ERRORS = 3;

    /**
     * From weights whose mean estimates Z / Z₀.
     *
     * @param logZero    log Z₀
     * @param logWeights the logarithms of 2 or more weights
     */
    static LogPartition of(double logZero, double[] logWeights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double w : logWeights) {
            largest = Math.max(largest, w);
        }
        double sum = 0;
        double squares = 0;
        for (double w : logWeights) {
            double weight = Math.exp(w - largest);
            sum += weight;
            squares += weight * weight;
        }
        int count = logWeights.length;
        double mean = sum / count;
        double variance = Math.max(0, squares / count - mean * mean) * count / (count - 1.0);
        return new LogPartition(logZero + largest + Math.log(mean), Math.sqrt(variance / count) / mean,
                sum * sum / squares);
    }

    /** Of weights whose mean estimates Z₀ / Z instead. */
    static LogPartition inverse(double logZero, double[] logWeights) {
        LogPartition ratio = of(0, logWeights);
        return new LogPartition(logZero - ratio.logZ, ratio.standardError, ratio.effectiveSampleSize);
    }

    /** Whether a value lies within three standard errors, which 997 of 1,000 normal estimates do. */
    public boolean covers(double value) {
        return Math.abs(value - logZ) <= ERRORS * standardError;
    }
}
