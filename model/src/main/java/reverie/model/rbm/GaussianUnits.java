package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.train.State;

/**
 * Real visible units: normal with mean σ_i² (Σ_j W_ij h_j + b_i) and standard deviation σ_i, as Σ_i v_i² / 2σ_i² is added
 * to the energy of binary ones. Only this term knows σ, so that P(h | v) and the gradients of W, a and b are those of
 * binary units. With σ = 1 the energy is the usual Σ_i ½ (v_i − b_i)² − vᵀWh − aᵀh (Welling, Rosen-Zvi and Hinton 2005),
 * less the constant ½ bᵀb; else a W and a b here are σ_i² times smaller than in that form with its (v_i − b_i)² / 2σ_i².
 */
final class GaussianUnits implements SummableUnits {

    /** The share of the weights' rate with which log σ² is learned: σ would else take up what the weights are to explain. */
    static final float SHARE_OF_RATE = 0.1f;
    /** A pixel that never changes would else be driven to σ = 0. */
    private static final float LEAST_SIGMA = 0.02f;
    /** The greatest change of log σ² in a batch: one wild batch must not silence a pixel. */
    private static final float LONGEST_STEP = 0.1f;
    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    private final float[] sigma;
    private final float[] velocity;
    private final boolean learned;
    private final State state;

    /**
     * @param sigma   σ, a standard deviation above 0 for each unit; kept, not copied
     * @param learned whether learning changes it
     */
    GaussianUnits(float[] sigma, boolean learned) {
        this.sigma = sigma;
        this.learned = learned;
        velocity = new float[sigma.length];
        state = learned ? State.builder().part("sigma", sigma).momentum("velocity", velocity).build() : State.NOTHING;
    }

    @Override
    public boolean isBinary() {
        return false;
    }

    @Override
    public boolean canFlip() {
        return false;
    }

    @Override
    public float[] sigma() {
        return sigma;
    }

    @Override
    public String name() {
        return "gaussian";
    }

    @Override
    public float biasFor(int unit, double mean) {
        return (float) (mean / ((double) sigma[unit] * sigma[unit]));
    }

    @Override
    public void expect(R032Store x, float[] b, int from, int to) {
        int d = b.length;
        for (int n = from; n < to; n++) {
            for (int i = 0; i < d; i++) {
                x.data[n * d + i] = sigma[i] * sigma[i] * (x.data[n * d + i] + b[i]);
            }
        }
    }

    @Override
    public void sample(long key, R032Store mean, R032Store v, int from, int to) {
        int d = sigma.length;
        for (int n = from; n < to; n++) {
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] = mean.data[n * d + i] / sigma[i];
            }
        }
        Draws.gaussian(key, v, 1, v, from, to);
        for (int n = from; n < to; n++) {
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] *= sigma[i];
            }
        }
    }

    /** Real values are states already. */
    @Override
    public void settle(long key, R032Store examples, int from, int to) {
    }

    /** Σ_i ½ σ_i² (x_i + b_i)² + log σ_i + ½ log 2π, the logarithm of an integral. */
    @Override
    public void logMass(R032Store x, float[] b, double[] logMass, int from, int to) {
        int d = b.length;
        double norm = d * HALF_LOG_TWO_PI;
        for (float each : sigma) {
            norm += StrictMath.log(each);
        }
        for (int n = from; n < to; n++) {
            double sum = norm;
            for (int i = 0; i < d; i++) {
                double input = (double) sigma[i] * ((double) x.data[n * d + i] + b[i]);
                sum += input * input / 2;
            }
            logMass[n] = sum;
        }
    }

    @Override
    public double energy(float[] v, int offset, float[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double scaled = (double) v[offset + i] / sigma[i];
            sum += scaled * scaled / 2 - (double) b[i] * v[offset + i];
        }
        return sum;
    }

    @Override
    public State state() {
        return state;
    }

    /** The derivative of log P(v) by log σ_i² is ½ (E_data[v_i²] − E_model[v_i²]) / σ_i². */
    @Override
    public void gather(float factor, R032Store v, int columns, float keep, int from, int to) {
        if (!learned) {
            return;
        }
        int d = sigma.length;
        for (int i = from; i < to; i++) {
            double squares = 0;
            for (int n = 0; n < columns; n++) {
                double scaled = (double) v.data[n * d + i] / sigma[i];
                squares += scaled * scaled;
            }
            velocity[i] = (float) (keep * velocity[i] + SHARE_OF_RATE * factor * squares / 2);
        }
    }

    @Override
    public void step(int from, int to) {
        if (!learned) {
            return;
        }
        for (int i = from; i < to; i++) {
            double change = Math.clamp(velocity[i], -LONGEST_STEP, LONGEST_STEP);
            sigma[i] = Math.max(LEAST_SIGMA, (float) (sigma[i] * StrictMath.exp(change / 2)));
        }
    }
}
