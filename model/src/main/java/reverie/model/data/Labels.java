package reverie.model.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    Labels head(int count) {
        return new Labels(Arrays.copyOf(of, count), names);
    }
}
