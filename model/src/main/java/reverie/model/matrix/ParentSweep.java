package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/**
 * Gibbs sampling of the binary parents h of K logistic children y, P(y_i = 1 | h) = σ(Σ_j G_ij h_j + b_i). Given its children
 * a parent depends on all others (they explain each other away), so that parents are drawn one after another (Neal 1992):
 *
 * <pre>log odds of h_j = c_j + Σ_i [y_i G_ij − softplus(x_i + G_ij) + softplus(x_i)], x_i = Σ_(k≠j) G_ik h_k + b_i,</pre>
 *
 * where c_j are the log odds that follow from above ({@link ChildProbabilities} tells how the sum is found). Columns are chains; different threads may work on different ones.
 */
public final class ParentSweep {

    /** Chains that look at a parent's weights one after another, which are then still in the first cache. */
    private static final int BLOCK = 4;

    private final Weights weights;
    private final ParentFactors factors;
    private final float[] bias;
    private final R032Store y;
    /** Gᵀy. */
    private final R032Store evidence;
    /** Gh. */
    private final R032Store x;
    private final ChildProbabilities expected;
    private final double[] sums;

    /**
     * @param g      G, children × parents; kept, not copied
     * @param bias   b, a value a child; kept
     * @param chains N
     */
    public ParentSweep(R032Store g, float[] bias, int chains) {
        this(g, ParentFactors.of(g), bias, chains);
    }

    private ParentSweep(R032Store g, ParentFactors factors, float[] bias, int chains) {
        weights = new Weights(g);
        this.factors = factors;
        this.bias = bias;
        y = R032Store.FACTORY.make(weights.visible(), chains);
        evidence = R032Store.FACTORY.make(weights.hidden(), chains);
        x = R032Store.FACTORY.make(weights.visible(), chains);
        expected = new ChildProbabilities(factors, chains);
        sums = new double[chains];
    }

    /** The same for those children alone, in that order; no exponential is taken again. */
    public ParentSweep among(int[] children) {
        R032Store all = weights.matrix();
        R032Store g = R032Store.FACTORY.make(children.length, weights.hidden());
        float[] b = new float[children.length];
        for (int k = 0; k < children.length; k++) {
            b[k] = bias[children[k]];
            for (int j = 0; j < weights.hidden(); j++) {
                g.data[j * children.length + k] = all.data[j * weights.visible() + children[k]];
            }
        }
        return new ParentSweep(g, factors.among(children, all), b, y.getColDim());
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
        for (int first = from; first < to; first += BLOCK) {
            int last = Math.min(to, first + BLOCK);
            for (int n = first; n < last; n++) {
                expected.expect(n, x.data, bias);
            }
            for (int j = 0; j < weights.hidden(); j++) {
                for (int n = first; n < last; n++) {
                    double prior = (double) above.data[n * above.getRowDim() + j] + c[j];
                    draw(key, beta, prior, parents, j, n);
                }
            }
        }
    }

    private void draw(long key, double beta, double prior, R032Store parents, int j, int n) {
        int at = n * parents.getRowDim() + j;
        boolean was = parents.data[at] != 0;
        double change = expected.change(n, j, was);
        double odds = prior + evidence.data[at] + (was ? change : -change);
        boolean is = Draws.uniform(key, j, n) < 1 / (1 + StrictMath.exp(-beta * odds));
        if (is != was) {
            parents.data[at] = is ? 1 : 0;
            expected.flip(n, j, was);
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
}
