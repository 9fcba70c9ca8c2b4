package reverie.model.mixture;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * p(v) = Σ_k π_k Π_i θ_ik^{v_i} (1 − θ_ik)^{1 − v_i}: one of K components is drawn, and given that one pixels are independent
 * (Bishop 2006, section 9.3.3). Values from 0 to 1 are taken as probabilities, and log p is then linear in them:
 *
 * <p>
 * log p(v | k) = vᵀ log θ_k + (1 − v)ᵀ log(1 − θ_k) = vᵀ w_k + Σ_i log(1 − θ_ik) with the log odds w_ik = log θ_ik − log(1 − θ_ik),
 * so that one product of matrices tells it of all examples and components.
 */
public final class Mixture {

    /** θ stays so far from 0 and 1, where its logarithms end. */
    static final float MARGIN = 1e-6f;

    private final float[] pi;
    private final Weights theta;
    private final Weights logOdds;
    /** log π_k + Σ_i log(1 − θ_ik). */
    private final double[] constants;

    /**
     * @param pi    π, K values of 0 or more, of which some are above 0; taken as shares of their sum; kept, not copied
     * @param theta θ, D×K, from 0 to 1; kept, not copied
     * @throws BadInput where the sizes do not fit together or numbers are no probabilities
     */
    public Mixture(float[] pi, R032Store theta) {
        if (pi.length != theta.getColDim() || pi.length == 0) {
            throw new BadInput("pi", pi.length + " components", theta.getColDim() + " as in theta, 1 or more");
        }
        check("pi", pi);
        check("theta", theta.data);
        if (sum(pi) == 0) {
            throw new BadInput("pi", "no component above 0", "at least one");
        }
        this.pi = pi;
        this.theta = new Weights(theta);
        logOdds = new Weights(R032Store.FACTORY.make(theta.getRowDim(), theta.getColDim()));
        constants = new double[pi.length];
        changed(0, pi.length);
    }

    private static void check(String name, float[] values) {
        for (float each : values) {
            if (!(each >= 0 && each <= 1)) {
                throw new BadInput(name, Float.toString(each), "values from 0 to 1");
            }
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float each : values) {
            sum += each;
        }
        return sum;
    }

    /** D, pixels of an image. */
    public int visible() {
        return theta.visible();
    }

    /** K. */
    public int components() {
        return pi.length;
    }

    /** π, how much of the data each component is there for; K values. To be read only. */
    public float[] pi() {
        return pi;
    }

    /** θ, the probability of each pixel in each component, D×K. To be read only. */
    public R032Store theta() {
        return theta.matrix();
    }

    /** π, and θ of components {@code from} to {@code to}, were written to; bounds are multiples of a tile's rows. */
    void changed(int from, int to) {
        int d = visible();
        float[] probabilities = theta.matrix().data;
        float[] odds = logOdds.matrix().data;
        double logTotal = Math.log(sum(pi));
        for (int k = from; k < to; k++) {
            double constant = Math.log(pi[k]) - logTotal;
            for (int i = k * d; i < (k + 1) * d; i++) {
                double on = Math.clamp((double) probabilities[i], MARGIN, 1 - MARGIN);
                double logOff = Math.log1p(-on);
                odds[i] = (float) (Math.log(on) - logOff);
                constant += logOff;
            }
            constants[k] = constant;
        }
        theta.changed(from, to);
        logOdds.changed(from, to);
    }

    /**
     * Responsibilities r_kn = P(k | v_n), and the log-likelihood of each example, by log-sum-exp. On the calling thread; allocates
     * nothing.
     *
     * @param v    D×N
     * @param r    K×N, written to
     * @param logP N values or more, written to: log p(v_n), in nats
     * @param from first example
     * @param to   example after the last
     */
    void respond(R032Store v, R032Store r, double[] logP, int from, int to) {
        logOdds.up(v, r, from, to);
        int components = pi.length;
        for (int n = from; n < to; n++) {
            logP[n] = normalize(r.data, n * components, constants);
        }
    }

    /**
     * Turns a column of log p(v | k), up to constants that are added, into responsibilities.
     *
     * @return log Σ_k exp
     */
    static double normalize(float[] column, int at, double[] constants) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < constants.length; k++) {
            most = Math.max(most, column[at + k] + constants[k]);
        }
        double sum = 0;
        for (int k = 0; k < constants.length; k++) {
            sum += Math.exp(column[at + k] + constants[k] - most);
        }
        double logSum = most + Math.log(sum);
        for (int k = 0; k < constants.length; k++) {
            column[at + k] = (float) Math.exp(column[at + k] + constants[k] - logSum);
        }
        return logSum;
    }

    /** v ← Σ_k r_k θ_k for examples {@code from} to {@code to}; r is K×N, v is D×N. On the calling thread. */
    void expect(R032Store r, R032Store v, int from, int to) {
        theta.down(r, v, from, to);
    }

    /** P(k | v) of every component for every example: D×N in, K×N out. */
    public R032Store encode(R032Store v, Workers workers) {
        R032Store r = R032Store.FACTORY.make(pi.length, v.getColDim());
        double[] logP = new double[v.getColDim()];
        workers.split(v.getColDim(), Packed.TILE_COLUMNS, (from, to) -> respond(v, r, logP, from, to));
        return r;
    }

    /** Σ_k P(k | v) θ_k of every example: D×N in and out. */
    public R032Store reconstruct(R032Store v, Workers workers) {
        R032Store r = encode(v, workers);
        R032Store again = R032Store.FACTORY.make(visible(), v.getColDim());
        workers.split(v.getColDim(), Packed.TILE_COLUMNS, (from, to) -> expect(r, again, from, to));
        return again;
    }

    /** log p(v) of every example, in nats; D×N. */
    public double[] logLikelihoods(R032Store v, Workers workers) {
        R032Store r = R032Store.FACTORY.make(pi.length, v.getColDim());
        double[] logP = new double[v.getColDim()];
        workers.split(v.getColDim(), Packed.TILE_COLUMNS, (from, to) -> respond(v, r, logP, from, to));
        return logP;
    }
}
