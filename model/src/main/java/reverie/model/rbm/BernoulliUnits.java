package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Draws;

/** Visible units that are on or off: P(v_i = 1 | h) = σ(Σ_j W_ij h_j + b_i). Values between are probabilities. */
public final class BernoulliUnits implements SummableUnits {

    /** Keeps the bias of a pixel that is never (or always) inked finite: as if seen once in about a hundred. */
    private static final double RAREST = 0.01;

    @Override
    public String name() {
        return "bernoulli";
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public boolean canFlip() {
        return true;
    }

    @Override
    public float biasFor(int unit, double mean) {
        double p = Math.clamp(mean, RAREST, 1 - RAREST);
        return (float) Math.log(p / (1 - p));
    }

    @Override
    public void expect(R032Store x, float[] b, int from, int to) {
        Elementwise.sigmoid(x, b, from, to);
    }

    @Override
    public void sample(long key, R032Store mean, R032Store v, int from, int to) {
        Draws.bernoulli(key, mean, v, from, to);
    }

    @Override
    public void logMass(R032Store x, float[] b, double[] logMass, int from, int to) {
        Elementwise.sumSoftplus(x, b, logMass, from, to);
    }

    @Override
    public double energy(float[] v, int offset, float[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum -= (double) b[i] * v[offset + i];
        }
        return sum;
    }

    @Override
    public void settle(long key, R032Store examples, int from, int to) {
        Draws.bernoulli(key, examples, examples, from, to);
    }
}
