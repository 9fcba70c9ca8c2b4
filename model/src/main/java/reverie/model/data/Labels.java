package reverie.model.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;

/**
 * What each example shows. Models never learn from it; it orders pictures and measures representations.
 *
 * @param of    for each example the index of its name; read only by convention
 * @param names the names, at least one
 */
public record Labels(int[] of, List<String> names) {

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
