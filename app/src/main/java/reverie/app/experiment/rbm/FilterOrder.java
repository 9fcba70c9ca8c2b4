package reverie.app.experiment.rbm;

import java.util.Comparator;
import java.util.stream.IntStream;
import reverie.model.boltzmann.RbmSnapshot;

/**
 * In which order filters stand. Sorting at every picture would make the tiles dance, so they are sorted again only when the
 * run pauses and at epochs 1, 2, 4, 8 …
 */
final class FilterOrder {

    private int[] order = {};
    private boolean sorted;
    private double sortAgainAt;
    private double lastEpoch;

    /**
     * @param epoch        how far the run is; less than last time means another run
     * @param still        whether the run stands still, so that nobody follows a tile with the eyes
     * @param largestFirst by the length of the weight vector; otherwise as the units are numbered
     * @return all units, in the order in which their tiles stand; not to be changed
     */
    int[] of(RbmSnapshot snapshot, double epoch, boolean still, boolean largestFirst) {
        boolean another = order.length != snapshot.hidden() || epoch < lastEpoch;
        lastEpoch = epoch;
        if (largestFirst) {
            if (another || !sorted || still || epoch >= sortAgainAt) {
                order = largestFirst(snapshot);
                sortAgainAt = nextAfter(epoch);
            }
        } else if (another || sorted) {
            order = IntStream.range(0, snapshot.hidden()).toArray();
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

    private static int[] largestFirst(RbmSnapshot snapshot) {
        double[] lengths = new double[snapshot.hidden()];
        for (int j = 0; j < lengths.length; j++) {
            double sum = 0;
            for (int i = j * snapshot.visible(); i < (j + 1) * snapshot.visible(); i++) {
                sum += (double) snapshot.weights()[i] * snapshot.weights()[i];
            }
            lengths[j] = sum;
        }
        return IntStream.range(0, lengths.length).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> lengths[j]).reversed()).mapToInt(Integer::intValue)
                .toArray();
    }
}
