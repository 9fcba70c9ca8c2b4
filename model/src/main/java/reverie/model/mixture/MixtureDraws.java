package reverie.model.mixture;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/** Images drawn from a mixture: a component by π, then every pixel by that component's θ. No chains are needed. */
final class MixtureDraws {

    private static final Purpose COMPONENT = Purpose.of("mixture.component");
    private static final Purpose PIXELS = Purpose.of("mixture.pixels");

    private final R032Store means;
    private final long seed;

    /** @param count how many, 1 or more */
    MixtureDraws(Mixture mixture, int count, long seed) {
        this.seed = seed;
        int d = mixture.visible();
        means = R032Store.FACTORY.make(d, count);
        long key = RandomKey.of(seed, 0, COMPONENT);
        for (int n = 0; n < count; n++) {
            int k = component(mixture.pi(), 0, mixture.components(), Draws.uniform(key, 0, n));
            System.arraycopy(mixture.theta().data, k * d, means.data, n * d, d);
        }
    }

    /**
     * The component at which the running sum of shares exceeds a part of the whole.
     *
     * @param shares of components, 0 or more; {@code count} of them from {@code at} on
     * @param part   from 0 to 1
     */
    static int component(float[] shares, int at, int count, float part) {
        double total = 0;
        for (int k = 0; k < count; k++) {
            total += shares[at + k];
        }
        double sum = 0;
        int last = 0;
        for (int k = 0; k < count; k++) {
            if (shares[at + k] > 0) {
                sum += shares[at + k];
                last = k;
                if (sum > part * total) {
                    return k;
                }
            }
        }
        return last;
    }

    /** θ of the component of each image, D×N. */
    R032Store means() {
        return means;
    }

    /** The images themselves, of pixels 0 and 1, D×N. */
    R032Store pixels() {
        R032Store drawn = R032Store.FACTORY.make(means.getRowDim(), means.getColDim());
        Draws.bernoulli(RandomKey.of(seed, 0, PIXELS), means, drawn, 0, means.getColDim());
        return drawn;
    }
}
