package reverie.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was made of the numbers of a file where they alone do not say what they mean.
 *
 * @param divisor what whole numbers were divided by, above 0; empty for numbers that are real, or greys, by their type
 * @param notes   what was taken for what, and why, a sentence each
 * @param columns of a text: all of them by name, or by number from 1 where it has no header; empty for what is no text
 */
public record Interpretation(Optional<Float> divisor, List<String> notes, List<String> columns) {

    /** Of data that say themselves what they are. */
    public static final Interpretation NONE = new Interpretation(Optional.empty(), List.of(), List.of());

    public Interpretation {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        divisor.filter(it -> !(it > 0 && it < Float.POSITIVE_INFINITY)).ifPresent(it -> {
            throw new IllegalArgumentException("a divisor of " + it);
        });
    }

    /** The same with more to say. */
    public Interpretation and(List<String> more) {
        return new Interpretation(divisor, Stream.concat(notes.stream(), more.stream()).toList(), columns);
    }

    /** The same of a text with these columns. */
    public Interpretation ofColumns(List<String> all) {
        return new Interpretation(divisor, notes, all);
    }
}
