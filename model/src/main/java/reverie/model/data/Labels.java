package reverie.model.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;

/**
 * What each example shows. Models never learn from it; it orders pictures and measures representations.
 *
 * @param of    for each example the index of its name; read only by convention
 * @param names the names, at least one
 */
public record Labels(int[] of, List<String> names) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    /** Whole numbers by their value, and after them words as computers sort them, whatever the language. */
    private static final Comparator<String> NAMES = Comparator.comparingInt(Labels::number)
            .thenComparing(Comparator.naturalOrder());

    private static int number(String name) {
        return WHOLE.matcher(name).matches() ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    /** @throws IllegalArgumentException if a label has no name */
    public Labels {
        names = List.copyOf(names);
        for (int label : of) {
            if (label < 0 || label >= names.size()) {
                throw new IllegalArgumentException("label " + label + " has no name among " + names.size());
            }
        }
    }

    /** Labels named by their numbers, from 0 to {@code names - 1}. */
    public static Labels numbered(int[] of, int names) {
        return new Labels(of, IntStream.range(0, names).mapToObj(Integer::toString).toList());
    }

    /** Labels as they are written, one for each example; their names in the order of {@link #NAMES}. */
    public static Labels written(List<String> labels) {
        return written(labels, labels.stream().distinct().sorted(NAMES).toList());
    }

    private static Labels written(List<String> labels, List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        return new Labels(labels.stream().mapToInt(it -> Objects.requireNonNull(index.get(it))).toArray(), names);
    }

    /** These labels, with the names of others among their own, so that the same name has the same index in both. */
    Labels alongside(Labels other) {
        if (names.equals(other.names)) {
            return this;
        }
        List<String> all = Stream.concat(names.stream(), other.names.stream()).distinct().sorted(NAMES).toList();
        return written(IntStream.of(of).mapToObj(names::get).toList(), all);
    }

    /** The name of one example's label. */
    public String name(int example) {
        return names.get(of[example]);
    }

    /** Number of labelled examples. */
    public int size() {
        return of.length;
    }

    /**
     * One example a label, a value a name: 1 for its own, 0 for the others.
     *
     * @return names × labels
     */
    public DataSet oneHot() {
        int rows = names.size();
        R032Store x = R032Store.FACTORY.make(rows, size());
        for (int n = 0; n < size(); n++) {
            x.data[n * rows + of[n]] = 1;
        }
        return DataSet.of("labels", ValueKind.BINARY, new ImageShape(rows, 1), x);
    }

    Labels head(int count) {
        return new Labels(Arrays.copyOf(of, count), names);
    }
}
