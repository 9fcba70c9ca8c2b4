package reverie.model.sparse;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/** The dictionary before the first step: examples drawn at random, with a little noise so that no two atoms are equal. */
final class FirstAtoms {

    /** Length of the noise, as a part of the example's. */
    private static final double NOISE = 0.1;

    private FirstAtoms() {
    }

    /** D×K atoms of length 1. */
    static R032Store of(R032Store x, int atoms, long seed) {
        int d = x.getRowDim();
        long key = RandomKey.of(seed, 0, Purpose.FIRST_ATOMS);
        R032Store phi = R032Store.FACTORY.make(d, atoms);
        Draws.gaussianOnce(RandomKey.of(seed, 1, Purpose.FIRST_ATOMS), (float) (NOISE / Math.sqrt(d)), phi);
        for (int k = 0; k < atoms; k++) {
            int n = Draws.below(key, k, x.getColDim());
            float scale = 1 / Math.max(length(x, n), Float.MIN_NORMAL);
            for (int i = 0; i < d; i++) {
                phi.data[k * d + i] += scale * x.data[n * d + i];
            }
            float size = length(phi, k);
            for (int i = 0; i < d; i++) {
                phi.data[k * d + i] /= size;
            }
        }
        return phi;
    }

    private static float length(R032Store x, int column) {
        int d = x.getRowDim();
        double sum = 0;
        for (int i = column * d; i < (column + 1) * d; i++) {
            sum += (double) x.data[i] * x.data[i];
        }
        return (float) Math.sqrt(sum);
    }
}
