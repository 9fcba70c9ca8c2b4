package reverie.model.projection;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;

/** k-means++: each further centre is an example drawn in proportion to its squared distance from those chosen before. */
final class FirstCentres {

    private FirstCentres() {
    }

    /**
     * @param x     examples, D×N
     * @param count K, 1 to N
     * @return D×K
     */
    static R032Store of(R032Store x, int count, long seed, Workers workers) {
        int d = x.getRowDim();
        long key = RandomKey.of(seed, 0, Purpose.CENTRES);
        R032Store centres = R032Store.FACTORY.make(d, count);
        double[] nearest = new double[x.getColDim()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int chosen = Draws.below(key, 0, x.getColDim());
        for (int k = 0; k < count; k++) {
            System.arraycopy(x.data, chosen * d, centres.data, k * d, d);
            int newest = k * d;
            workers.split(nearest.length, 1, (from, to) -> {
                for (int n = from; n < to; n++) {
                    nearest[n] = Math.min(nearest[n], Lloyd.squaredDistance(x.data, n * d, centres.data, newest, d));
                }
            });
            chosen = draw(nearest, Arrays.stream(nearest).sum() * Draws.uniform(key, k + 1, 0));
        }
        return centres;
    }

    /** The first example at which the running sum exceeds the mark; one that no centre has taken, where there is any. */
    private static int draw(double[] weights, double mark) {
        double sum = 0;
        int last = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += weights[n];
            if (weights[n] > 0) {
                last = n;
                if (sum > mark) {
                    return n;
                }
            }
        }
        return last;
    }
}
