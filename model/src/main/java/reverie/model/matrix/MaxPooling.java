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
            int row = largest(x.data, at, rows, size, bias, pooled.data, block * rows);
            exponentials(x.data, at, rows, size, bias, pooled.data, block * rows);
            offs(rows, pooled.data, block * rows);
            normalise(x.data, at, rows, size, pooled.data, block * rows);
            for (; row < rows; row++) {
                pooled.data[block * rows + row] = expect(x.data, at + row, rows, size, bias[row]);
            }
        }
    }

    // One pass over the block each, over rows that fill whole vectors, since the compiler gives up where more is inlined into one
    // loop; then its vectors are objects, on a busy machine for the rest of the run. Masks alone are too much. The rows that are left
    // are taken one by one, to the same last bit. What was loaded is asked to add a sum, not the sum to add what was loaded: of what a loop
    // carries on, the compiler knows the kind of vector only where it has seen it often enough.

    /** most ← max(0, x + bias) of each row's block; tells the first row that is left. */
    private static int largest(float[] x, int at, int rows, int size, float[] bias, float[] most, int mostAt) {
        int row = 0;
        for (; row <= rows - L; row += L) {
            FloatVector b = FloatVector.fromArray(Lanes.FLOATS, bias, row);
            FloatVector max = FloatVector.zero(Lanes.FLOATS);
            for (int c = 0; c < size; c++) {
                max = FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row).add(b).max(max);
            }
            max.intoArray(most, mostAt + row);
        }
        return row;
    }

    /** x ← exp(x + bias − most). */
    private static void exponentials(float[] x, int at, int rows, int size, float[] bias, float[] most, int mostAt) {
        for (int row = 0; row <= rows - L; row += L) {
            FloatVector shift = FloatVector.fromArray(Lanes.FLOATS, bias, row)
                    .sub(FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row));
            for (int c = 0; c < size; c++) {
                int i = at + c * rows + row;
                Functions.exp(FloatVector.fromArray(Lanes.FLOATS, x, i).add(shift)).intoArray(x, i);
            }
        }
    }

    /** most ← exp(−most), what a unit that is on has for every block in which none is. */
    private static void offs(int rows, float[] most, int mostAt) {
        for (int row = 0; row <= rows - L; row += L) {
            Functions.exp(FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row).neg()).intoArray(most, mostAt + row);
        }
    }

    /** x ← x / (off + Σ x), and in the place of off what all of x then sums to. */
    private static void normalise(float[] x, int at, int rows, int size, float[] off, int offAt) {
        for (int row = 0; row <= rows - L; row += L) {
            FloatVector on = FloatVector.zero(Lanes.FLOATS);
            for (int c = 0; c < size; c++) {
                on = FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row).add(on);
            }
            FloatVector all = on.add(FloatVector.fromArray(Lanes.FLOATS, off, offAt + row));
            on.div(all).intoArray(off, offAt + row);
            for (int c = 0; c < size; c++) {
                int i = at + c * rows + row;
                FloatVector.fromArray(Lanes.FLOATS, x, i).div(all).intoArray(x, i);
            }
        }
    }

    /** One block of one row, whose units are {@code stride} apart; gives the probability that any is on. */
    private static float expect(float[] x, int at, int stride, int size, float bias) {
        float most = exponentials(x, at, stride, size, bias);
        float on = sum(x, at, stride, size, 0);
        float all = on + Functions.exp(-most);
        for (int c = 0; c < size; c++) {
            x[at + c * stride] /= all;
        }
        return on / all;
    }

    /** x ← exp(x + bias − most) of one block; gives most, max(0, x + bias). */
    private static float exponentials(float[] x, int at, int stride, int size, float bias) {
        float most = 0;
        for (int c = 0; c < size; c++) {
            most = Math.max(most, x[at + c * stride] + bias);
        }
        for (int c = 0; c < size; c++) {
            int i = at + c * stride;
            x[i] = Functions.exp(x[i] + (bias - most));
        }
        return most;
    }

    private static float sum(float[] x, int at, int stride, int size, float first) {
        float sum = first;
        for (int c = 0; c < size; c++) {
            sum += x[at + c * stride];
        }
        return sum;
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
            int row = largest(x.data, at, rows, size, bias, scratch.data, block * rows);
            exponentials(x.data, at, rows, size, bias, scratch.data, block * rows);
            sums(x.data, at, rows, size, scratch.data, block * rows);
            logSums(x.data, at, rows, scratch.data, block * rows);
            for (; row < rows; row++) {
                float most = exponentials(x.data, at + row, rows, size, bias[row]);
                scratch.data[block * rows + row] = most
                        + Functions.log(sum(x.data, at + row, rows, size, Functions.exp(-most)));
            }
            for (int i = block * rows; i < (block + 1) * rows; i++) {
                sum += scratch.data[i];
            }
        }
        return sum;
    }

    /** The first of x ← exp(−most) + Σ x. */
    private static void sums(float[] x, int at, int rows, int size, float[] most, int mostAt) {
        for (int row = 0; row <= rows - L; row += L) {
            FloatVector sum = Functions.exp(FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row).neg());
            for (int c = 0; c < size; c++) {
                sum = FloatVector.fromArray(Lanes.FLOATS, x, at + c * rows + row).add(sum);
            }
            sum.intoArray(x, at + row);
        }
    }

    /** most ← most + log of the first of x. */
    private static void logSums(float[] x, int at, int rows, float[] most, int mostAt) {
        for (int row = 0; row <= rows - L; row += L) {
            FloatVector.fromArray(Lanes.FLOATS, most, mostAt + row)
                    .add(Functions.log(FloatVector.fromArray(Lanes.FLOATS, x, at + row)))
                    .intoArray(most, mostAt + row);
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
