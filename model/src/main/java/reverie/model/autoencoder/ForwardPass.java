package reverie.model.autoencoder;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.network.Activation;

/**
 * Room for the examples of a batch at every layer, up to the code and down again. Several threads may share the columns
 * of one batch.
 */
public final class ForwardPass {

    private final List<Layer> layers;
    private final R032Store[] up;
    private final R032Store[] down;

    /** @param examples how many fit, 1 or more */
    public ForwardPass(Autoencoder model, int examples) {
        layers = model.layers();
        int depth = layers.size();
        up = new R032Store[depth + 1];
        down = new R032Store[depth + 1];
        for (int l = 0; l < depth; l++) {
            up[l] = R032Store.FACTORY.make(layers.get(l).lowerUnits(), examples);
            down[l] = R032Store.FACTORY.make(layers.get(l).lowerUnits(), examples);
        }
        up[depth] = R032Store.FACTORY.make(model.code(), examples);
        down[depth] = up[depth];
    }

    /** What is encoded, D×B; to be written by the caller. */
    public R032Store input() {
        return up[0];
    }

    /** The code after {@link #encode}, K×B; what is decoded. */
    public R032Store code() {
        return up[up.length - 1];
    }

    /** The reconstruction after {@link #decode}, D×B. */
    public R032Store reconstruction() {
        return down[0];
    }

    /** On the way up, the lower units of layer {@code l}, or the code where l is the depth. */
    R032Store up(int l) {
        return up[l];
    }

    /** On the way down, likewise. */
    R032Store down(int l) {
        return down[l];
    }

    /** Takes the input of examples {@code from} to {@code to} up to the code. */
    public void encode(int from, int to) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).encode(up[l], up[l + 1], from, to);
        }
    }

    /** Takes the code of examples {@code from} to {@code to} down to the reconstruction. */
    public void decode(int from, int to) {
        decode(layers.getFirst().lower(), from, to);
    }

    /** As {@link #decode(int, int)}, but the reconstruction becomes z, the input of the output units. */
    void decodeToOutputInput(int from, int to) {
        decode(Activation.LINEAR, from, to);
    }

    private void decode(Activation output, int from, int to) {
        for (int l = layers.size() - 1; l > 0; l--) {
            layers.get(l).decode(down[l + 1], down[l], from, to);
        }
        layers.getFirst().decode(down[1], down[0], output, from, to);
    }
}
