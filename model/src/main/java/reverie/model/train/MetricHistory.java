package reverie.model.train;

import java.util.List;

/**
 * The recorded metrics of a run, one series a quantity. Immutable.
 *
 * @param series in the order in which the learner names them
 */
public record MetricHistory(List<Series> series) {

    /** A run that has not been measured yet. */
    public static final MetricHistory EMPTY = new MetricHistory(List.of());

    public MetricHistory {
        series = List.copyOf(series);
    }

    /**
     * One quantity over the run.
     *
     * @param name   as in {@link Measurement}
     * @param epochs when it was measured, in epochs, ascending; as long as {@code values}
     * @param values what was measured
     */
    @SuppressWarnings("ArrayRecordComponent") // read only by convention, and copied by nobody on a pulse
    public record Series(String name, double[] epochs, double[] values) {

        /** The newest value; NaN while there is none. */
        public double newest() {
            return values.length == 0 ? Double.NaN : values[values.length - 1];
        }
    }
}
