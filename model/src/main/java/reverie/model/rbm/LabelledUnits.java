package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Draws;

/**
 * Binary visible units, of which the last {@code labels} are one group: exactly one of these is on, P(label = k | h) =
 * exp(x_k) / Σ exp(x), with x_k = Σ_j W_kj h_j + b_k (Hinton, Osindero and Teh 2006, section 5).
 */
record LabelledUnits(int labels) implements SummableUnits {

    private static final BernoulliUnits PLAIN = new BernoulliUnits();

    @Override
    public String name() {
        return "bernoulli and " + labels + " labels";
    }

    @Override
    public boolean isBinary() {
        return false;
    }

    @Override
    public boolean canFlip() {
        return true;
    }

    @Override
    public float biasFor(int unit, double mean) {
        return PLAIN.biasFor(unit, mean);
    }

    @Override
    public void expect(R032Store x, float[] b, int from, int to) {
        int d = b.length;
        int first = d - labels;
        Elementwise.sigmoid(x, b, first, from, to);
        for (int n = from; n < to; n++) {
            int at = n * d + first;
            double logSum = logSum(x.data, at, b, first);
            for (int k = 0; k < labels; k++) {
                x.data[at + k] = (float) StrictMath.exp((double) x.data[at + k] + b[first + k] - logSum);
            }
        }
    }

    private double logSum(float[] x, int at, float[] b, int first) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < labels; k++) {
            largest = Math.max(largest, (double) x[at + k] + b[first + k]);
        }
        double sum = 0;
        for (int k = 0; k < labels; k++) {
            sum += StrictMath.exp((double) x[at + k] + b[first + k] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** A label is drawn with the number that belongs to the group's first row. */
    @Override
    public void sample(long key, R032Store mean, R032Store v, int from, int to) {
        if (v != mean) {
            Draws.bernoulli(key, mean, v, from, to);
        }
        int d = v.getRowDim();
        for (int n = from; n < to; n++) {
            int at = n * d + d - labels;
            double left = Draws.uniform(key, d - labels, n);
            int chosen = 0;
            while (chosen < labels - 1 && left >= mean.data[at + chosen]) {
                left -= mean.data[at + chosen];
                chosen++;
            }
            for (int k = 0; k < labels; k++) {
                v.data[at + k] = k == chosen ? 1 : 0;
            }
        }
        if (v == mean) {
            // Labels are 0 and 1 by now, which a Bernoulli draw leaves as they are.
            Draws.bernoulli(key, mean, v, from, to);
        }
    }

    @Override
    public void logMass(R032Store x, float[] b, double[] logMass, int from, int to) {
        int d = b.length;
        int first = d - labels;
        Elementwise.sumSoftplus(x, b, first, logMass, from, to);
        for (int n = from; n < to; n++) {
            logMass[n] += logSum(x.data, n * d + first, b, first);
        }
    }

    @Override
    public double energy(float[] v, int offset, float[] b) {
        return PLAIN.energy(v, offset, b);
    }

    @Override
    public void settle(long key, R032Store examples, int from, int to) {
        Draws.bernoulli(key, examples, examples, from, to);
    }
}
