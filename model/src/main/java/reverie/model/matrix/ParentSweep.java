package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.ojalgo.matrix.store.R032Store;

/**
 * Gibbs sampling of the binary parents h of K logistic children y, P(y_i = 1 | h) = σ(Σ_j G_ij h_j + b_i). Given its children
 * a parent depends on all others (they explain each other away), so that parents are drawn one after another (Neal 1992):
 *
 * <pre>log odds of h_j = c_j + Σ_i [y_i G_ij − softplus(x_i + G_ij) + softplus(x_i)], x_i = Σ_(k≠j) G_ik h_k + b_i,</pre>
 *
 * where c_j are the log odds that follow from above. Columns are chains; different threads may work on different ones.
 */
public final class ParentSweep {

    private final Weights weights;
    private final float[] bias;
    private final R032Store y;
    /** Gᵀy. */
    private final R032Store evidence;
    /** Gh, and the same with one parent flipped, of which {@link #sums} has the sums of softplus. */
    private final R032Store x;
    private final R032Store flipped;
    private final double[] sums;

    /**
     * @param g      G, children × parents; kept, not copied
     * @param bias   b, a value a child; kept
     * @param chains N
     */
    public ParentSweep(R032Store g, float[] bias, int chains) {
        weights = new Weights(g);
        this.bias = bias;
        y = R032Store.FACTORY.make(weights.visible(), chains);
        evidence = R032Store.FACTORY.make(weights.hidden(), chains);
        x = R032Store.FACTORY.make(weights.visible(), chains);
        flipped = R032Store.FACTORY.make(weights.visible(), chains);
        sums = new double[chains];
    }

    /** From now on the children of column n are those of {@code states}, from its first row on. */
    public void children(R032Store states, int from, int to) {
        int rows = weights.visible();
        for (int n = from; n < to; n++) {
            System.arraycopy(states.data, n * states.getRowDim(), y.data, n * rows, rows);
        }
        weights.up(y, evidence, from, to);
    }

    /** From now on the children of every column are these. */
    public void children(float[] states) {
        int chains = y.getColDim();
        for (int n = 0; n < chains; n++) {
            System.arraycopy(states, 0, y.data, n * states.length, states.length);
        }
        weights.up(y, evidence, 0, chains);
    }

    /**
     * Draws each parent once, from the first to the last.
     *
     * @param key     of the draws
     * @param beta    what log odds are multiplied by: 1, or less for chains that are hotter than the model
     * @param above   c without its constant part, parents × N or with further rows below
     * @param c       the constant part of c, a value a parent
     * @param parents h, parents × N; zeros and ones
     */
    public void draw(long key, double beta, R032Store above, float[] c, R032Store parents, int from, int to) {
        weights.down(parents, x, from, to);
        int count = parents.getRowDim();
        for (int n = from; n < to; n++) {
            shift(n, 0, 0, flipped);
            double now = sum(n);
            for (int j = 0; j < count; j++) {
                int at = n * count + j;
                float sign = parents.data[at] == 0 ? 1 : -1;
                shift(n, j, sign, flipped);
                double other = sum(n);
                double odds = (double) above.data[n * above.getRowDim() + j] + c[j] + evidence.data[at]
                        - sign * (other - now);
                boolean on = Draws.uniform(key, j, n) < 1 / (1 + StrictMath.exp(-beta * odds));
                if (on == sign > 0) {
                    parents.data[at] = on ? 1 : 0;
                    shift(n, j, sign, x);
                    now = other;
                }
            }
        }
    }

    /** Adds −log P(y | h) of column n to {@code surprise[n]}, in nats; of {@code parents} as for {@link #draw}. */
    public void addSurprise(R032Store parents, double[] surprise, int from, int to) {
        weights.down(parents, x, from, to);
        Elementwise.sumSoftplus(x, bias, sums, from, to);
        int count = parents.getRowDim();
        int rows = weights.visible();
        for (int n = from; n < to; n++) {
            double sum = sums[n];
            for (int j = 0, at = n * count; j < count; j++, at++) {
                sum -= (double) parents.data[at] * evidence.data[at];
            }
            for (int i = 0, at = n * rows; i < rows; i++, at++) {
                sum -= (double) y.data[at] * bias[i];
            }
            surprise[n] += sum;
        }
    }

    /** out ← x + sign · G_j, for chain n. */
    private void shift(int n, int j, float sign, R032Store out) {
        int rows = weights.visible();
        float[] g = weights.matrix().data;
        for (int i = 0; i < rows; i += Lanes.COUNT) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(i, rows);
            FloatVector change = FloatVector.fromArray(Lanes.FLOATS, g, j * rows + i, inside).mul(sign);
            FloatVector.fromArray(Lanes.FLOATS, x.data, n * rows + i, inside).add(change).intoArray(out.data,
                    n * rows + i, inside);
        }
    }

    /** Σ_i softplus(x_i + b_i) of chain n with one parent flipped. */
    private double sum(int n) {
        Elementwise.sumSoftplus(flipped, bias, sums, n, n + 1);
        return sums[n];
    }
}
