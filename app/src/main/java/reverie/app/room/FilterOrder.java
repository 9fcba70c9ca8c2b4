package reverie.app.room;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * In which order filters stand. Sorting at every picture would make the tiles dance, so they are sorted again only when the
 * run pauses and at epochs 1, 2, 4, 8 …
 */
public final class FilterOrder {

    private int[] order = {};
    private boolean sorted;
    private double sortAgainAt;
    private double lastEpoch;

    /**
     * How large each unit's filter is.
     *
     * @param weights D×F, column-major: a unit's filter is D values in a row
     * @param visible D
     * @return Σ_i W_ij² of unit j
     */
    public static IntToDoubleFunction sizes(float[] weights, int visible) {
        return j -> {
            double sum = 0;
            for (int i = j * visible; i < (j + 1) * visible; i++) {
                sum += (double) weights[i] * weights[i];
            }
            return sum;
        };
    }

    /**
     * @param units        how many there are
     * @param size         of a unit's filter; asked for only when they are sorted
     * @param epoch        how far the run is; less than last time means another run
     * @param still        whether the run stands still, so that nobody follows a tile with the eyes
     * @param largestFirst by size; otherwise as the units are numbered
     * @return all units, in the order in which their tiles stand; not to be changed
     */
    public int[] of(int units, IntToDoubleFunction size, double epoch, boolean still, boolean largestFirst) {
        boolean another = order.length != units || epoch < lastEpoch;
        lastEpoch = epoch;
        if (largestFirst) {
            if (another || !sorted || still || epoch >= sortAgainAt) {
                order = largestFirst(units, size);
                sortAgainAt = nextAfter(epoch);
            }
        } else if (another || sorted) {
            order = IntStream.range(0, units).toArray();
        }
        sorted = largestFirst;
        return order;
    }

    /** Filters first take shape within the first epoch. */
    private static double nextAfter(double epoch) {
        double next = 1.0 / 8;
        while (next <= epoch) {
            next *= 2;
        }
        return next;
    }

    private static int[] largestFirst(int units, IntToDoubleFunction size) {
        double[] sizes = IntStream.range(0, units).mapToDouble(size).toArray();
        return IntStream.range(0, units).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> sizes[j]).reversed()).mapToInt(Integer::intValue)
                .toArray();
    }
}
