package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.ojalgo.matrix.store.R032Store;

/**
 * Element by element over columns {@code from} (inclusive) to {@code to} (exclusive) of a matrix, in place, on the
 * calling thread, allocating nothing. NaN stays NaN.
 */
public final class Elementwise {

    private static final int L = Lanes.COUNT;

    private Elementwise() {
    }

    // Long functions of vectors leave the compiler no room for masks, whose bounds are checked: numbers that fill no vector are taken one by
    // one, to the same last bit.

    /** x ← σ(x + bias), where {@code bias} has a value a row. */
    public static void sigmoid(R032Store x, float[] bias, int from, int to) {
        sigmoid(x, bias, x.getRowDim(), from, to);
    }

    /** The same for the uppermost {@code rows} rows only. */
    public static void sigmoid(R032Store x, float[] bias, int rows, int from, int to) {
        for (int j = from; j < to; j++) {
            int at = j * x.getRowDim();
            int i = 0;
            for (; i <= rows - L; i += L) {
                Functions.sigmoid(load(x.data, at + i).add(load(bias, i))).intoArray(x.data, at + i);
            }
            for (; i < rows; i++) {
                x.data[at + i] = Functions.sigmoid(x.data[at + i] + bias[i]);
            }
        }
    }

    /**
     * x ← softplus(x + bias), and its sum over each column.
     *
     * @param bias a value a row
     * @param sums receives the sum of column j at index j
     */
    public static void sumSoftplus(R032Store x, float[] bias, double[] sums, int from, int to) {
        sumSoftplus(x, bias, x.getRowDim(), sums, from, to);
    }

    /** The same for the uppermost {@code rows} rows only. */
    public static void sumSoftplus(R032Store x, float[] bias, int rows, double[] sums, int from, int to) {
        for (int j = from; j < to; j++) {
            int at = j * x.getRowDim();
            int i = 0;
            for (; i <= rows - L; i += L) {
                Functions.softplus(load(x.data, at + i).add(load(bias, i))).intoArray(x.data, at + i);
            }
            for (; i < rows; i++) {
                x.data[at + i] = Functions.softplus(x.data[at + i] + bias[i]);
            }
            sums[j] = sum(x.data, at, rows);
        }
    }

    /** In double precision, four sums side by side, always in this order. */
    private static double sum(float[] data, int at, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            s0 += data[at + i];
            s1 += data[at + i + 1];
            s2 += data[at + i + 2];
            s3 += data[at + i + 3];
        }
        for (; i < count; i++) {
            s0 += data[at + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** x ← tanh(x). */
    public static void tanh(R032Store x, int from, int to) {
        int end = to * x.getRowDim();
        int i = from * x.getRowDim();
        for (; i <= end - L; i += L) {
            Functions.tanh(load(x.data, i)).intoArray(x.data, i);
        }
        for (; i < end; i++) {
            x.data[i] = Functions.tanh(x.data[i]);
        }
    }

    /** x ← max(x, 0). */
    public static void relu(R032Store x, int from, int to) {
        int end = to * x.getRowDim();
        for (int i = from * x.getRowDim(); i < end; i += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(i, end);
            load(x.data, i, inside).max(0).intoArray(x.data, i, inside);
        }
    }

    /** x ← sign(x) max(|x| − t, 0), the proximal step of t|x|₁; t is 0 or more. */
    public static void softThreshold(R032Store x, float t, int from, int to) {
        int end = to * x.getRowDim();
        for (int i = from * x.getRowDim(); i < end; i += L) {
            VectorMask<Float> inside = Lanes.FLOATS.indexInRange(i, end);
            FloatVector v = load(x.data, i, inside);
            v.sub(v.max(-t).min(t)).intoArray(x.data, i, inside);
        }
    }

    /**
     * One step of gradient ascent with momentum and L2 decay: velocity ← velocity − decay · w, then w ← w + velocity.
     *
     * @param w        parameters
     * @param velocity their last change, of w's shape, to which the new gradient has been added
     * @param decay    rate times strength of the decay, 0 or more
     */
    public static void momentumStep(R032Store w, R032Store velocity, float decay, int from, int to) {
        int start = from * w.getRowDim();
        int end = to * w.getRowDim();
        FloatVector minusDecay = FloatVector.broadcast(Lanes.FLOATS, -decay);
        int i = start;
        for (; i <= end - L; i += L) {
            FloatVector old = load(w.data, i);
            FloatVector change = old.fma(minusDecay, load(velocity.data, i));
            change.intoArray(velocity.data, i);
            old.add(change).intoArray(w.data, i);
        }
        for (; i < end; i++) {
            velocity.data[i] = Math.fma(w.data[i], -decay, velocity.data[i]);
            w.data[i] += velocity.data[i];
        }
    }

    /** The largest |x|; NaN where there is one, 0 of no elements. */
    public static float maxAbsolute(R032Store x, int from, int to) {
        int end = to * x.getRowDim();
        FloatVector largest = FloatVector.zero(Lanes.FLOATS);
        for (int i = from * x.getRowDim(); i < end; i += L) {
            largest = load(x.data, i, Lanes.FLOATS.indexInRange(i, end)).abs().max(largest);
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    /**
     * sum ← sum + factor · Σ_n x_n, for rows {@code from} to {@code to}.
     *
     * @param columns the first so many are added, in their order
     * @param sum     a value a row
     */
    public static void addColumns(float factor, R032Store x, int columns, float[] sum, int from, int to) {
        int rows = x.getRowDim();
        for (int n = 0; n < columns; n++) {
            for (int i = from, at = n * rows + from; i < to; i++, at++) {
                sum[i] += factor * x.data[at];
            }
        }
    }

    /** Σ (x − y)² over all elements of two matrices of one shape, in double precision. */
    public static double squaredDistance(R032Store x, R032Store y) {
        double sum = 0;
        for (int i = 0; i < x.data.length; i++) {
            double miss = (double) x.data[i] - y.data[i];
            sum += miss * miss;
        }
        return sum;
    }

    private static FloatVector load(float[] data, int at) {
        return FloatVector.fromArray(Lanes.FLOATS, data, at);
    }

    private static FloatVector load(float[] data, int at, VectorMask<Float> mask) {
        return FloatVector.fromArray(Lanes.FLOATS, data, at, mask);
    }
}
