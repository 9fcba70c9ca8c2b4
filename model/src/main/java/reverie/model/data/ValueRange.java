package reverie.model.data;

/**
 * The lowest and the highest number of some examples, and where they first stand.
 *
 * @param lowest    the lowest
 * @param highest   the highest
 * @param lowestAt  its place among the numbers, one example after another
 * @param highestAt its place
 * @param values    numbers of one example
 */
public record ValueRange(float lowest, float highest, int lowestAt, int highestAt, int values) {

    /** Of all examples of a set; {@link DataSet#range} keeps it. */
    static ValueRange of(DataSet data) {
        float[] all = data.examples().data;
        int low = 0;
        int high = 0;
        for (int i = 1; i < all.length; i++) {
            if (all[i] < all[low]) {
                low = i;
            }
            if (all[i] > all[high]) {
                high = i;
            }
        }
        return new ValueRange(all[low], all[high], low, high, data.values());
    }

    /** As in {@code values from -1 at [0, 3] to 1 at [2, 0]}: number of the example and of the value, from 0. */
    @Override
    public String toString() {
        return "values from " + written(lowest) + " at " + place(lowestAt) + " to " + written(highest) + " at "
                + place(highestAt);
    }

    private String place(int position) {
        return "[" + position / values + ", " + position % values + "]";
    }

    /** Without the fraction that a whole number does not have. */
    private static String written(float value) {
        return value == (int) value ? Integer.toString((int) value) : Float.toString(value);
    }
}
