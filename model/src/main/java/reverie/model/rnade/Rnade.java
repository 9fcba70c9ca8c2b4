package reverie.model.rnade;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.nade.Ordering;
import reverie.model.nade.Walk;
import reverie.model.network.Dense;

/**
 * p(x) = Π_t p(x_o(t) | those before), each a {@link ScalarMixture} told by hidden units: h_i = max(0, ρ_i (c + Σ_before W_k x_k)), z_i =
 * V_iᵀ h_i + b_i (Uria, Murray and Larochelle 2013, eq. 3 to 8; ρ is their rescaling of section 4). Its arrays may go on learning.
 *
 * @param ordering o, in which values are told
 * @param mixture  what a value's inputs make of it
 * @param w        W, H×D: a column is what a value tells the hidden units
 * @param c        biases of the hidden units, H
 * @param rho      ρ, D
 * @param heads    V_i, H×3K, and b_i of each value, in the values' own order
 */
@SuppressWarnings("ArrayRecordComponent")
record Rnade(Ordering ordering, ScalarMixture mixture, R032Store w, float[] c, float[] rho, List<Dense> heads) {

    private static final int BLOCK = 512;

    /** @throws BadInput where the ordering has another number of values */
    Rnade {
        heads = List.copyOf(heads);
        if (ordering.size() != rho.length) {
            throw new BadInput("ordering", ordering.size() + " pixels", rho.length + " as rho has");
        }
    }

    /** D. */
    int values() {
        return rho.length;
    }

    /** H. */
    int hidden() {
        return c.length;
    }

    /** z_i of columns {@code from} to {@code to}. */
    void ask(int i, R032Store h, R032Store z, int from, int to) {
        Dense head = heads.get(i);
        head.weights().up(h, z, from, to);
        head.units().apply(z, head.c().data, from, to);
    }

    /**
     * log p(x) of each example, in nats: exact.
     *
     * @param x D×N
     */
    double[] logDensities(R032Store x, Workers workers) {
        int d = values();
        int count = x.getColDim();
        int block = Math.min(BLOCK, count);
        double[] all = new double[count];
        var sums = new HiddenSums(this, block);
        R032Store h = R032Store.FACTORY.make(hidden(), block);
        R032Store z = R032Store.FACTORY.make(mixture.inputs(), block);
        for (int start = 0; start < count; start += block) {
            int first = start;
            workers.split(Math.min(block, count - start), Packed.TILE_COLUMNS, (from, to) -> {
                sums.begin(from, to);
                for (int i : ordering.pixels()) {
                    sums.units(i, h, from, to);
                    ask(i, h, z, from, to);
                    for (int n = from; n < to; n++) {
                        float value = x.data[(first + n) * d + i];
                        all[first + n] += mixture.logDensity(z.data, n * mixture.inputs(), value);
                        sums.see(i, value, n);
                    }
                }
            });
        }
        return all;
    }

    /** What hidden units look for, D×H; a copy. */
    R032Store filters() {
        return R032Store.FACTORY.copy(w.transpose());
    }

    /** Tells examples value by value. */
    Walk walk(int columns) {
        return new MixtureWalk(this, columns);
    }

    /** max(0, c + Σ_i W_i x_i): the hidden units once all of an example has been seen, H×N. */
    R032Store encode(R032Store x, Workers workers) {
        int d = values();
        R032Store h = R032Store.FACTORY.make(hidden(), x.getColDim());
        var sums = new HiddenSums(this, x.getColDim());
        workers.split(x.getColDim(), Packed.TILE_COLUMNS, (from, to) -> {
            sums.begin(from, to);
            for (int n = from; n < to; n++) {
                for (int i = 0; i < d; i++) {
                    sums.see(i, x.data[n * d + i], n);
                }
            }
            sums.units(ordering.pixels()[d - 1], h, from, to);
        });
        return h;
    }
}
