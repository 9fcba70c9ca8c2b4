package reverie.model.autoencoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.network.Activation;
import reverie.model.network.Loss;

/** Autoencoders and data made up by tests. */
final class TinyAutoencoder {

    private TinyAutoencoder() {
    }

    /** Random weights and biases, none of them small. */
    static Autoencoder random(Loss loss, Activation activation, boolean tied, int... sizes) {
        return random(loss, Collections.nCopies(sizes.length - 1, activation), tied, sizes);
    }

    /** The same with an activation for each layer. */
    static Autoencoder random(Loss loss, List<Activation> activations, boolean tied, int... sizes) {
        var random = new SplittableRandom(5);
        var layers = new ArrayList<Layer>();
        for (int l = 0; l + 1 < sizes.length; l++) {
            int d = sizes[l];
            int f = sizes[l + 1];
            double sigma = 1.5 / Math.sqrt(d + f);
            R032Store w = normal(random, d, f, sigma);
            float[] c = normal(random, f, 1, 0.5).data;
            float[] b = normal(random, d, 1, 0.5).data;
            Activation upper = activations.get(l);
            Activation lower = l == 0 ? loss.output() : activations.get(l - 1);
            layers.add(tied ? Layer.tied(w, c, b, upper, lower)
                    : Layer.free(w, normal(random, d, f, sigma), c, b, upper, lower));
        }
        return new Autoencoder(layers, loss);
    }

    static R032Store normal(SplittableRandom random, int rows, int columns, double sigma) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (sigma * random.nextGaussian());
        }
        return x;
    }

    /** Values that suit the loss. */
    static DataSet data(Loss loss, int d, int count) {
        var random = new SplittableRandom(6);
        R032Store x = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (loss == Loss.CROSS_ENTROPY ? random.nextDouble() : random.nextGaussian());
        }
        return DataSet.of("tiny", loss == Loss.CROSS_ENTROPY ? ValueKind.UNIT_INTERVAL : ValueKind.REAL,
                new ImageShape(d, 1), x);
    }
}
