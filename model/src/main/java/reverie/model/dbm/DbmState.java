package reverie.model.dbm;

import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;

/**
 * States, or probabilities, of all units of a machine, an example a column. Methods work on columns {@code from} to {@code to} on
 * the calling thread and allocate nothing.
 */
final class DbmState {

    private final Dbm machine;
    private final List<R032Store> layers;

    DbmState(Dbm machine, int columns) {
        this(machine, IntStream.rangeClosed(0, machine.depth())
                .mapToObj(l -> R032Store.FACTORY.make(machine.size(l), columns)).toList());
    }

    private DbmState(Dbm machine, List<R032Store> layers) {
        this.machine = machine;
        this.layers = layers;
    }

    /** The same states in another machine of as many units; shared. In a layer that these did not have all units are off. */
    DbmState in(Dbm other) {
        return new DbmState(other, IntStream.rangeClosed(0, other.depth())
                .mapToObj(l -> l < layers.size() ? layer(l) : R032Store.FACTORY.make(other.size(l), columns()))
                .toList());
    }

    /** Layer l, from 0 at the pixels, units × columns. */
    R032Store layer(int l) {
        return layers.get(l);
    }

    /** Layers above the pixels. */
    int depth() {
        return layers.size() - 1;
    }

    int columns() {
        return layer(0).getColDim();
    }

    /** h^l ← P(h^l = 1 | the layers below and above) = σ(W^lᵀ h^(l−1) + W^(l+1) h^(l+1) + c^l). */
    void expect(int l, int from, int to) {
        R032Store h = layer(l);
        float keep = 0;
        if (l > 0) {
            machine.weights(l).up(1, layer(l - 1), 0, h, from, to);
            keep = 1;
        }
        if (l < machine.depth()) {
            machine.weights(l + 1).down(1, layer(l + 1), keep, h, from, to);
        }
        Elementwise.sigmoid(h, machine.bias(l), from, to);
    }

    /** A draw of h^l from what {@link #expect} made of it. */
    void draw(int l, long key, int from, int to) {
        Draws.bernoulli(RandomKey.of(key, l, Purpose.GENERATION), layer(l), layer(l), from, to);
    }

    /** Expects all layers of even (0) or odd (1) number but the lowest {@code least}. */
    private void expectAll(int parity, int least, int from, int to) {
        for (int l = parity; l <= machine.depth(); l += 2) {
            if (l >= least) {
                expect(l, from, to);
            }
        }
    }

    /**
     * Mean field: μ of every hidden layer from the pixels, at first by one way up on which a layer hears the one below twice, as
     * long as there is none above (Salakhutdinov and Hinton 2009, equations 14 to 17).
     *
     * @param sweeps over all hidden layers, 0 or more
     */
    void meanField(int sweeps, int from, int to) {
        for (int l = 1; l <= machine.depth(); l++) {
            machine.weights(l).up(l < machine.depth() ? 2 : 1, layer(l - 1), 0, layer(l), from, to);
            Elementwise.sigmoid(layer(l), machine.bias(l), from, to);
        }
        for (int k = 0; k < sweeps; k++) {
            expectAll(1, 1, from, to);
            expectAll(0, 1, from, to);
        }
    }

    /** P(odd layers = 1 | even layers). */
    void expectOdd(int from, int to) {
        expectAll(1, 1, from, to);
    }

    /** One Gibbs step, odd layers first: from even layers' states to new ones. */
    void gibbs(long key, int from, int to) {
        for (int parity = 1; parity >= 0; parity--) {
            expectAll(parity, 0, from, to);
            for (int l = parity; l <= machine.depth(); l += 2) {
                draw(l, key, from, to);
            }
        }
    }
}
