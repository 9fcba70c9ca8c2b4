package reverie.model.rbm;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;

/**
 * A tiny binary RBM with every joint state written out, straight from E(v,h) = −vᵀWh − aᵀh − bᵀv in double precision:
 * the oracle to which the program's answers are held. State {@code s} of a layer has unit u on where bit u of s is set.
 */
public final class Enumeration {

    public final int d;
    public final int f;
    private final double[][] w;
    private final double[] b;
    private final double[] a;
    private final double[][] joint;
    private final double z;

    public Enumeration(Rbm rbm) {
        d = rbm.visible();
        f = rbm.hidden();
        w = new double[d][f];
        b = new double[d];
        a = new double[f];
        for (int i = 0; i < d; i++) {
            b[i] = rbm.b()[i];
            for (int j = 0; j < f; j++) {
                w[i][j] = rbm.w().data[j * d + i];
            }
        }
        for (int j = 0; j < f; j++) {
            a[j] = rbm.a()[j];
        }
        joint = new double[1 << d][1 << f];
        double sum = 0;
        for (int v = 0; v < 1 << d; v++) {
            for (int h = 0; h < 1 << f; h++) {
                joint[v][h] = Math.exp(-energy(v, h));
                sum += joint[v][h];
            }
        }
        z = sum;
    }

    /** An RBM with weights and biases drawn from N(0, scale²). */
    public static Rbm randomRbm(int d, int f, double scale, long seed) {
        var random = new SplittableRandom(seed);
        R032Store w = R032Store.FACTORY.make(d, f);
        for (int k = 0; k < d * f; k++) {
            w.data[k] = (float) (scale * random.nextGaussian());
        }
        float[] b = new float[d];
        float[] a = new float[f];
        for (int i = 0; i < d; i++) {
            b[i] = (float) (scale * random.nextGaussian());
        }
        for (int j = 0; j < f; j++) {
            a[j] = (float) (scale * random.nextGaussian());
        }
        return Rbm.bernoulli(w, b, a);
    }

    public static int bit(int state, int unit) {
        return state >> unit & 1;
    }

    private double energy(int v, int h) {
        double e = 0;
        for (int i = 0; i < d; i++) {
            e -= b[i] * bit(v, i);
            for (int j = 0; j < f; j++) {
                e -= bit(v, i) * w[i][j] * bit(h, j);
            }
        }
        for (int j = 0; j < f; j++) {
            e -= a[j] * bit(h, j);
        }
        return e;
    }

    public double logZ() {
        return Math.log(z);
    }

    public double p(int v, int h) {
        return joint[v][h] / z;
    }

    public double p(int v) {
        double sum = 0;
        for (int h = 0; h < 1 << f; h++) {
            sum += p(v, h);
        }
        return sum;
    }

    /** P(v) of every state of the visible layer. */
    public double[] visibleMarginal() {
        return IntStream.range(0, 1 << d).mapToDouble(this::p).toArray();
    }

    /** The RBM at an inverse temperature: all its energies times β. */
    public static Rbm heated(Rbm rbm, double beta) {
        R032Store w = R032Store.FACTORY.make(rbm.visible(), rbm.hidden());
        System.arraycopy(scaled(rbm.w().data, beta), 0, w.data, 0, w.data.length);
        return Rbm.bernoulli(w, scaled(rbm.b(), beta), scaled(rbm.a(), beta));
    }

    private static float[] scaled(float[] values, double beta) {
        float[] out = values.clone();
        for (int k = 0; k < out.length; k++) {
            out[k] *= (float) beta;
        }
        return out;
    }

    public double pHiddenOn(int j, int v) {
        double sum = 0;
        for (int h = 0; h < 1 << f; h++) {
            sum += bit(h, j) * p(v, h);
        }
        return sum / p(v);
    }

    public double pHidden(int h, int v) {
        return p(v, h) / p(v);
    }

    public double pVisible(int v, int h) {
        double sum = 0;
        for (int other = 0; other < 1 << d; other++) {
            sum += p(other, h);
        }
        return p(v, h) / sum;
    }

    /** E_model[v_i h_j]. */
    public double meanProduct(int i, int j) {
        double sum = 0;
        for (int v = 0; v < 1 << d; v++) {
            for (int h = 0; h < 1 << f; h++) {
                sum += bit(v, i) * bit(h, j) * p(v, h);
            }
        }
        return sum;
    }

    /** E[v_i h_j] after one Gibbs step down and up from the data state v: what CD-1 subtracts on average. */
    public double meanProductAfterOneStep(int i, int j, int v) {
        double sum = 0;
        for (int h = 0; h < 1 << f; h++) {
            for (int v1 = 0; v1 < 1 << d; v1++) {
                sum += pHidden(h, v) * pVisible(v1, h) * bit(v1, i) * pHiddenOn(j, v1);
            }
        }
        return sum;
    }

    /** Column n of the result is state {@code states[n]} of the visible layer. */
    public R032Store visible(int... states) {
        R032Store v = R032Store.FACTORY.make(d, states.length);
        for (int n = 0; n < states.length; n++) {
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] = bit(states[n], i);
            }
        }
        return v;
    }
}
