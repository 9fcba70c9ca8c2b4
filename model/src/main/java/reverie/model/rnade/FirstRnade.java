package reverie.model.rnade;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Weights;
import reverie.model.nade.Ordering;
import reverie.model.network.Activation;
import reverie.model.network.Dense;

/** A model that has seen the mean and the deviation of each value, and nothing else. */
final class FirstRnade {

    /** σ₀, as a part of the root of the mean variance. */
    private static final double LEAST = 0.01;
    /** The narrowest component, and how much the widest is wider. */
    private static final double NARROWEST = 0.3;
    private static final double WIDER = 5;
    /** Of W, as a part of what would bring the inputs of hidden units to deviation 1. */
    private static final double FIRST_WEIGHTS = 0.1;
    private static final float FIRST_HEAD = 0.01f;

    private FirstRnade() {
    }

    static Rnade of(DataSet data, RnadeSettings settings) {
        int d = data.values();
        int hidden = settings.hidden();
        double[] mean = data.mean();
        double[] deviations = deviations(data, mean);
        double all = 0;
        for (double each : deviations) {
            all += each * each / d;
        }
        double size = all == 0 ? 1 : Math.sqrt(all);
        R032Store w = R032Store.FACTORY.make(hidden, d);
        Draws.gaussianOnce(RandomKey.of(settings.seed(), 0, Purpose.FIRST_WEIGHTS),
                (float) (FIRST_WEIGHTS / (size * Math.sqrt(d))), w);
        float[] rho = new float[d];
        var heads = new ArrayList<Dense>();
        var mixture = new ScalarMixture(settings.family(), settings.components(), (float) (LEAST * size));
        for (int i = 0; i < d; i++) {
            rho[i] = 1;
            R032Store v = R032Store.FACTORY.make(hidden, mixture.inputs());
            Draws.gaussianOnce(RandomKey.of(settings.seed(), i, Purpose.FIRST_DECODER), FIRST_HEAD, v);
            float[] b = biases(settings.components(), mean[i], Math.max(deviations[i], LEAST * size));
            heads.add(new Dense(new Weights(v), R032Store.wrap(b, 1), Activation.LINEAR));
        }
        Ordering ordering = settings.ordering().of(data.shape(), settings.seed());
        return new Rnade(ordering, mixture, w, new float[hidden], rho, List.copyOf(heads));
    }

    /** Equal shares about the mean, from narrow to wide: values of natural images are mostly small, and seldom large. */
    private static float[] biases(int components, double mean, double deviation) {
        float[] b = new float[3 * components];
        for (int k = 0; k < components; k++) {
            double place = components == 1 ? 0 : k / (components - 1.0);
            b[components + k] = (float) mean;
            b[2 * components + k] = (float) StrictMath.log(components == 1 ? deviation
                    : deviation * NARROWEST * StrictMath.pow(WIDER, place));
        }
        return b;
    }

    private static double[] deviations(DataSet data, double[] mean) {
        double[] sums = new double[mean.length];
        float[] x = data.examples().data;
        for (int k = 0; k < x.length; k++) {
            double away = x[k] - mean[k % mean.length];
            sums[k % mean.length] += away * away / data.size();
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.sqrt(sums[i]);
        }
        return sums;
    }
}
