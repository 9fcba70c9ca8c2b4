package reverie.model.nade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;

/** Whole images, told pixel by pixel. Different threads may work on different columns at the same time. */
final class Telling {

    private final BinaryWalk walk;
    private final float[] noBias;

    /** @param columns room for so many images */
    Telling(Conditionals conditionals, int columns) {
        walk = conditionals.walk(columns);
        noBias = new float[conditionals.pixels()];
    }

    /** σ(x). */
    static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /**
     * The log odds of each pixel by those before it.
     *
     * @param v    D×N zeros and ones
     * @param odds D×N, written to
     */
    void tell(Ordering ordering, R032Store v, R032Store odds, int from, int to) {
        int d = ordering.size();
        walk.begin(from, to);
        for (int i : ordering.pixels()) {
            for (int n = from; n < to; n++) {
                odds.data[n * d + i] = (float) walk.logOdds(i, n);
                walk.see(i, v.data[n * d + i] != 0, n);
            }
        }
    }

    /**
     * log p(v) of each image, in nats.
     *
     * @param odds what {@link #tell} has told of it; used up
     * @param logP written to
     */
    void logLikelihood(R032Store v, R032Store odds, double[] logP, int from, int to) {
        int d = v.getRowDim();
        for (int n = from; n < to; n++) {
            double sum = 0;
            for (int i = n * d; i < (n + 1) * d; i++) {
                sum += (double) v.data[i] * odds.data[i];
            }
            logP[n] = sum;
        }
        double[] softplus = new double[to];
        Elementwise.sumSoftplus(odds, noBias, softplus, from, to);
        for (int n = from; n < to; n++) {
            logP[n] -= softplus[n];
        }
    }

    /**
     * What is expected of all pixels at several moments of an image's telling: of those that are not seen yet p(v_i = 1 | seen), which
     * in one ordering is true of the next one, and of later ones if all between stay off.
     *
     * @param v       an image, from {@code at} on
     * @param moments after how many pixels, ascending
     * @param out     receives D values a moment, from {@code to} on; seen pixels as they are
     * @param column  that may be used
     */
    void expect(Ordering ordering, float[] v, int at, int[] moments, float[] out, int to, int column) {
        int d = ordering.size();
        walk.begin(column, column + 1);
        int seen = 0;
        for (int m = 0; m < moments.length; m++) {
            int place = to + m * d;
            for (; seen < moments[m]; seen++) {
                int i = ordering.pixels()[seen];
                walk.see(i, v[at + i] != 0, column);
            }
            for (int t = 0; t < d; t++) {
                int i = ordering.pixels()[t];
                out[place + i] = t < seen ? v[at + i] : (float) sigmoid(walk.logOdds(i, column));
            }
        }
    }
}
