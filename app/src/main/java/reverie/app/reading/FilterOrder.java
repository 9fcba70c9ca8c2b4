package reverie.app.reading;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/**
 * In which order filters stand. Sorting them by every picture's weights would make the tiles dance, so they are sorted by the
 * weights at epochs 1/8, 1/4, 1/2, 1, 2 … and, while a run pauses, by those that are shown: the same at a step, however
 * often pictures are made.
 */
public final class FilterOrder {

    private FilterOrder() {
    }

    /** The snapshot by which filters are sorted at present. */
    public static <S> S basis(Progress<S> progress) {
        return isStill(progress) ? progress.snapshot() : progress.landmark();
    }

    /** Whether the run stands still, so that tiles may move. */
    public static boolean isStill(Progress<?> progress) {
        return progress.phase() != Phase.RUNNING;
    }

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
     * The orders of the features of a layered model's layers that have begun.
     *
     * @param layers of a snapshot: for each layer its features, each as many values as a pattern has, one after another
     * @param values of a pattern
     * @param stays  whether a layer, from 0, stays as it is for now, and is sorted once and for all
     */
    public static <S> List<int[]> ofLayers(Progress<S> progress, Function<S, List<float[]>> layers, int values,
            IntPredicate stays) {
        List<float[]> now = layers.apply(progress.snapshot());
        List<float[]> before = layers.apply(basis(progress));
        return IntStream.range(0, now.size()).mapToObj(layer -> {
            boolean comparable = layer < before.size() && !stays.test(layer);
            float[] features = comparable ? before.get(layer) : now.get(layer);
            return largestFirst(features.length / values, sizes(features, values));
        }).toList();
    }

    /** All units as they are numbered. */
    public static int[] numbered(int units) {
        return IntStream.range(0, units).toArray();
    }

    /** All units, those of the largest size first, and of two alike that with the lower number. */
    public static int[] largestFirst(int units, IntToDoubleFunction size) {
        double[] sizes = IntStream.range(0, units).mapToDouble(size).toArray();
        return IntStream.range(0, units).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> sizes[j]).reversed()).mapToInt(Integer::intValue)
                .toArray();
    }
}
