package reverie.model.matrix;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
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
    private final int children;
    private final R032Store y;
    private final R032Store x;
    private final R032Store now;
    private final R032Store flipped;

    /**
     * @param g      G, children × parents; copied
     * @param bias   b, a value a child
     * @param chains N
     */
    public ParentSweep(R032Store g, float[] bias, int chains) {
        children = g.getRowDim();
        int rows = Math.max(1, Math.ceilDiv(children, Lanes.COUNT)) * Lanes.COUNT;
        R032Store padded = R032Store.FACTORY.make(rows, g.getColDim());
        for (int j = 0; j < g.getColDim(); j++) {
            System.arraycopy(g.data, j * children, padded.data, j * rows, children);
        }
        weights = new Weights(padded);
        this.bias = Arrays.copyOf(bias, rows);
        y = R032Store.FACTORY.make(rows, chains);
        x = R032Store.FACTORY.make(rows, chains);
        now = R032Store.FACTORY.make(rows, chains);
        flipped = R032Store.FACTORY.make(rows, chains);
    }

    /** From now on the children of column n are those of {@code states}, from its first row on. */
    public void children(R032Store states, int from, int to) {
        for (int n = from; n < to; n++) {
            System.arraycopy(states.data, n * states.getRowDim(), y.data, n * y.getRowDim(), children);
        }
    }

    /** From now on the children of every column are these. */
    public void children(float[] states) {
        for (int n = 0; n < y.getColDim(); n++) {
            System.arraycopy(states, 0, y.data, n * y.getRowDim(), children);
        }
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
            begin(n);
            for (int j = 0; j < count; j++) {
                int at = n * count + j;
                float sign = parents.data[at] == 0 ? 1 : -1;
                double odds = (double) above.data[n * above.getRowDim() + j] + c[j] + sign * gain(n, j, sign);
                boolean on = Sampling.uniform(key, j, n) < 1 / (1 + StrictMath.exp(-beta * odds));
                if (on == sign > 0) {
                    parents.data[at] = on ? 1 : 0;
                    flip(n, j, sign);
                }
            }
        }
    }

    /** x ← x + b, and its softplus. */
    private void begin(int n) {
        int rows = x.getRowDim();
        int at = n * rows;
        for (int i = 0; i < rows; i += Lanes.COUNT) {
            FloatVector sum = load(x.data, at + i).add(load(bias, i));
            sum.intoArray(x.data, at + i);
            Functions.softplus(sum).intoArray(now.data, at + i);
        }
    }

    /** By how much the children become more probable if parent j of chain n is flipped. Padding adds 0. */
    private double gain(int n, int j, float sign) {
        int rows = x.getRowDim();
        change(n * rows, j * rows, sign, rows);
        soften(n * rows, rows);
        return balance(n * rows, j * rows, sign, rows);
    }

    /** flipped ← x + sign · g. In a loop of its own, as is the next: of a larger one the compiler inlines too little. */
    private void change(int at, int of, float sign, int rows) {
        float[] g = weights.matrix().data;
        for (int i = 0; i < rows; i += Lanes.COUNT) {
            load(x.data, at + i).add(load(g, of + i).mul(sign)).intoArray(flipped.data, at + i);
        }
    }

    /** flipped ← softplus(flipped). */
    private void soften(int at, int rows) {
        for (int i = 0; i < rows; i += Lanes.COUNT) {
            Functions.softplus(load(flipped.data, at + i)).intoArray(flipped.data, at + i);
        }
    }

    private double balance(int at, int of, float sign, int rows) {
        float[] g = weights.matrix().data;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += y.data[at + i] * sign * g[of + i] - (flipped.data[at + i] - now.data[at + i]);
        }
        return sum;
    }

    private void flip(int n, int j, float sign) {
        int rows = x.getRowDim();
        int at = n * rows;
        float[] g = weights.matrix().data;
        for (int i = 0; i < rows; i++) {
            x.data[at + i] += sign * g[j * rows + i];
        }
        System.arraycopy(flipped.data, at, now.data, at, rows);
    }

    private static FloatVector load(float[] data, int at) {
        return FloatVector.fromArray(Lanes.FLOATS, data, at);
    }
}
