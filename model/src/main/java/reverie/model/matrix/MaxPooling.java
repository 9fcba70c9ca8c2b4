package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.ojalgo.matrix.store.R032Store;

/**
 * Probabilistic max-pooling (Lee, Grosse, Ranganath & Ng 2009, section 3.3). Units stand in blocks of which at most one is
 * on: a block is {@code size} consecutive columns of a matrix, separately in each of its rows. So a matrix of F rows and
 * {@code size}·N columns holds F·N blocks. Every method works on blocks {@code from} to {@code to} of the N, on the calling
 * thread, and allocates nothing.
 */
public final class MaxPooling {

    private static final int L = Lanes.COUNT;
    private static final int HALF_BLOCK = 16;
    private static final int BLOCK = 2 * HALF_BLOCK;

    private MaxPooling() {
    }

    /**
     * x ← exp(x + bias) / (1 + Σ exp(x + bias)), where the sum is over the block and 1 stands for "none is on".
     *
     * @param x      inputs, F × (size·N)
     * @param bias   a value a row
     * @param size   units of a block
     * @param pooled F×N, receives the probability that any unit of the block is on
     */
    public static void expect(R032Store x, float[] bias, int size, R032Store pooled, int from, int to) {
        int rows = x.getRowDim();
        for (int block = from; block < to; block++) {
            int at = block * size * rows;
            largest(x.data, at, rows, size, bias, pooled.data, block * rows);
            exponentials(x.data, at, rows, size, bias, pooled.data, block * rows);
            normalise(x.data, at, rows, size, pooled.data, block * rows);
        }
    }

    // One pass over the block each, since the compiler gives up where more is inlined into one loop.

    /** most ← max(0, x + bias) of each row's block. */
    private static void largest(float[] x, int at, int rows, int size, float[] bias, float[] most, int mostAt) {
        for (int row = 0; row < rows; row += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
            FloatVector b = FloatVector.fromArray(Lanes.FLOATS, bias, row, inside);
            FloatVector max = FloatVector.zero(Lanes.FLOATS);
            for (int c = 0; c < size; c++) {
                max = max.max(FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row, inside).add(b));
            }
            max.intoArray(most, mostAt + row, inside);
        }
    }

    /** x ← exp(x + bias − most). */
    private static void exponentials(float[] x, int at, int rows, int size, float[] bias, float[] most, int mostAt) {
        for (int row = 0; row < rows; row += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
            FloatVector shift = FloatVector.fromArray(Lanes.FLOATS, bias, row, inside)
                    .sub(FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row, inside));
            for (int c = 0; c < size; c++) {
                int i = at + c * rows + row;
                Functions.exp(FloatVector.fromArray(Lanes.FLOATS, x, i, inside).add(shift)).intoArray(x, i, inside);
            }
        }
    }

    /** x ← x / (exp(−most) + Σ x), and in the place of most what all of x then sums to. */
    private static void normalise(float[] x, int at, int rows, int size, float[] most, int mostAt) {
        for (int row = 0; row < rows; row += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
            FloatVector on = FloatVector.zero(Lanes.FLOATS);
            for (int c = 0; c < size; c++) {
                on = on.add(FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row, inside));
            }
            FloatVector off = Functions.exp(FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row, inside).neg());
            FloatVector all = on.add(off);
            on.div(all).intoArray(most, mostAt + row, inside);
            for (int c = 0; c < size; c++) {
                int i = at + c * rows + row;
                FloatVector.fromArray(Lanes.FLOATS, x, i, inside).div(all).intoArray(x, i, inside);
            }
        }
    }

    /**
     * The logarithm of what the blocks add to the mass of a visible state when they are summed out, log(1 + Σ exp(x +
     * bias)) over each block, summed over all blocks.
     *
     * @param x       inputs, F × (size·N); overwritten
     * @param scratch F×N, overwritten
     * @return of blocks {@code from} to {@code to}, in nats
     */
    public static double logMass(R032Store x, float[] bias, int size, R032Store scratch, int from, int to) {
        int rows = x.getRowDim();
        double sum = 0;
        for (int block = from; block < to; block++) {
            int at = block * size * rows;
            largest(x.data, at, rows, size, bias, scratch.data, block * rows);
            exponentials(x.data, at, rows, size, bias, scratch.data, block * rows);
            logSums(x.data, at, rows, size, scratch.data, block * rows);
            for (int i = block * rows; i < (block + 1) * rows; i++) {
                sum += scratch.data[i];
            }
        }
        return sum;
    }

    /** most ← most + log(exp(−most) + Σ x). */
    private static void logSums(float[] x, int at, int rows, int size, float[] most, int mostAt) {
        for (int row = 0; row < rows; row += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
            FloatVector max = FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row, inside);
            FloatVector sum = Functions.exp(max.neg());
            for (int c = 0; c < size; c++) {
                sum = sum.add(FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row, inside));
            }
            max.add(Functions.log(sum)).intoArray(most, mostAt + row, inside);
        }
    }

    /**
     * out ← a draw for each block: 1 for the unit that is on, if any is, else 0. The draw of row i and block n takes the
     * number {@link Draws#uniform}(key, i, n).
     *
     * @param p   probabilities as {@link #expect} makes them, F × (size·N)
     * @param out of p's shape; may be p
     */
    public static void draw(long key, R032Store p, int size, R032Store out, int from, int to) {
        int rows = p.getRowDim();
        int counters = (rows + BLOCK - 1) / BLOCK * HALF_BLOCK;
        for (int block = from; block < to; block++) {
            RandomWords words = RandomWords.of(key, block, counters);
            decide(words.first(), p, size, out, block, 0);
            decide(words.second(), p, size, out, block, HALF_BLOCK);
        }
    }

    /** Every second half block of the rows. */
    private static void decide(int[] words, R032Store p, int size, R032Store out, int block, int firstRow) {
        int rows = p.getRowDim();
        for (int half = firstRow; half < rows; half += BLOCK) {
            for (int row = half; row < half + HALF_BLOCK && row < rows; row += L) {
                decide(words, (half - firstRow) / 2 + row - half, p.data, block * size * rows + row, rows, size,
                        rows - row, out.data);
            }
        }
    }

    /** One vector of rows, of which {@code left} are there. */
    private static void decide(int[] words, int counter, float[] p, int at, int rows, int size, int left,
            float[] out) {
        VectorMask<Float> inside = Lanes.FLOATS.indexInRange(0, left);
        FloatVector u = Draws.unit(words, counter);
        FloatVector low = FloatVector.zero(Lanes.FLOATS);
        for (int c = 0, i = at; c < size; c++, i += rows) {
            FloatVector high = low.add(FloatVector.fromArray(Lanes.FLOATS, p, i, inside));
            VectorMask<Float> hit = u.compare(VectorOperators.GE, low).and(u.lt(high));
            FloatVector.zero(Lanes.FLOATS).blend(1, hit).intoArray(out, i, inside);
            low = high;
        }
    }
}
