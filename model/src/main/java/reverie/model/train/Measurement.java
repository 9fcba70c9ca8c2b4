package reverie.model.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Named quantities of one moment, in the order in which they are to be shown.
 *
 * @param values by the quantity's name, such as {@code reconstructionError}
 */
public record Measurement(SequencedMap<String, Double> values) {

    public Measurement {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** The quantity of that name; NaN where it was not measured. */
    public double of(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /** This measurement and one more quantity after it. */
    public Measurement and(String name, double value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Measurement(more);
    }

    /** Built from pairs that keep their order. */
    @SafeVarargs
    public static Measurement of(Map.Entry<String, Double>... pairs) {
        var values = new LinkedHashMap<String, Double>();
        for (var pair : pairs) {
            values.put(pair.getKey(), pair.getValue());
        }
        return new Measurement(values);
    }
}
