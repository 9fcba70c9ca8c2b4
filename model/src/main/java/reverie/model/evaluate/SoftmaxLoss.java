package reverie.model.evaluate;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * The objective of multinomial logistic regression, 1/N Σ_n −log P(label_n | x_n) + λ/2 ‖U‖² with
 * P(k | x) = exp(u_kᵀx + d_k) / Σ_m exp(u_mᵀx + d_m), and its gradient. Parameters are U, F×K column by column, and then
 * the K biases d, which are not penalised.
 */
final class SoftmaxLoss implements Gradient {

    private final int[] labels;
    private final int features;
    private final int classes;
    private final double lambda;
    private final Workers workers;
    private final Packed examplesAsRows;
    private final Packed examples;
    private final R032Store u;
    private final R032Store scores;
    private final R032Store gradient;

    /**
     * @param x       features, F×N
     * @param labels  of the examples, from 0 to K − 1
     * @param classes K
     * @param lambda  strength of the penalty, 0 or more
     */
    SoftmaxLoss(R032Store x, int[] labels, int classes, double lambda, Workers workers) {
        this.labels = labels;
        this.classes = classes;
        this.lambda = lambda;
        this.workers = workers;
        features = x.getRowDim();
        int count = x.getColDim();
        examplesAsRows = new Packed(count, features);
        examples = new Packed(features, count);
        workers.split(count, Packed.TILE_ROWS,
                (from, to) -> examplesAsRows.fill(Op.TRANSPOSE, x, from, to, 0, features));
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> examples.fill(Op.NONE, x, 0, features, from, to));
        u = R032Store.FACTORY.make(features, classes);
        scores = R032Store.FACTORY.make(count, classes);
        gradient = R032Store.FACTORY.make(features, classes);
    }

    /** Numbers in the parameters, (F + 1)K. */
    int size() {
        return (features + 1) * classes;
    }

    /** The objective. */
    double value(double[] parameters) {
        score(parameters);
        int count = labels.length;
        double sum = 0;
        for (int n = 0; n < count; n++) {
            sum += logSum(n) - scores.data[labels[n] * count + n];
        }
        double squares = 0;
        for (int i = 0; i < features * classes; i++) {
            squares += parameters[i] * parameters[i];
        }
        return sum / count + lambda / 2 * squares;
    }

    @Override
    public void at(double[] parameters, double[] g) {
        score(parameters);
        int count = labels.length;
        workers.split(count, Packed.TILE_COLUMNS, this::residuals);
        workers.split(classes, 1, (from, to) -> examples.multiply(1, count, Op.NONE, scores, 0, gradient, from, to));
        for (int i = 0; i < features * classes; i++) {
            g[i] = (double) gradient.data[i] / count + lambda * parameters[i];
        }
        for (int k = 0; k < classes; k++) {
            double sum = 0;
            for (int n = 0; n < count; n++) {
                sum += scores.data[k * count + n];
            }
            g[features * classes + k] = sum / count;
        }
    }

    /** scores ← XᵀU + 1dᵀ, N×K: a row an example. */
    private void score(double[] parameters) {
        for (int i = 0; i < u.data.length; i++) {
            u.data[i] = (float) parameters[i];
        }
        int count = labels.length;
        workers.split(classes, 1, (from, to) -> {
            examplesAsRows.multiply(1, features, Op.NONE, u, 0, scores, from, to);
            for (int k = from; k < to; k++) {
                float bias = (float) parameters[features * classes + k];
                for (int n = k * count; n < (k + 1) * count; n++) {
                    scores.data[n] += bias;
                }
            }
        });
    }

    private double logSum(int n) {
        int count = labels.length;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            largest = Math.max(largest, scores.data[k * count + n]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp(scores.data[k * count + n] - largest);
        }
        return largest + Math.log(sum);
    }

    /** Scores become P(k | x_n) − 1 where k is the label, P(k | x_n) elsewhere. */
    private void residuals(int from, int to) {
        int count = labels.length;
        for (int n = from; n < to; n++) {
            double logSum = logSum(n);
            for (int k = 0; k < classes; k++) {
                double p = Math.exp(scores.data[k * count + n] - logSum);
                scores.data[k * count + n] = (float) (k == labels[n] ? p - 1 : p);
            }
        }
    }
}
