package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Draws;

/** What the hidden units of an RBM are: how they answer the visible ones and what they add to the energies. */
public enum HiddenUnits {

    /** On or off: P(h_j = 1 | v) = σ(Σ_i W_ij v_i + a_j). */
    BINARY {
        @Override
        void expect(R032Store x, float[] a, int from, int to) {
            Elementwise.sigmoid(x, a, from, to);
        }

        @Override
        void sample(long key, R032Store mean, R032Store h, int from, int to) {
            Draws.bernoulli(key, mean, h, from, to);
        }

        @Override
        void logMass(R032Store x, float[] a, double[] logMass, int from, int to) {
            Elementwise.sumSoftplus(x, a, logMass, from, to);
        }

        @Override
        double ofState(float[] h, int offset, float[] a) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                sum += (double) a[j] * h[offset + j];
            }
            return sum;
        }
    },

    /**
     * Real numbers, normal with mean Σ_i W_ij v_i + a_j and variance 1: −aᵀh becomes ½ Σ_j (h_j − a_j)² in the energy
     * (Hinton and Salakhutdinov 2006, the code layer).
     */
    GAUSSIAN {
        @Override
        void expect(R032Store x, float[] a, int from, int to) {
            int f = a.length;
            for (int n = from; n < to; n++) {
                for (int j = 0; j < f; j++) {
                    x.data[n * f + j] += a[j];
                }
            }
        }

        @Override
        void sample(long key, R032Store mean, R032Store h, int from, int to) {
            Draws.gaussian(key, mean, 1, h, from, to);
        }

        @Override
        void logMass(R032Store x, float[] a, double[] logMass, int from, int to) {
            int f = a.length;
            for (int n = from; n < to; n++) {
                double sum = f * HALF_LOG_TWO_PI;
                for (int j = 0; j < f; j++) {
                    double input = x.data[n * f + j];
                    sum += input * (input / 2 + a[j]);
                }
                logMass[n] = sum;
            }
        }

        @Override
        double ofState(float[] h, int offset, float[] a) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                double away = (double) h[offset + j] - a[j];
                sum -= away * away / 2;
            }
            return sum;
        }
    };

    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    /** x ← E[h | v] for examples {@code from} to {@code to}, where x holds Wᵀv, F×B. */
    abstract void expect(R032Store x, float[] a, int from, int to);

    /** h ← a draw from P(h | v), where {@code mean} holds E[h | v]; the two may be one matrix. */
    abstract void sample(long key, R032Store mean, R032Store h, int from, int to);

    /**
     * The logarithm of what the hidden units add to exp(−F(v)) when they are summed, or integrated, out.
     *
     * @param x       Wᵀv, F×B; may be overwritten
     * @param logMass receives the value of column n at index n
     */
    abstract void logMass(R032Store x, float[] a, double[] logMass, int from, int to);

    /** The part of −E(v, h) that no visible unit has a share in, for one state in {@code h[offset, offset + a.length)}. */
    abstract double ofState(float[] h, int offset, float[] a);
}
