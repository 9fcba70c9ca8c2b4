package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Stretches of numbers that lie one after another in arrays; on the calling thread, allocating nothing. Sums are made in one order,
 * whatever the width of the vectors.
 */
public final class Lines {

    /** So many sums stand side by side before they are added up. */
    public static final int SUMS = 16;

    private static final int L = Lanes.COUNT;

    private Lines() {
    }

    /**
     * Σ_k x_k y_k of {@code count} numbers.
     *
     * @param sums room for {@link #SUMS} numbers from {@code at} on, which is written to
     */
    public static float dot(float[] x, int xAt, float[] y, int yAt, int count, float[] sums, int at) {
        int whole = count - count % SUMS;
        for (int part = 0; part < SUMS; part += L) {
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            for (int k = part; k < whole; k += SUMS) {
                sum = FloatVector.fromArray(Lanes.FLOATS, x, xAt + k)
                        .fma(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k), sum);
            }
            if (whole + part < count) {
                VectorMask<Float> inside = Lanes.FLOATS.indexInRange(whole + part, count);
                sum = FloatVector.fromArray(Lanes.FLOATS, x, xAt + whole + part, inside)
                        .fma(FloatVector.fromArray(Lanes.FLOATS, y, yAt + whole + part, inside), sum);
            }
            sum.intoArray(sums, at + part);
        }
        return total(sums, at);
    }

    /** The sum of {@link #SUMS} numbers, two and two. */
    static float total(float[] x, int at) {
        float s0 = x[at] + x[at + 8] + (x[at + 4] + x[at + 12]);
        float s1 = x[at + 1] + x[at + 9] + (x[at + 5] + x[at + 13]);
        float s2 = x[at + 2] + x[at + 10] + (x[at + 6] + x[at + 14]);
        float s3 = x[at + 3] + x[at + 11] + (x[at + 7] + x[at + 15]);
        return s0 + s2 + (s1 + s3);
    }

    /** y ← y + x. */
    public static void add(float[] x, int xAt, float[] y, int yAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            FloatVector.fromArray(Lanes.FLOATS, x, xAt + k).add(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k))
                    .intoArray(y, yAt + k);
        }
        for (; k < count; k++) {
            y[yAt + k] += x[xAt + k];
        }
    }

    /** z ← x + y. */
    public static void sum(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            FloatVector.fromArray(Lanes.FLOATS, x, xAt + k).add(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k))
                    .intoArray(z, zAt + k);
        }
        for (; k < count; k++) {
            z[zAt + k] = x[xAt + k] + y[yAt + k];
        }
    }

    /** y ← σ(x). */
    public static void sigmoid(float[] x, int xAt, float[] y, int yAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            Functions.sigmoid(FloatVector.fromArray(Lanes.FLOATS, x, xAt + k)).intoArray(y, yAt + k);
        }
        for (; k < count; k++) {
            y[yAt + k] = Functions.sigmoid(x[xAt + k]);
        }
    }
}
