package reverie.model.rnade;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Weights;
import reverie.model.nade.Ordering;
import reverie.model.network.Activation;
import reverie.model.network.Dense;

/** RNADEs of few values with strong weights by chance, of which everything can be written out. */
final class TinyRnade {

    private TinyRnade() {
    }

    private static R032Store weights(int rows, int columns, double size, SplittableRandom random) {
        R032Store w = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < w.data.length; i++) {
            w.data[i] = (float) (size * (2 * random.nextDouble() - 1));
        }
        return w;
    }

    static Rnade of(ImageShape shape, Ordering.Kind kind, int hidden, Family family) {
        var random = new SplittableRandom(hidden);
        int d = shape.pixels();
        var mixture = new ScalarMixture(family, 3, 0.01f);
        float[] rho = new float[d];
        var heads = new ArrayList<Dense>();
        for (int i = 0; i < d; i++) {
            rho[i] = 0.5f + i % 3;
            heads.add(new Dense(
                    new Weights(weights(hidden, mixture.inputs(), 1.5 / Math.sqrt(Math.max(1, hidden)), random)),
                    weights(1, mixture.inputs(), 1, random), Activation.LINEAR));
        }
        return new Rnade(kind.of(shape, 3), mixture, weights(hidden, d, 1, random), weights(hidden, 1, 1, random).data,
                rho, heads);
    }

    /** Numbers about 0. */
    static R032Store examples(int d, int count) {
        return weights(d, count, 1.5, new SplittableRandom(9));
    }

    /** log p(x_i | those before) as the definition says, with nothing but doubles. */
    static double logConditional(Rnade model, int t, double[] x) {
        int i = model.ordering().pixels()[t];
        int components = model.mixture().components();
        double[] z = new double[3 * components];
        Dense head = model.heads().get(i);
        for (int q = 0; q < z.length; q++) {
            z[q] = head.c().data[q];
            for (int j = 0; j < model.hidden(); j++) {
                double a = model.c()[j];
                for (int s = 0; s < t; s++) {
                    int k = model.ordering().pixels()[s];
                    a += model.w().data[k * model.hidden() + j] * x[k];
                }
                z[q] += head.weights().matrix().data[q * model.hidden() + j] * Math.max(0, model.rho()[i] * a);
            }
        }
        double all = 0;
        double density = 0;
        double least = model.mixture().least();
        for (int k = 0; k < components; k++) {
            double wide = ScalarMixture.WIDE * least;
            double above = z[2 * components + k] <= Math.log(wide) ? Math.exp(z[2 * components + k])
                    : wide * (1 + z[2 * components + k] - Math.log(wide));
            double sigma = least + above;
            double u = (x[i] - z[components + k]) / sigma;
            double shape = model.mixture().family() == Family.GAUSSIAN
                    ? Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI)
                    : Math.exp(-Math.abs(u)) / 2;
            all += Math.exp(z[k]);
            density += Math.exp(z[k]) * shape / sigma;
        }
        return Math.log(density / all);
    }

    static double logDensity(Rnade model, double[] x) {
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            sum += logConditional(model, t, x);
        }
        return sum;
    }
}
