package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;

/** Images told pixel by pixel up to what is told of each. Allocates nothing. */
final class PixelWalk {

    private final PixelModel model;
    private final LayersWalk layers;
    private final R032Store seen;
    private final R032Store hidden;
    private final R032Store numbers;
    private final int chains;

    /** @param chains side by side */
    PixelWalk(PixelModel model, int chains) {
        this.model = model;
        this.chains = chains;
        layers = model.layers().walk(model.shape(), chains);
        seen = R032Store.FACTORY.make(model.layers().channels(), chains);
        hidden = R032Store.FACTORY.make(model.hidden().outputs(), chains);
        numbers = R032Store.FACTORY.make(model.told().outputs(), chains);
    }

    /** How many stand side by side. */
    int chains() {
        return chains;
    }

    /** Passes a pixel that is known already. */
    void pass(int pixel) {
        layers.units(pixel);
    }

    /** What is told of a pixel of every chain by those before it, numbers × chains; to be used up by the caller. */
    R032Store numbers(int pixel) {
        R032Store units = layers.units(pixel);
        System.arraycopy(units.data, 0, seen.data, 0, units.data.length);
        Elementwise.relu(seen, 0, chains);
        Columns.biased(Columns.NOTHING, model.hidden(), hidden, chains, pixel, pixel + 1);
        model.hidden().weights().up(1, seen, 1, hidden, 0, chains);
        Elementwise.relu(hidden, 0, chains);
        Columns.biased(Columns.NOTHING, model.told(), numbers, chains, pixel, pixel + 1);
        model.told().weights().up(1, hidden, 1, numbers, 0, chains);
        return numbers;
    }

    /** Writes a pixel of a chain. */
    void see(int pixel, int chain, float value) {
        layers.pixels().data[chain * model.shape().pixels() + pixel] = value;
    }
}
