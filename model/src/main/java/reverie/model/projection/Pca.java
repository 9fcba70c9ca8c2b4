package reverie.model.projection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * Principal component analysis (Pearson 1901, Hotelling 1933): the K orthonormal directions that keep most of the data's
 * variance, which of all linear maps to K numbers and back make the least squared error.
 */
public final class Pca {

    /** The covariance of more values an example takes longer to take apart than anybody waits before a window. */
    public static final int MOST_QUICK_VALUES = 2048;

    private static final int BLOCK = 1000;

    private final float[] mean;
    private final R032Store components;
    private final float[] variances;

    /**
     * @param mean       D values
     * @param components D×K, orthonormal columns, the one of most variance first
     * @param variances  of the data along each component, K values
     * @throws IllegalArgumentException where sizes do not fit together
     */
    public Pca(float[] mean, R032Store components, float[] variances) {
        if (components.getRowDim() != mean.length || components.getColDim() != variances.length) {
            throw new IllegalArgumentException(mean.length + " means, " + components.getRowDim() + "×"
                    + components.getColDim() + " components, " + variances.length + " variances");
        }
        this.mean = mean;
        this.components = components;
        this.variances = variances;
    }

    /**
     * From the eigenvectors of the data's covariance. A component's sign is such that its largest value is positive.
     *
     * @param data    N examples of D values
     * @param count   K, 1 to D
     * @param workers share the products
     * @throws BadInput if there are not so many components
     */
    public static Pca of(DataSet data, int count, Workers workers) {
        int d = data.values();
        if (count < 1 || count > d) {
            throw new BadInput("components", Integer.toString(count), "1 to " + d + ", as values in " + data.name());
        }
        float[] mean = new float[d];
        double[] exact = data.mean();
        for (int i = 0; i < d; i++) {
            mean[i] = (float) exact[i];
        }
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(d, true);
        if (!eigen.decompose(covariance(data, mean, workers))) {
            throw new IllegalStateException("eigenvectors of " + data.name() + ": none found");
        }
        R032Store components = R032Store.FACTORY.make(d, count);
        float[] variances = new float[count];
        double[] values = new double[d];
        for (int k = 0; k < d; k++) {
            values[k] = eigen.getEigenvalues().get(k).getReal();
        }
        int[] order = descending(values);
        for (int k = 0; k < count; k++) {
            variances[k] = (float) Math.max(values[order[k]], 0);
            for (int i = 0; i < d; i++) {
                components.data[k * d + i] = eigen.getV().get(i, order[k]).floatValue();
            }
            turn(components.data, k * d, d);
        }
        return new Pca(mean, components, variances);
    }

    private static int[] descending(double[] values) {
        return IntStream.range(0, values.length).boxed()
                .sorted((i, j) -> Double.compare(values[j], values[i])).mapToInt(Integer::intValue).toArray();
    }

    private static void turn(float[] values, int at, int count) {
        int largest = at;
        for (int i = at; i < at + count; i++) {
            largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
        }
        float sign = Math.signum(values[largest]);
        for (int i = at; i < at + count; i++) {
            values[i] *= sign;
        }
    }

    /** Products of a block in single precision, their sum over the blocks in double. */
    private static R064Store covariance(DataSet data, float[] mean, Workers workers) {
        int d = data.values();
        R064Store sum = R064Store.FACTORY.make(d, d);
        R032Store product = R032Store.FACTORY.make(d, d);
        var gemm = new Gemm(workers);
        for (int start = 0; start < data.size(); start += BLOCK) {
            int end = Math.min(start + BLOCK, data.size());
            R032Store block = centred(data.examples(), mean, start, end);
            gemm.multiply(1, Op.NONE, block, Op.TRANSPOSE, block, 0, product);
            for (int i = 0; i < sum.data.length; i++) {
                sum.data[i] += product.data[i] / (double) data.size();
            }
        }
        return sum;
    }

    private static R032Store centred(R032Store x, float[] mean, int from, int to) {
        int d = mean.length;
        float[] values = Arrays.copyOfRange(x.data, from * d, to * d);
        for (int n = 0; n < to - from; n++) {
            for (int i = 0; i < d; i++) {
                values[n * d + i] -= mean[i];
            }
        }
        return R032Store.wrap(values, d);
    }

    /** The mean example, D values. To be read only. */
    public float[] mean() {
        return mean;
    }

    /** D×K. To be read only. */
    public R032Store components() {
        return components;
    }

    /** Variance along each component, K values, the largest first. To be read only. */
    public float[] variances() {
        return variances;
    }

    /** Cᵀ(x − mean): D×N examples as K×N codes. */
    public R032Store encode(R032Store x, Workers workers) {
        R032Store code = R032Store.FACTORY.make(components.getColDim(), x.getColDim());
        new Gemm(workers).multiply(1, Op.TRANSPOSE, components, Op.NONE, centred(x, mean, 0, x.getColDim()), 0, code);
        return code;
    }

    /** C·code + mean: K×N codes as D×N examples. */
    public R032Store decode(R032Store code, Workers workers) {
        int d = mean.length;
        R032Store x = R032Store.FACTORY.make(d, code.getColDim());
        new Gemm(workers).multiply(1, Op.NONE, components, Op.NONE, code, 0, x);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] += mean[i % d];
        }
        return x;
    }

    /** The mean over the data of Σ_i (x_i − y_i)², where y is the example encoded and decoded. */
    public double reconstructionError(DataSet data, Workers workers) {
        R032Store y = decode(encode(data.examples(), workers), workers);
        return Elementwise.squaredDistance(data.examples(), y) / data.size();
    }
}
