package reverie.model.rbm;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;

/**
 * A tiny RBM with real visible units as the mixture of normal distributions that it is, one for each hidden state, straight
 * from E(v,h) = Σ v²/2σ² − vᵀWh − aᵀh − bᵀv in double precision. Its parameters may be changed between two questions.
 */
final class GaussianEnumeration {

    final int d;
    final int f;
    final double[] w;
    final double[] b;
    final double[] a;
    final double[] logVariance;

    GaussianEnumeration(Rbm rbm) {
        d = rbm.visible();
        f = rbm.hidden();
        w = doubles(rbm.w().data);
        b = doubles(rbm.b());
        a = doubles(rbm.a());
        logVariance = doubles(rbm.sigma());
        for (int i = 0; i < d; i++) {
            logVariance[i] = 2 * Math.log(logVariance[i]);
        }
    }

    /** An RBM with weights and biases from N(0, scale²) and standard deviations of 0.6, 0.8, 1, ... */
    static Rbm random(int d, int f, double scale, boolean learned, long seed) {
        Rbm binary = Enumeration.randomRbm(d, f, scale, seed);
        float[] sigma = new float[d];
        for (int i = 0; i < d; i++) {
            sigma[i] = 0.6f + 0.2f * i;
        }
        return Rbm.gaussian(binary.w(), binary.b(), binary.a(), sigma, learned);
    }

    private static double[] doubles(float[] values) {
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i];
        }
        return all;
    }

    double variance(int i) {
        return Math.exp(logVariance[i]);
    }

    /** E(v, h). */
    double energy(double[] v, int h) {
        double e = 0;
        for (int i = 0; i < d; i++) {
            e += v[i] * v[i] / (2 * variance(i)) - v[i] * input(i, h);
        }
        for (int j = 0; j < f; j++) {
            e -= a[j] * Enumeration.bit(h, j);
        }
        return e;
    }

    private double input(int i, int h) {
        double x = b[i];
        for (int j = 0; j < f; j++) {
            x += w[j * d + i] * Enumeration.bit(h, j);
        }
        return x;
    }

    /** −F(v). */
    double logMass(double[] v) {
        double sum = 0;
        for (int h = 0; h < 1 << f; h++) {
            sum += Math.exp(-energy(v, h));
        }
        return Math.log(sum);
    }

    /** E[v_i | h]. */
    double mean(int i, int h) {
        return variance(i) * input(i, h);
    }

    private double mass(int h) {
        double log = 0;
        for (int i = 0; i < d; i++) {
            log += variance(i) * input(i, h) * input(i, h) / 2 + Math.log(2 * Math.PI * variance(i)) / 2;
        }
        for (int j = 0; j < f; j++) {
            log += a[j] * Enumeration.bit(h, j);
        }
        return Math.exp(log);
    }

    double logZ() {
        double sum = 0;
        for (int h = 0; h < 1 << f; h++) {
            sum += mass(h);
        }
        return Math.log(sum);
    }

    double logDensity(double[] v) {
        return logMass(v) - logZ();
    }

    /** P(h). */
    double p(int h) {
        return mass(h) / Math.exp(logZ());
    }

    /** Independent states of the model, D×count. */
    R032Store draw(SplittableRandom random, int count) {
        double[] masses = IntStream.range(0, 1 << f).mapToDouble(this::mass).toArray();
        double total = DoubleStream.of(masses).sum();
        R032Store v = R032Store.FACTORY.make(d, count);
        for (int n = 0; n < count; n++) {
            double left = random.nextDouble() * total;
            int h = 0;
            while (h < masses.length - 1 && left >= masses[h]) {
                left -= masses[h];
                h++;
            }
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] = (float) (mean(i, h) + Math.sqrt(variance(i)) * random.nextGaussian());
            }
        }
        return v;
    }

    static R032Store column(double... v) {
        R032Store x = R032Store.FACTORY.make(v.length, 1);
        for (int i = 0; i < v.length; i++) {
            x.data[i] = (float) v[i];
        }
        return x;
    }
}
