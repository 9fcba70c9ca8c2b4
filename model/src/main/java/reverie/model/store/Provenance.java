package reverie.model.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a model comes from: all that it takes to make it again. Holds no time and no machine, since the same training
 * makes the same bytes.
 *
 * @param program         name and version, such as {@code reverie 0.1.0}
 * @param model           kind of model, such as {@code rbm}
 * @param hyperparameters by name, in the order of the names. Values are strings, booleans, finite numbers, and lists of
 *                        these; whole numbers become {@link Long}, others {@link Double}, a float keeping its decimal digits
 * @param seed            of all random numbers
 * @param data            what it learned from
 * @param steps           mini-batches learned from, 0 or more
 * @param epochs          passes over the data, 0 or more; not whole where training stopped midway
 */
public record Provenance(String program, String model, Map<String, Object> hyperparameters, long seed, DataOrigin data,
        long steps, double epochs) {

    /** @throws IllegalArgumentException if a hyperparameter is of another type or not finite, or a count is negative */
    public Provenance {
        SortedMap<String, Object> sorted = new TreeMap<>();
        hyperparameters.forEach((name, value) -> sorted.put(name, plain(name, value)));
        hyperparameters = Collections.unmodifiableSortedMap(sorted);
        if (steps < 0 || !(epochs >= 0 && epochs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(steps + " steps, " + epochs + " epochs");
        }
    }

    /** The same with one more hyperparameter, or another value of one. */
    public Provenance with(String name, Object value) {
        var more = new TreeMap<>(hyperparameters);
        more.put(name, value);
        return new Provenance(program, model, more, seed, data, steps, epochs);
    }

    private static Object plain(String name, Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> plain(name, each)).toList();
        }
        double number = value instanceof Float || value instanceof Double ? Double.parseDouble(value.toString())
                : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("hyperparameter " + name + " = " + value);
        }
        return number;
    }
}
