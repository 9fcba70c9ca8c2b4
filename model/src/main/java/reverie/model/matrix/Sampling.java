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
public final class Sampling {

    private static final int L = Lanes.COUNT;
    /** A counter gives two words; the second belongs to the row this much further down. */
    private static final int HALF_BLOCK = 16;
    private static final int BLOCK = 2 * HALF_BLOCK;
    private static final float TO_UNIT = 0x1p-24f;
    private static final int BITS_TOO_MANY = 8;
    private static final IntVector COUNTING = IntVector.zero(Lanes.INTS).addIndex(1);

    private static final ThreadLocal<Uniforms> UNIFORMS = ThreadLocal.withInitial(Uniforms::new);

    private Sampling() {
    }

    /** Pairs of uniform draws, u in (0, 1] and t in [0, 1), that become normal ones. */
    private static final class Uniforms {

        /** A multiple of every vector's length. */
        private static final int COUNT = 1024;

        private final float[] u = new float[COUNT];
        private final float[] t = new float[COUNT];

        private void draw(long key, int row, int count, int column) {
            for (int i = 0; i < count; i++) {
                long words = Threefry.block(key, row + i & 0xFFFF_FFFFL | (long) column << 32);
                u[i] = ((int) words >>> BITS_TOO_MANY) * TO_UNIT + TO_UNIT;
                t[i] = ((int) (words >>> 32) >>> BITS_TOO_MANY) * TO_UNIT;
            }
        }
    }

    /** The uniform draw from [0, 1) that belongs to a row and column: a multiple of 2⁻²⁴. */
    public static float uniform(long key, int row, int column) {
        int counter = row / BLOCK * HALF_BLOCK + row % HALF_BLOCK;
        long words = Threefry.block(key, counter & 0xFFFF_FFFFL | (long) column << 32);
        int word = (int) (row / HALF_BLOCK % 2 == 0 ? words : words >>> 32);
        return (word >>> BITS_TOO_MANY) * TO_UNIT;
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
        for (int column = from; column < to; column++) {
            int at = column * rows;
            for (int block = 0; block < rows; block += BLOCK) {
                for (int part = 0; part < HALF_BLOCK && block + part < rows; part += L) {
                    bernoulli(key, p.data, out.data, at, rows, block + part, block / 2 + part, column);
                }
            }
        }
    }

    /** The draws of {@code L} counters: for rows from {@code row} on, and for those half a block further down. */
    private static void bernoulli(long key, float[] p, float[] out, int at, int rows, int row, int counter,
            int column) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        IntVector x0 = COUNTING.add(counter + k0);
        IntVector x1 = Lanes.ints(column + k1);
        for (int injection = 1; injection <= 5; injection++) {
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, injection % 2 == 1 ? 13 : 17).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, injection % 2 == 1 ? 15 : 29).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, injection % 2 == 1 ? 26 : 16).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, injection % 2 == 1 ? 6 : 24).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(Threefry.subkey(k0, k1, injection));
            x1 = x1.add(Threefry.subkey(k0, k1, injection + 1) + injection);
        }
        decide(x0, p, out, at, rows, row);
        decide(x1, p, out, at, rows, row + HALF_BLOCK);
    }

    private static void decide(IntVector words, float[] p, float[] out, int at, int rows, int row) {
        FloatVector u = unit(words);
        FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
        if (row + L <= rows) {
            FloatVector probability = FloatVector.fromArray(Lanes.FLOATS, p, at + row);
            FloatVector.zero(Lanes.FLOATS).blend(one, u.lt(probability)).intoArray(out, at + row);
        } else if (row < rows) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(row, rows);
            FloatVector probability = FloatVector.fromArray(Lanes.FLOATS, p, at + row, inside);
            FloatVector.zero(Lanes.FLOATS).blend(one, u.lt(probability)).intoArray(out, at + row, inside);
        }
    }

    private static FloatVector unit(IntVector words) {
        return ((FloatVector) words.lanewise(VectorOperators.LSHR, BITS_TOO_MANY).convert(VectorOperators.I2F, 0))
                .mul(TO_UNIT);
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
        Uniforms uniforms = UNIFORMS.get();
        for (int column = from; column < to; column++) {
            int at = column * rows;
            for (int start = 0; start < rows; start += Uniforms.COUNT) {
                int count = Math.min(Uniforms.COUNT, rows - start);
                uniforms.draw(key, start, count, column);
                for (int i = 0; i < count; i += L) {
                    VectorMask<Float> inside = Lanes.FLOATS.indexInRange(i, count);
                    FloatVector radius = Functions.log(FloatVector.fromArray(Lanes.FLOATS, uniforms.u, i)).mul(-2)
                            .sqrt();
                    FloatVector z = radius
                            .mul(Functions.cosOfTurn(FloatVector.fromArray(Lanes.FLOATS, uniforms.t, i)));
                    z.fma(FloatVector.broadcast(Lanes.FLOATS, sigma),
                            FloatVector.fromArray(Lanes.FLOATS, mean.data, at + start + i, inside))
                            .intoArray(out.data, at + start + i, inside);
                }
            }
        }
    }
}
