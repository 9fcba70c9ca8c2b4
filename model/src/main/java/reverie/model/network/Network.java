package reverie.model.network;

import java.util.List;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * A feed-forward net.
 *
 * @param layers from the examples up, at least one
 */
public record Network(List<Dense> layers) {

    public Network {
        layers = List.copyOf(layers);
    }

    /** D, values of an example. */
    public int inputs() {
        return layers.getFirst().weights().visible();
    }

    /** K, units of the last layer. */
    public int outputs() {
        return layers.getLast().weights().hidden();
    }

    /** What the last layer makes of D×N examples: K×N. */
    public R032Store apply(R032Store x, Workers workers) {
        R032Store lower = x;
        for (Dense layer : layers) {
            R032Store below = lower;
            R032Store above = R032Store.FACTORY.make(layer.weights().hidden(), x.getColDim());
            workers.split(x.getColDim(), Packed.TILE_COLUMNS, (from, to) -> layer.up(below, above, from, to));
            lower = above;
        }
        return lower;
    }

    /** Weights and biases of all layers. To be read only; learning writes to them. */
    public List<R032Store> parameters() {
        return layers.stream().flatMap(layer -> Stream.of(layer.weights().matrix(), layer.c())).toList();
    }

    /** The same by their names: W and c of each layer, numbered from 1. */
    public State state() {
        var all = State.builder();
        for (int l = 0; l < layers.size(); l++) {
            all.part("W" + (l + 1), layers.get(l).weights().matrix()).part("c" + (l + 1), layers.get(l).c());
        }
        return all.build();
    }

    /** To be called when the parameters were written to from outside. */
    public void changed() {
        layers.forEach(layer -> layer.weights().changed(0, layer.weights().hidden()));
    }
}
