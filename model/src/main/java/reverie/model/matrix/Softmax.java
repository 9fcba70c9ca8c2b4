package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import org.ojalgo.matrix.store.R032Store;

/**
 * p_l = exp(x_l) / Σ_m exp(x_m) of each column of a matrix, on the calling thread, allocating nothing. Sums are made in one order, whatever the
 * width of the vectors.
 */
public final class Softmax {

    private static final int L = Lanes.COUNT;

    private Softmax() {
    }

    /** x ← p in columns {@code from} to {@code to}. */
    public static void apply(R032Store x, int from, int to) {
        int rows = x.getRowDim();
        for (int n = from; n < to; n++) {
            int at = n * rows;
            exponentials(x.data, at, rows, x.data);
            float factor = (float) (1 / sum(x.data, at, rows));
            for (int i = at; i < at + rows; i++) {
                x.data[i] *= factor;
            }
        }
    }

    /**
     * log Σ_l exp(x_l) of a column.
     *
     * @param room  of x's shape, is written to in that column; may be x
     */
    public static double logSum(R032Store x, int column, R032Store room) {
        int rows = x.getRowDim();
        int at = column * rows;
        float largest = exponentials(x.data, at, rows, room.data);
        return largest + StrictMath.log(sum(room.data, at, rows));
    }

    /** out ← exp(x − largest x). */
    private static float exponentials(float[] x, int at, int count, float[] out) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = at; i < at + count; i++) {
            largest = Math.max(largest, x[i]);
        }
        int i = 0;
        for (; i <= count - L; i += L) {
            Functions.exp(FloatVector.fromArray(Lanes.FLOATS, x, at + i).sub(largest)).intoArray(out, at + i);
        }
        for (; i < count; i++) {
            out[at + i] = Functions.exp(x[at + i] - largest);
        }
        return largest;
    }

    /** Four sums side by side. */
    private static double sum(float[] x, int at, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = at;
        for (; i + 4 <= at + count; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < at + count; i++) {
            s0 += x[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
