package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.ojalgo.matrix.store.R032Store;

/**
 * Random draws, each a function of (key, row, column) alone: not of the range in which it is asked for, the number of
 * threads, the width of the vectors or what was drawn before. Keys come from {@link RandomKey}.
 */
public final class Draws {

    private static final int L = Lanes.COUNT;
    /** A counter gives two words; the second belongs to the row this much further down. */
    private static final int HALF_BLOCK = 16;
    private static final int BLOCK = 2 * HALF_BLOCK;
    static final float TO_UNIT = 0x1p-24f;
    private static final int BITS_TOO_MANY = 8;

    private Draws() {
    }

    /** The uniform draw from [0, 1) that belongs to a row and column: a multiple of 2⁻²⁴. */
    public static float uniform(long key, int row, int column) {
        int counter = row / BLOCK * HALF_BLOCK + row % HALF_BLOCK;
        long words = Threefry.block(key, counter & 0xFFFF_FFFFL | (long) column << 32);
        int word = (int) (row / HALF_BLOCK % 2 == 0 ? words : words >>> 32);
        return unit(word);
    }

    /**
     * A whole number from 0 to {@code bound} − 1 for an index, from 64 random bits, so that no number is preferred by
     * more than one part in 2³³.
     */
    public static int below(long key, int index, int bound) {
        return (int) Math.unsignedMultiplyHigh(Threefry.block(key, index & 0xFFFF_FFFFL), bound);
    }

    /**
     * out ← 1 with probability p, else 0, in columns {@code from} to {@code to}. A probability that is NaN or not above
     * 0 gives 0, one of 1 or more gives 1.
     *
     * @param p   probabilities
     * @param out of p's shape; may be p
     */
    public static void bernoulli(long key, R032Store p, R032Store out, int from, int to) {
        int rows = p.getRowDim();
        int counters = (rows + BLOCK - 1) / BLOCK * HALF_BLOCK;
        for (int column = from; column < to; column++) {
            RandomWords words = RandomWords.of(key, column, counters);
            decide(words.first(), p.data, out.data, column * rows, 0, rows);
            decide(words.second(), p.data, out.data, column * rows, HALF_BLOCK, rows);
        }
    }

    /** The draws of every second half block of a column. */
    private static void decide(int[] words, float[] p, float[] out, int at, int firstRow, int rows) {
        for (int block = firstRow; block < rows; block += BLOCK) {
            for (int row = block; row < block + HALF_BLOCK && row < rows; row += L) {
                int counter = (block - firstRow) / 2 + row - block;
                VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
                FloatVector probability = FloatVector.fromArray(Lanes.FLOATS, p, at + row, inside);
                FloatVector.zero(Lanes.FLOATS).blend(1, unit(words, counter).lt(probability))
                        .intoArray(out, at + row, inside);
            }
        }
    }

    /** The words from {@code at} on as draws from [0, 1). */
    static FloatVector unit(int[] words, int at) {
        return ((FloatVector) IntVector.fromArray(Lanes.INTS, words, at)
                .lanewise(VectorOperators.LSHR, BITS_TOO_MANY).convert(VectorOperators.I2F, 0)).mul(TO_UNIT);
    }

    /**
     * out ← mean + σz with z from the standard normal distribution, in columns {@code from} to {@code to}; Box and
     * Muller's method, z = √(−2 log u) cos 2πt, so that |z| is below 5.8.
     *
     * @param mean  means
     * @param sigma standard deviation
     * @param out   of the means' shape; may be the same
     */
    public static void gaussian(long key, R032Store mean, float sigma, R032Store out, int from, int to) {
        int rows = mean.getRowDim();
        for (int column = from; column < to; column++) {
            RandomWords words = RandomWords.of(key, column, rows);
            for (NormalPass pass : NormalPass.ALL) {
                pass.run(words, mean.data, sigma, out.data, column * rows, rows);
            }
        }
    }

    /**
     * w ← σz, the draws of {@link #gaussian} bit for bit, one after another. For what is drawn once, such as first weights: vectors
     * that nobody has compiled yet take a thousand times as long as numbers.
     *
     * @param sigma standard deviation
     */
    public static void gaussianOnce(long key, float sigma, R032Store w) {
        int rows = w.getRowDim();
        for (int column = 0; column < w.getColDim(); column++) {
            for (int row = 0; row < rows; row++) {
                long words = Threefry.block(key, row & 0xFFFF_FFFFL | (long) column << 32);
                float radius = (float) Math.sqrt(Functions.log(unit((int) words) + TO_UNIT) * -2);
                w.data[column * rows + row] = radius * Functions.cosOfTurn(unit((int) (words >>> 32))) * sigma;
            }
        }
    }

    private static float unit(int word) {
        return (word >>> BITS_TOO_MANY) * TO_UNIT;
    }
}
