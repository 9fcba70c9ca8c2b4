package reverie.model.rbm.partition;

/**
 * An estimate of log Z from weighted chains.
 *
 * @param logZ                in nats
 * @param standardError       of logZ, in nats, by the jackknife: from how far the estimate moves when a chain is left out. Where one
 *                            chain carries all the weight it says how far the others are behind. Too small where all chains missed
 *                            the same part of the space
 * @param effectiveSampleSize (Σ w)² / Σ w²: as many equally weighted chains would be worth as much, 1 to their number
 * @param chains              how many there were
 */
public record LogPartition(double logZ, double standardError, double effectiveSampleSize, int chains) {

    private static final double ERRORS = 3;
    private static final int FEWEST = 10;

    /** What is known without any error. */
    static LogPartition exactly(double logZ, int chains) {
        return new LogPartition(logZ, 0, chains, chains);
    }

    /**
     * From weights whose mean estimates Z / Z₀.
     *
     * @param logZero    log Z₀
     * @param logWeights the logarithms of 2 or more weights
     */
    static LogPartition of(double logZero, double[] logWeights) {
        int count = logWeights.length;
        double logSum = logSum(logWeights, -1);
        double squares = 0;
        double[] without = new double[count];
        double mean = 0;
        for (int n = 0; n < count; n++) {
            double share = Math.exp(logWeights[n] - logSum);
            squares += share * share;
            // Of a large share the difference would lose all its digits.
            without[n] = share < 0.5 ? Math.log1p(-share) : logSum(logWeights, n) - logSum;
            mean += without[n] / count;
        }
        double spread = 0;
        for (double each : without) {
            spread += (each - mean) * (each - mean);
        }
        return new LogPartition(logZero + logSum - Math.log(count), Math.sqrt(spread * (count - 1) / count),
                1 / squares, count);
    }

    /** log Σ exp of all but one. */
    private static double logSum(double[] logWeights, int left) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < logWeights.length; n++) {
            largest = n == left ? largest : Math.max(largest, logWeights[n]);
        }
        double sum = 0;
        for (int n = 0; n < logWeights.length; n++) {
            sum += n == left ? 0 : Math.exp(logWeights[n] - largest);
        }
        return largest + Math.log(sum);
    }

    /** Of weights whose mean estimates Z₀ / Z instead. */
    static LogPartition inverse(double logZero, double[] logWeights) {
        LogPartition ratio = of(0, logWeights);
        return new LogPartition(logZero - ratio.logZ, ratio.standardError, ratio.effectiveSampleSize, ratio.chains);
    }

    /** Whether a value lies within three standard errors, which 997 of 1,000 normal estimates do. */
    public boolean covers(double value) {
        return Math.abs(value - logZ) <= ERRORS * standardError;
    }

    /** The fewest chains that an estimate may rest on: a tenth of all, and at least ten. */
    double fewest() {
        return Math.max(FEWEST, chains / 10.0);
    }

    /** Whether so few chains carry the weight that the standard error says nothing either. */
    boolean isConcentrated() {
        return effectiveSampleSize < fewest();
    }
}
