package reverie.viz.chart;

/**
 * How many values fall into each of several equally wide bins.
 *
 * @param low    lower edge of the first bin, finite
 * @param high   upper edge of the last bin, finite, above {@code low}
 * @param counts one for each bin, at least one; shared, not copied, and not to be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // an immutable snapshot that nobody compares
public record Histogram(double low, double high, long[] counts) {

    /** @throws IllegalArgumentException if there are no bins or the range is empty or infinite */
    public Histogram {
        if (counts.length == 0 || !(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    counts.length + " bins from " + low + " to " + high + ", expected at least one and a finite range");
        }
    }

    /**
     * Counts values. A value outside of the range is counted in the bin at that end, an edge between two bins in the upper one;
     * what is not a number is left out.
     */
    public static Histogram of(float[] values, double low, double high, int bins) {
        Histogram histogram = new Histogram(low, high, new long[bins]);
        double scale = bins / (high - low);
        for (float value : values) {
            if (!Float.isNaN(value)) {
                histogram.counts[Math.max(0, Math.min(bins - 1, (int) ((value - low) * scale)))]++;
            }
        }
        return histogram;
    }

    /**
     * Counts values in a range around 0 that holds all finite ones. Its ends are 1, 2 or 5 times a power of ten, so that they
     * seldom change while weights grow; −1 to 1 if all values are 0.
     */
    public static Histogram aroundZero(float[] values, int bins) {
        double greatest = 0;
        for (float value : values) {
            float size = Math.abs(value);
            if (size > greatest && size <= Float.MAX_VALUE) {
                greatest = size;
            }
        }
        double end = greatest == 0 ? 1 : roundedUp(greatest);
        return of(values, -end, end, bins);
    }

    /** The next of 1, 2 and 5 times a power of ten; the value is above 0. */
    static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[]{1, 2, 5}) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The lower edge of a bin, or, for the number of bins, the upper edge of the last. */
    public double edge(int bin) {
        return low + (high - low) * bin / counts.length;
    }

    /** All values that were counted. */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** The count in the fullest bin. */
    public long greatest() {
        long greatest = 0;
        for (long count : counts) {
            greatest = Math.max(greatest, count);
        }
        return greatest;
    }
}
