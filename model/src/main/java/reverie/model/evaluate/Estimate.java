package reverie.model.evaluate;

/**
 * A figure, and how far it may be off.
 *
 * @param lower         the lower end; the same as the upper one where the figure is a single number
 * @param upper         the upper end; infinite where nothing is known of it
 * @param standardError by chance, in the figure's unit, about either end; NaN where there is nothing to tell it by
 */
public record Estimate(double lower, double upper, double standardError) {

    /** A single number. */
    public static Estimate of(double value, double standardError) {
        return new Estimate(value, value, standardError);
    }

    /** The mean of independent values, 1 or more, with s / √n as its standard error. */
    public static Estimate mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double each : values) {
            squares += (each - mean) * (each - mean);
        }
        return of(mean, Math.sqrt(squares / (values.length - 1.0) / values.length));
    }

    /** Whether it is a single number. */
    public boolean isNumber() {
        return lower == upper;
    }
}
