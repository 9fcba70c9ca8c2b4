package reverie.model.dbm;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * What mean field makes of examples: probabilities of hidden units, and the bound log P(v) ≥ Σ_l μ^(l−1)ᵀ W^l μ^l + Σ_l c^lᵀ μ^l
 * + H(μ) − log Z (Salakhutdinov and Hinton 2009, equation 13). Real-valued pixels are taken as probabilities.
 */
public final class DbmBound {

    private static final int BLOCK = 256;

    private final Dbm machine;
    private final int sweeps;
    private final Workers workers;
    private final DbmState state;
    private final DbmState inputs;
    private final double[] terms;

    /**
     * @param sweeps of the mean field, 0 or more
     * @param workers share the examples
     */
    public DbmBound(Dbm machine, int sweeps, Workers workers) {
        this(machine, sweeps, BLOCK, workers);
    }

    /**
     * As above, with less room.
     *
     * @param block examples at a time, 1 or more
     */
    DbmBound(Dbm machine, int sweeps, int block, Workers workers) {
        this.machine = machine;
        this.sweeps = sweeps;
        this.workers = workers;
        state = new DbmState(machine, block);
        inputs = new DbmState(machine, block);
        terms = new double[block];
    }

    /** The bound before log Z is taken off, in nats, for each of the examples, D×N. */
    public double[] plusLogZ(R032Store examples) {
        double[] all = new double[examples.getColDim()];
        inBlocks(examples, (start, count) -> {
            workers.split(count, Packed.TILE_COLUMNS, this::bound);
            System.arraycopy(terms, 0, all, start, count);
        });
        return all;
    }

    /** The mean of {@link #plusLogZ} over the data. */
    public double meanPlusLogZ(DataSet data) {
        return Arrays.stream(plusLogZ(data.examples())).average().orElseThrow();
    }

    /** μ^l of the examples, D×N; units of layer l × N. */
    public R032Store probabilities(int l, R032Store examples) {
        R032Store all = R032Store.FACTORY.make(machine.size(l), examples.getColDim());
        inBlocks(examples, (start, count) -> copy(l, all, 0, start, count));
        return all;
    }

    /** The examples with μ of the further even layers below them: examples of {@link Dbm#asRbm}. */
    public R032Store joined(R032Store examples) {
        R032Store all = R032Store.FACTORY.make(machine.total(0), examples.getColDim());
        inBlocks(examples, (start, count) -> {
            for (int l = 0; l <= machine.depth(); l += 2) {
                copy(l, all, machine.before(l), start, count);
            }
        });
        return all;
    }

    /** E[v | μ¹] of the examples, D×N. */
    public R032Store reconstruct(R032Store examples) {
        R032Store all = R032Store.FACTORY.make(machine.size(0), examples.getColDim());
        inBlocks(examples, (start, count) -> {
            workers.split(count, Packed.TILE_COLUMNS, (from, to) -> state.expect(0, from, to));
            copy(0, all, 0, start, count);
        });
        return all;
    }

    /** What is done with a block of examples once its mean field has settled. */
    private interface Block {
        void settled(int start, int count);
    }

    private void inBlocks(R032Store examples, Block block) {
        int d = machine.size(0);
        for (int start = 0; start < examples.getColDim(); start += terms.length) {
            int count = Math.min(terms.length, examples.getColDim() - start);
            System.arraycopy(examples.data, start * d, state.layer(0).data, 0, count * d);
            workers.split(count, Packed.TILE_COLUMNS, (from, to) -> state.meanField(sweeps, from, to));
            block.settled(start, count);
        }
    }

    private void copy(int l, R032Store all, int row, int start, int count) {
        int size = machine.size(l);
        for (int n = 0; n < count; n++) {
            System.arraycopy(state.layer(l).data, n * size, all.data, (start + n) * all.getRowDim() + row, size);
        }
    }

    private void bound(int from, int to) {
        for (int n = from; n < to; n++) {
            terms[n] = dot(state.layer(0), machine.bias(0), n);
        }
        for (int l = 1; l <= machine.depth(); l++) {
            R032Store mu = state.layer(l);
            R032Store x = inputs.layer(l);
            machine.weights(l).up(state.layer(l - 1), x, from, to);
            int size = machine.size(l);
            for (int n = from; n < to; n++) {
                double sum = dot(mu, machine.bias(l), n);
                for (int at = n * size; at < (n + 1) * size; at++) {
                    sum += (double) mu.data[at] * x.data[at] + entropy(mu.data[at]);
                }
                terms[n] += sum;
            }
        }
    }

    private static double dot(R032Store mu, float[] bias, int n) {
        double sum = 0;
        for (int i = 0; i < bias.length; i++) {
            sum += (double) bias[i] * mu.data[n * bias.length + i];
        }
        return sum;
    }

    /** Of a coin, in nats. */
    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -p * StrictMath.log(p) - (1 - p) * StrictMath.log1p(-p);
    }
}
