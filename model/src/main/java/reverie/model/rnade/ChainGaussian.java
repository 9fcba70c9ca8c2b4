package reverie.model.rnade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.nade.Ordering;

/**
 * The Gaussian of full covariance that makes data most probable, in closed form, told value by value like everything here: with the
 * Cholesky factor L of the covariance in the order of telling, x_t is Gaussian by those before it with mean m_t + Σ_{s<t} L_ts y_s and
 * standard deviation L_tt, y = L⁻¹(x − m). What any other density has to beat.
 */
final class ChainGaussian {

    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    private final int[] order;
    private final double[] mean;
    /** The rows of L, in the order of telling. */
    private final double[][] factor;

    private ChainGaussian(int[] order, double[] mean, double[][] factor) {
        this.order = order;
        this.mean = mean;
        this.factor = factor;
    }

    /**
     * By the mean and covariance of the data.
     *
     * @param least added to the standard deviation of every value, in squares, so that it stays finite where values repeat themselves
     * @throws reverie.model.BadInput where there is not the memory
     */
    static ChainGaussian of(DataSet data, Ordering ordering, double least, Workers workers) {
        int d = data.values();
        Memory.checkSquare(data.name() + ": values of an example", d, 2 * Double.BYTES / Float.BYTES);
        double[] mean = data.mean();
        int[] order = ordering.pixels();
        double[][] covariance = new double[d][];
        workers.split(d, 4, (from, to) -> rows(data.examples(), mean, order, covariance, from, to));
        for (int t = 0; t < d; t++) {
            covariance[t][t] += least * least;
        }
        factorise(covariance);
        return new ChainGaussian(order, mean, covariance);
    }

    /** The covariance of values with those that are told before them, and with themselves. */
    private static void rows(R032Store x, double[] mean, int[] order, double[][] covariance, int from, int to) {
        int count = x.getColDim();
        double[] centred = new double[to];
        for (int t = from; t < to; t++) {
            covariance[t] = new double[t + 1];
        }
        for (int n = 0; n < count; n++) {
            for (int t = 0; t < to; t++) {
                centred[t] = x.data[n * order.length + order[t]] - mean[order[t]];
            }
            for (int t = from; t < to; t++) {
                double[] row = covariance[t];
                double each = centred[t] / count;
                for (int s = 0; s <= t; s++) {
                    row[s] += each * centred[s];
                }
            }
        }
    }

    /** Cholesky, in place: A = L Lᵀ. */
    private static void factorise(double[][] a) {
        for (int t = 0; t < a.length; t++) {
            for (int s = 0; s <= t; s++) {
                double sum = a[t][s];
                for (int k = 0; k < s; k++) {
                    sum -= a[t][k] * a[s][k];
                }
                a[t][s] = s < t ? sum / a[s][s] : Math.sqrt(sum);
            }
        }
    }

    /** The standard deviation of the value that is told t-th, given those before it. */
    double deviation(int t) {
        return factor[t][t];
    }

    /**
     * The mean of each value by those before it.
     *
     * @param x     an example, from {@code at} on
     * @param means D values, written to, in the order of telling
     */
    void means(float[] x, int at, double[] means) {
        double[] y = new double[order.length];
        for (int t = 0; t < order.length; t++) {
            double sum = mean[order[t]];
            for (int s = 0; s < t; s++) {
                sum += factor[t][s] * y[s];
            }
            means[t] = sum;
            y[t] = (x[at + order[t]] - sum) / factor[t][t];
        }
    }

    /** The mean over data of log p(x), in nats. */
    double meanLogDensity(R032Store x) {
        int d = order.length;
        double[] means = new double[d];
        double sum = 0;
        for (int n = 0; n < x.getColDim(); n++) {
            means(x.data, n * d, means);
            for (int t = 0; t < d; t++) {
                double u = (x.data[n * d + order[t]] - means[t]) / factor[t][t];
                sum -= 0.5 * u * u + Math.log(factor[t][t]) + HALF_LOG_2_PI;
            }
        }
        return sum / x.getColDim();
    }
}
