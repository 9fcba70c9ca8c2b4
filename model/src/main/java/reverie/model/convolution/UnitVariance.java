package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.VisibleUnits;
import reverie.model.matrix.Draws;

/** Real-valued visible units with variance 1 about x + c, whose energy is ½ Σ_i (v_i − c_i)². */
final class UnitVariance implements VisibleUnits {

    @Override
    public String name() {
        return "gaussian";
    }

    @Override
    public float biasFor(int unit, double mean) {
        return (float) mean;
    }

    @Override
    public void expect(R032Store x, float[] c, int from, int to) {
        for (int n = from; n < to; n++) {
            for (int i = 0, at = n * c.length; i < c.length; i++, at++) {
                x.data[at] += c[i];
            }
        }
    }

    @Override
    public void sample(long key, R032Store mean, R032Store v, int from, int to) {
        Draws.gaussian(key, mean, 1, v, from, to);
    }

    @Override
    public double energy(float[] v, int offset, float[] c) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            double off = (double) v[offset + i] - c[i];
            sum += off * off / 2;
        }
        return sum;
    }
}
