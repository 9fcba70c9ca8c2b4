package reverie.model.dbn;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * The variational bound log P(v) ≥ E_Q[log P(v | h¹) + ⋯ + log P*(h^(L−1)) − log Q(h | v)] − log Z, with P* the top RBM's
 * unnormalised mass and Q the recognition (Hinton, Osindero and Teh 2006, equation 8). The expectation is a mean over
 * draws from Q. Where every term is the same, as with W² = W¹ᵀ, one draw is exact: the bound is tight. Real-valued pixels
 * are taken as probabilities.
 */
public final class DbnBound {

    private static final int BLOCK = 256;

    private final Dbn net;
    private final int draws;
    private final long seed;
    private final Workers workers;
    private final DbnPass pass;
    private final R032Store[] inputs;
    private final R032Store energies;
    private final double[] terms = new double[BLOCK];
    private final double[] sums = new double[BLOCK];
    private final double[] masses = new double[BLOCK];
    private long key;

    /**
     * @param draws   from Q for each example, 1 or more
     * @param seed    of the draws
     * @param workers share the examples
     */
    public DbnBound(Dbn net, int draws, long seed, Workers workers) {
        this.net = net;
        this.draws = draws;
        this.seed = seed;
        this.workers = workers;
        pass = new DbnPass(net, BLOCK);
        inputs = net.sizes().stream().map(size -> R032Store.FACTORY.make(size, BLOCK)).toArray(R032Store[]::new);
        energies = R032Store.FACTORY.make(net.top().hidden(), BLOCK);
    }

    /**
     * The bound before log Z of the top RBM is taken off, in nats, for each example.
     *
     * @return mean over the draws, one an example
     */
    public double[] plusLogZ(DataSet data) {
        double[] all = new double[data.size()];
        int d = net.values();
        for (int start = 0; start < data.size(); start += BLOCK) {
            int count = Math.min(BLOCK, data.size() - start);
            for (int draw = 0; draw < draws; draw++) {
                System.arraycopy(data.examples().data, start * d, pass.units(0).data, 0, count * d);
                key = RandomKey.of(RandomKey.of(seed, start, Purpose.RECOGNITION), draw, Purpose.RECOGNITION);
                workers.split(count, Packed.TILE_COLUMNS, this::oneDraw);
                for (int n = 0; n < count; n++) {
                    all[start + n] += terms[n] / draws;
                }
            }
        }
        return all;
    }

    /** The mean of {@link #plusLogZ} over the data. */
    public double meanPlusLogZ(DataSet data) {
        return Arrays.stream(plusLogZ(data)).average().orElseThrow();
    }

    private void oneDraw(int from, int to) {
        pass.drawUp(key, from, to);
        Arrays.fill(terms, from, to, 0);
        for (int l = 0; l < net.depth() - 1; l++) {
            DirectedLayer layer = net.lower().get(l);
            layer.generation().down(pass.units(l + 1), inputs[l], from, to);
            addLogProbability(1, pass.units(l), inputs[l], layer.b(), from, to);
            layer.recognition().up(pass.units(l), inputs[l + 1], from, to);
            addLogProbability(-1, pass.units(l + 1), inputs[l + 1], layer.a(), from, to);
        }
        addTopMass(from, to);
    }

    /** terms += sign · Σ_i (s_i log σ(y_i) + (1 − s_i) log σ(−y_i)) with y = x + bias, which is sᵀy − Σ softplus(y). */
    private void addLogProbability(int sign, R032Store states, R032Store x, float[] bias, int from, int to) {
        int rows = bias.length;
        for (int n = from; n < to; n++) {
            double sum = 0;
            for (int i = 0, at = n * rows; i < rows; i++, at++) {
                sum += states.data[at] * ((double) x.data[at] + bias[i]);
            }
            terms[n] += sign * sum;
        }
        Elementwise.sumSoftplus(x, bias, sums, from, to);
        for (int n = from; n < to; n++) {
            terms[n] -= sign * sums[n];
        }
    }

    /** terms += log Σ_label exp(−F(h, label)) of the top RBM. */
    private void addTopMass(int from, int to) {
        pass.join(from, to);
        if (net.labels().isEmpty()) {
            net.top().freeEnergy(pass.joined(), energies, masses, from, to);
            for (int n = from; n < to; n++) {
                terms[n] -= masses[n];
            }
            return;
        }
        Arrays.fill(sums, from, to, Double.NEGATIVE_INFINITY);
        for (int label = 0; label < net.labels().size(); label++) {
            for (int n = from; n < to; n++) {
                pass.label(n, label);
            }
            net.top().freeEnergy(pass.joined(), energies, masses, from, to);
            for (int n = from; n < to; n++) {
                sums[n] = logAdd(sums[n], -masses[n]);
            }
        }
        for (int n = from; n < to; n++) {
            terms[n] += sums[n];
        }
    }

    private static double logAdd(double x, double y) {
        double larger = Math.max(x, y);
        return larger + Math.log1p(Math.exp(Math.min(x, y) - larger));
    }
}
