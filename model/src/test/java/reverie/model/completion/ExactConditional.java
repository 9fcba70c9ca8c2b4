package reverie.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.ojalgo.matrix.store.R032Store;

/**
 * P(unknown | known) of a tiny model whose P(v) is written out: the oracle to which completions are held. Image {@code s} has
 * pixel i on where bit i of s is set.
 */
public final class ExactConditional {

    private static final double FEW = 5;

    private final int d;
    private final boolean[] hidden;
    /** P(v | known) at [v]; 0 where v is at odds with what is known. */
    private final double[] p;

    /**
     * @param marginal P(v), or a multiple of it, for all images
     * @param image    whose known pixels are 0 or 1
     */
    public ExactConditional(double[] marginal, PartialImage image) {
        d = image.values().length;
        hidden = image.hidden();
        p = new double[marginal.length];
        double sum = 0;
        for (int v = 0; v < p.length; v++) {
            p[v] = agrees(v, image) ? marginal[v] : 0;
            sum += p[v];
        }
        for (int v = 0; v < p.length; v++) {
            p[v] /= sum;
        }
    }

    private static boolean agrees(int v, PartialImage image) {
        for (int i = 0; i < image.values().length; i++) {
            if (!image.hidden()[i] && bit(v, i) != image.values()[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bit(int v, int i) {
        return v >> i & 1;
    }

    /** P(v_i = 1 and v_k = 1 | known). */
    private double both(int i, int k) {
        double sum = 0;
        for (int v = 0; v < p.length; v++) {
            sum += bit(v, i) * bit(v, k) * p[v];
        }
        return sum;
    }

    /** P(v_i = 1 | known). */
    double marginal(int i) {
        return both(i, i);
    }

    /**
     * Every marginal and pairwise probability of the unknown pixels lies within 5.5 standard errors of the exact one; among
     * 30 of them, a correct sampler of independent chains fails at fewer than two seeds in a million.
     *
     * @param states D×N, independent chains
     */
    public void assertPairsAgree(R032Store states) {
        int n = states.getColDim();
        for (int i = 0; i < d; i++) {
            for (int k = i; k < d; k++) {
                if (hidden[i] && hidden[k]) {
                    double seen = 0;
                    for (int c = 0; c < n; c++) {
                        seen += states.data[c * d + i] * states.data[c * d + k];
                    }
                    double exact = both(i, k);
                    double error = Math.sqrt(exact * (1 - exact) / n);
                    assertThat(Math.abs(seen / n - exact) / error).as("pixels %d and %d: %f, exactly %f", i, k,
                            seen / n, exact).isLessThan(5.5);
                }
            }
        }
    }

    /**
     * Whether Pearson's χ² over all images that agree with what is known is no more than chance makes it: it exceeds its degrees
     * of freedom by 8 times √(2 · degrees) plus 20 at fewer than one seed in a million. Rare images count as one.
     *
     * @param states D×N, independent chains
     */
    public boolean fits(R032Store states) {
        int n = states.getColDim();
        int[] seen = seen(states);
        double sum = 0;
        double rare = 0;
        int rarelySeen = 0;
        int classes = 0;
        for (int v = 0; v < p.length; v++) {
            double expected = n * p[v];
            if (p[v] == 0) {
                assertThat(seen[v]).as("image %d is at odds with what is known", v).isZero();
            } else if (expected < FEW) {
                rare += expected;
                rarelySeen += seen[v];
            } else {
                sum += (seen[v] - expected) * (seen[v] - expected) / expected;
                classes++;
            }
        }
        if (rare > 0) {
            sum += (rarelySeen - rare) * (rarelySeen - rare) / Math.max(rare, 1);
            classes++;
        }
        return sum <= classes - 1 + 8 * Math.sqrt(2.0 * (classes - 1)) + 20;
    }

    private int[] seen(R032Store states) {
        int[] seen = new int[p.length];
        for (int c = 0; c < states.getColDim(); c++) {
            int v = 0;
            for (int i = 0; i < d; i++) {
                v |= (int) states.data[c * d + i] << i;
            }
            seen[v]++;
        }
        return seen;
    }
}
