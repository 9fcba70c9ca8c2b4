package reverie.model.evaluate;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * How much of a label a linear rule can read off features: multinomial logistic regression with an L2 penalty, taken to
 * its optimum, on features of mean 0 and variance 1 (Alain and Bengio 2017 call it a linear probe).
 */
public final class LinearProbe {

    private static final int MOST_STEPS = 2000;

    private final Standardizer standardizer;
    private final R032Store u;
    private final float[] d;
    private final double gradient;
    private final int steps;

    /**
     * Settings of a probe.
     *
     * @param c         weight of the summed loss against ½ ‖U‖², above 0; the C of scikit-learn and LIBLINEAR
     * @param tolerance the optimum is reached where no component of the mean objective's gradient is larger, above 0
     */
    public record Settings(double c, double tolerance) {

        public Settings {
            if (!(c > 0 && Double.isFinite(c))) {
                throw new BadInput("c", Double.toString(c), "above 0");
            }
            if (!(tolerance > 0 && Double.isFinite(tolerance))) {
                throw new BadInput("tolerance", Double.toString(tolerance), "above 0");
            }
        }
    }

    private LinearProbe(Standardizer standardizer, R032Store u, float[] d, double gradient, int steps) {
        this.standardizer = standardizer;
        this.u = u;
        this.d = d;
        this.gradient = gradient;
        this.steps = steps;
    }

    /**
     * Learns a probe.
     *
     * @param features F×N; overwritten with standardised ones
     * @param labels   N labels
     * @param workers  share the products
     */
    public static LinearProbe of(R032Store features, Labels labels, Settings settings, Workers workers) {
        if (labels.size() != features.getColDim()) {
            throw new IllegalArgumentException(labels.size() + " labels for " + features.getColDim() + " examples");
        }
        var standardizer = new Standardizer(features);
        standardizer.apply(features);
        int classes = labels.names().size();
        var loss = new SoftmaxLoss(features, labels.of(), classes, 1 / (settings.c() * labels.size()), workers);
        double[] parameters = new double[loss.size()];
        var descent = new Lbfgs(loss, parameters);
        descent.minimise(settings.tolerance(), MOST_STEPS);
        R032Store u = R032Store.FACTORY.make(features.getRowDim(), classes);
        float[] d = new float[classes];
        for (int i = 0; i < u.data.length; i++) {
            u.data[i] = (float) parameters[i];
        }
        for (int k = 0; k < classes; k++) {
            d[k] = (float) parameters[u.data.length + k];
        }
        return new LinearProbe(standardizer, u, d, descent.largest(), descent.steps());
    }

    /** The largest component of the objective's gradient at the end; above the tolerance where rounding allowed no less. */
    public double gradient() {
        return gradient;
    }

    /** Steps that learning took. */
    public int steps() {
        return steps;
    }

    /** The most likely label of each of F×N features, which are left as they are. */
    public int[] predict(R032Store features, Workers workers) {
        R032Store x = R032Store.wrap(features.data.clone(), features.getRowDim());
        standardizer.apply(x);
        int classes = d.length;
        R032Store scores = R032Store.FACTORY.make(classes, x.getColDim());
        new Gemm(workers).multiply(1, Op.TRANSPOSE, u, Op.NONE, x, 0, scores);
        int[] best = new int[x.getColDim()];
        for (int n = 0; n < best.length; n++) {
            for (int k = 1; k < classes; k++) {
                best[n] = scores.data[n * classes + k] + d[k] > scores.data[n * classes + best[n]] + d[best[n]] ? k
                        : best[n];
            }
        }
        return best;
    }

    /**
     * The share of examples whose label is found.
     *
     * @param features F×N, left as they are
     * @param labels   N labels
     */
    public double accuracy(R032Store features, Labels labels, Workers workers) {
        return share(predict(features, workers), labels.of());
    }

    private static double share(int[] found, int[] wanted) {
        long right = 0;
        for (int n = 0; n < found.length; n++) {
            right += found[n] == wanted[n] ? 1 : 0;
        }
        return right / (double) found.length;
    }
}
