package reverie.viz.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points in a plane, each of a group.
 *
 * @param points x and y of one after another; shared, not copied, and not to be changed afterwards
 * @param groups for each point the index of its group's name; likewise
 * @param names  of the groups, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // an immutable snapshot that nobody compares
public record Scatter(float[] points, int[] groups, List<String> names) {

    /** @throws IllegalArgumentException if not every point has a group with a name */
    public Scatter {
        names = List.copyOf(names);
        if (points.length != 2 * groups.length) {
            throw new IllegalArgumentException(
                    points.length + " coordinates of " + groups.length + " points, expected two of each");
        }
        for (int group : groups) {
            if (group < 0 || group >= names.size()) {
                throw new IllegalArgumentException("group " + group + " has no name among " + names.size());
            }
        }
    }

    /** Points that are all alike. */
    public static Scatter of(float[] points) {
        return new Scatter(points, new int[points.length / 2], List.of(""));
    }

    /** How many points there are. */
    public int size() {
        return groups.length;
    }

    double x(int point) {
        return points[2 * point];
    }

    double y(int point) {
        return points[2 * point + 1];
    }

    /** Whether a point can be drawn. */
    boolean isFinite(int point) {
        return Float.isFinite(points[2 * point]) && Float.isFinite(points[2 * point + 1]);
    }

    /** From the least to the greatest of all x, or all y. */
    Range range(boolean horizontal) {
        double[] values = drawable().mapToDouble(point -> horizontal ? x(point) : y(point)).sorted().toArray();
        return values.length == 0 ? Range.UNIT : new Range(values[0], values[values.length - 1]);
    }

    /** The median x and the median y of a group, a place in its midst; empty where no point of it can be drawn. */
    double[] middle(int group) {
        double[] xs = drawable().filter(point -> groups[point] == group).mapToDouble(this::x).toArray();
        double[] ys = drawable().filter(point -> groups[point] == group).mapToDouble(this::y).toArray();
        return xs.length == 0 ? xs : new double[]{median(xs), median(ys)};
    }

    private IntStream drawable() {
        return IntStream.range(0, size()).filter(this::isFinite);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
