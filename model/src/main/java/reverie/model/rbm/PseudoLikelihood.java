package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;

/** The log-probability of each pixel of one example given all its other pixels, in an RBM with binary units. */
final class PseudoLikelihood {

    private final R032Store wT;
    private final R032Store change;
    private final float[] b;
    private final float[] a;
    private final float[] input;
    private final float[] flip;
    private final double[] softplusSums;
    private final double[] unflipped = new double[1];

    /** @param wT Wᵀ, F×D, so that the weights of one pixel lie side by side */
    PseudoLikelihood(R032Store wT, float[] b, float[] a) {
        this.wT = wT;
        this.b = b;
        this.a = a;
        change = R032Store.FACTORY.make(a.length, b.length);
        input = new float[a.length];
        flip = new float[b.length];
        softplusSums = new double[b.length];
    }

    /** Takes the example in column 0 of v, D×B, with Wᵀv in column 0 of {@code wTv}, F×B, which is overwritten. */
    void of(R032Store v, R032Store wTv) {
        for (int j = 0; j < a.length; j++) {
            input[j] = wTv.data[j] + a[j];
        }
        for (int i = 0; i < b.length; i++) {
            flip[i] = 1 - 2 * v.data[i];
        }
        Elementwise.sumSoftplus(wTv, a, unflipped, 0, 1);
    }

    /** Puts log P(v_i | v_others) of pixels {@code from} to {@code to} into {@code logP}. */
    void logProbabilities(double[] logP, int from, int to) {
        int f = a.length;
        for (int i = from; i < to; i++) {
            float delta = flip[i];
            for (int at = i * f; at < (i + 1) * f; at++) {
                change.data[at] = delta * wT.data[at];
            }
        }
        Elementwise.sumSoftplus(change, input, softplusSums, from, to);
        for (int i = from; i < to; i++) {
            double rise = -(double) b[i] * flip[i] - (softplusSums[i] - unflipped[0]);
            logP[i] = -softplus(-rise);
        }
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
