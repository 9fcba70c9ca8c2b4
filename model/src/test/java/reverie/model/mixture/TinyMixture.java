package reverie.model.mixture;

import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;

/** A mixture of which everything can be written out: {@code d} pixels, 2^d images. */
record TinyMixture(Mixture mixture) {

    static TinyMixture random(int d, int components, long seed) {
        var random = new SplittableRandom(seed);
        R032Store theta = R032Store.FACTORY.make(d, components);
        for (int i = 0; i < theta.data.length; i++) {
            theta.data[i] = (float) (0.02 + 0.96 * random.nextDouble());
        }
        float[] pi = new float[components];
        for (int k = 0; k < components; k++) {
            pi[k] = (float) (0.1 + 0.05 * k) / components;
        }
        return new TinyMixture(new Mixture(pi, theta));
    }

    /** All images, 2^d columns; pixel i of image v is bit i of v. */
    R032Store images() {
        int d = mixture.visible();
        R032Store all = R032Store.FACTORY.make(d, 1 << d);
        for (int v = 0; v < 1 << d; v++) {
            for (int i = 0; i < d; i++) {
                all.data[v * d + i] = v >> i & 1;
            }
        }
        return all;
    }

    /** P(v) of all images, as the definition says, with nothing but doubles. */
    double[] probabilities() {
        int d = mixture.visible();
        double total = 0;
        for (float each : mixture.pi()) {
            total += each;
        }
        double[] p = new double[1 << d];
        for (int v = 0; v < p.length; v++) {
            for (int k = 0; k < mixture.components(); k++) {
                double product = mixture.pi()[k] / total;
                for (int i = 0; i < d; i++) {
                    double on = mixture.theta().data[k * d + i];
                    product *= (v >> i & 1) == 1 ? on : 1 - on;
                }
                p[v] += product;
            }
        }
        return p;
    }
}
