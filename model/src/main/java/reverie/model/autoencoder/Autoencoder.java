package reverie.model.autoencoder;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Sampling;

/**
 * A network that describes an example by a code and draws the example again from it. Layers are numbered from 0 at the
 * data; the last one's upper units are the code.
 */
public final class Autoencoder {

    /** A layer's weights, their gradient, two means of it, two layouts for products, the last good state, two snapshots. */
    private static final int COPIES_OF_WEIGHTS = 9;

    private final List<Layer> layers;
    private final Loss loss;

    /**
     * @param layers from the data to the code, at least one
     * @param loss   what reconstructions are judged by; the first layer's lower units are its output units
     * @throws IllegalArgumentException where these do not fit together
     */
    public Autoencoder(List<Layer> layers, Loss loss) {
        this.layers = List.copyOf(layers);
        this.loss = loss;
        if (layers.getFirst().lower() != loss.output()) {
            throw new IllegalArgumentException(layers.getFirst().lower() + " outputs with " + loss);
        }
        for (int l = 1; l < layers.size(); l++) {
            Layer below = layers.get(l - 1);
            Layer above = layers.get(l);
            if (above.lowerUnits() != below.upperUnits() || above.lower() != below.upper()) {
                throw new IllegalArgumentException("layer " + l + " has " + above.lowerUnits() + " " + above.lower()
                        + " units below, where layer " + (l - 1) + " has " + below.upperUnits() + " " + below.upper()
                        + " ones above");
            }
        }
    }

    /**
     * An autoencoder with one layer that has learned nothing: Gaussian weights of variance 2 / (D + F) (Glorot and
     * Bengio 2010, eq. 12), encoding biases 0, and decoding biases that alone would give each value its mean.
     */
    static Autoencoder first(DataSet data, AutoencoderSettings settings) {
        int d = data.values();
        int f = settings.hidden();
        Memory.check("hidden", f, d, settings.tied() ? COPIES_OF_WEIGHTS : 2 * COPIES_OF_WEIGHTS);
        Loss loss = settings.loss();
        loss.check(data);
        float[] b = new float[d];
        double[] mean = data.mean();
        for (int i = 0; i < d; i++) {
            b[i] = loss.firstBias(mean[i]);
        }
        R032Store w = firstWeights(d, f, RandomKey.of(settings.seed(), 0, Purpose.FIRST_WEIGHTS));
        Layer layer = settings.tied()
                ? Layer.tied(w, new float[f], b, settings.activation(), loss.output())
                : Layer.free(w, firstWeights(d, f, RandomKey.of(settings.seed(), 0, Purpose.FIRST_DECODER)),
                        new float[f], b, settings.activation(), loss.output());
        return new Autoencoder(List.of(layer), loss);
    }

    private static R032Store firstWeights(int d, int f, long key) {
        R032Store w = R032Store.FACTORY.make(d, f);
        Sampling.gaussian(key, w, (float) Math.sqrt(2.0 / (d + f)), w, 0, f);
        return w;
    }

    /** From the data to the code. */
    public List<Layer> layers() {
        return layers;
    }

    public Loss loss() {
        return loss;
    }

    /** D, values of an example. */
    public int visible() {
        return layers.getFirst().lowerUnits();
    }

    /** Units of the code. */
    public int code() {
        return layers.getLast().upperUnits();
    }

    /** Everything that is learned, each matrix once: weights D×F, biases as rows. */
    List<R032Store> parameters() {
        var all = new ArrayList<R032Store>();
        for (Layer layer : layers) {
            all.add(layer.w());
            if (!layer.isTied()) {
                all.add(layer.v());
            }
            all.add(layer.upperBias());
            all.add(layer.lowerBias());
        }
        return all;
    }

    /** To be called when {@link #parameters} were written to from outside. */
    void changed() {
        for (Layer layer : layers) {
            layer.encoding().changed(0, layer.upperUnits());
            if (!layer.isTied()) {
                layer.decoding().changed(0, layer.upperUnits());
            }
        }
    }
}
