package reverie.model.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;

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
     * These curves with one point more.
     *
     * @param epoch       when it was measured; where a series has a point of that time already, it stays as it is
     * @param measurement what was measured
     */
    public MetricHistory and(double epoch, Measurement measurement) {
        var all = new LinkedHashMap<String, Series>();
        series.forEach(it -> all.put(it.name(), it));
        measurement.values().forEach((name, value) -> all.merge(name,
                new Series(name, new double[]{epoch}, new double[]{value}), Series::then));
        return new MetricHistory(List.copyOf(all.values()));
    }

    /** The curves whose names begin so, by the rest of their names. */
    public MetricHistory under(String prefix) {
        return new MetricHistory(series.stream().filter(it -> it.name().startsWith(prefix))
                .map(it -> new Series(it.name().substring(prefix.length()), it.epochs(), it.values())).toList());
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

        private Series then(Series next) {
            if (epochs.length > 0 && epochs[epochs.length - 1] >= next.epochs[0]) {
                return this;
            }
            return new Series(name, DoubleStream.concat(Arrays.stream(epochs), Arrays.stream(next.epochs)).toArray(),
                    DoubleStream.concat(Arrays.stream(values), Arrays.stream(next.values)).toArray());
        }

        /** The newest value; NaN while there is none. */
        public double newest() {
            return values.length == 0 ? Double.NaN : values[values.length - 1];
        }
    }
}
