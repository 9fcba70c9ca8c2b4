package reverie.model.matrix;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * exp G_ij, the factors by which parents change the odds of their children, which take longest to make and are therefore made once.
 *
 * @param rows   children, filled up with ones that nothing changes to a multiple of {@link #STRIP}
 * @param factor exp G, {@code rows} × parents by columns
 * @param sum    Σ_i G_ij, a value a parent
 * @param reach  Σ_i |G_ij|, a value a parent
 */
record ParentFactors(int rows, double[] factor, double[] sum, double[] reach) {

    /** Children come in strips of so many, whatever the width of vectors. */
    static final int STRIP = 32;
    /** Logits beyond count as this: their exponential is still a number that a double holds, and so is one over it. */
    static final double MOST = 700;

    /** Of G, children × parents. */
    static ParentFactors of(R032Store g) {
        ParentFactors all = empty(g.getRowDim(), g.getColDim());
        for (int j = 0; j < g.getColDim(); j++) {
            for (int i = 0; i < g.getRowDim(); i++) {
                double weight = Math.clamp(g.data[j * g.getRowDim() + i], -MOST, MOST);
                all.put(i, j, weight, StrictMath.exp(weight));
            }
        }
        return all;
    }

    /** Of those children alone, in that order, which stand there in G. */
    ParentFactors among(int[] children, R032Store g) {
        ParentFactors some = empty(children.length, sum.length);
        for (int j = 0; j < sum.length; j++) {
            for (int k = 0; k < children.length; k++) {
                some.put(k, j, Math.clamp(g.data[j * g.getRowDim() + children[k]], -MOST, MOST),
                        factor[j * rows + children[k]]);
            }
        }
        return some;
    }

    private static ParentFactors empty(int children, int parents) {
        int rows = Math.ceilDiv(children, STRIP) * STRIP;
        var factor = new double[Math.multiplyExact(rows, parents)];
        Arrays.fill(factor, 1);
        return new ParentFactors(rows, factor, new double[parents], new double[parents]);
    }

    private void put(int child, int parent, double weight, double itsFactor) {
        factor[parent * rows + child] = itsFactor;
        sum[parent] += weight;
        reach[parent] += Math.abs(weight);
    }
}
