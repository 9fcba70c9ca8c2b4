package reverie.model.autoencoder;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.train.State;

/**
 * A network that describes an example by a code and reconstructs the example from it. Layers are numbered from 0 at the
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

    /** An autoencoder with one layer that has learned nothing. */
    static Autoencoder first(DataSet data, AutoencoderSettings settings) {
        Memory.check("hidden", settings.hidden(), data.values(),
                settings.tied() ? COPIES_OF_WEIGHTS : 2 * COPIES_OF_WEIGHTS);
        return first(data, List.of(settings.hidden()), List.of(settings.activation()), settings.tied(),
                settings.loss(), settings.seed());
    }

    /**
     * An autoencoder that has learned nothing: Gaussian weights of variance 2 / (D + F) (Glorot and Bengio 2010, eq. 12),
     * and biases 0 but for the outputs', which alone would give each value its mean.
     *
     * @param data   what it will learn from
     * @param sizes  upper units of each layer, from the data to the code
     * @param units  what these are
     * @param tied   whether it decodes with the encoding weights
     * @param loss   what reconstructions are judged by
     * @param seed   of the weights
     * @throws reverie.model.BadInput where the loss does not suit the data or the weights would not fit into memory
     */
    public static Autoencoder first(DataSet data, List<Integer> sizes, List<Activation> units, boolean tied, Loss loss,
            long seed) {
        loss.check(data);
        var layers = new ArrayList<Layer>();
        int d = data.values();
        for (int l = 0; l < sizes.size(); l++) {
            int f = sizes.get(l);
            Memory.check("layers", f, d, tied ? COPIES_OF_WEIGHTS : 2 * COPIES_OF_WEIGHTS);
            Activation lower = l == 0 ? loss.output() : units.get(l - 1);
            float[] b = l == 0 ? firstBiases(data, loss) : new float[d];
            R032Store w = firstWeights(d, f, RandomKey.of(seed, l, Purpose.FIRST_WEIGHTS));
            layers.add(tied ? Layer.tied(w, new float[f], b, units.get(l), lower)
                    : Layer.free(w, firstWeights(d, f, RandomKey.of(seed, l, Purpose.FIRST_DECODER)), new float[f], b,
                            units.get(l), lower));
            d = f;
        }
        return new Autoencoder(layers, loss);
    }

    private static float[] firstBiases(DataSet data, Loss loss) {
        double[] mean = data.mean();
        float[] b = new float[mean.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = loss.firstBias(mean[i]);
        }
        return b;
    }

    private static R032Store firstWeights(int d, int f, long key) {
        R032Store w = R032Store.FACTORY.make(d, f);
        Draws.gaussianOnce(key, (float) Math.sqrt(2.0 / (d + f)), w);
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

    /** Everything that is learned, by the names that it has in a file, but for V and b, which are numbered as W and c are. */
    public State state() {
        var all = State.builder();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            all.part("W" + (l + 1), layer.w()).part("c" + (l + 1), layer.c());
            if (!layer.isTied()) {
                all.part("V" + (l + 1), layer.v());
            }
            all.part("b" + (l + 1), layer.b());
        }
        return all.build();
    }

    /** To be called when what is learned was written to from outside. */
    public void changed() {
        for (Layer layer : layers) {
            layer.encoding().changed(0, layer.upperUnits());
            if (!layer.isTied()) {
                layer.decoding().changed(0, layer.upperUnits());
            }
        }
    }

    /** Weights, of which each example meets all on its way up and down. */
    public double weights() {
        return layers.stream().mapToDouble(layer -> 2.0 * layer.lowerUnits() * layer.upperUnits()).sum();
    }
}
