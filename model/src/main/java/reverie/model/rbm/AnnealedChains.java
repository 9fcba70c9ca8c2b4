package reverie.model.rbm;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * Chains on the way between independent pixels and an RBM, p_β(v) ∝ exp(((1−β) b_A + β b)ᵀv) Π_j (1 + exp(β (a_j +
 * Σ_i W_ij v_i))), with the importance weights that they gather on it (Salakhutdinov and Murray 2008, equations 15 to 17).
 * At β = 0 pixels are independent with the base rates b_A, at β = 1 they follow the RBM. Real visible units
 * keep the whole of their Σ_i v_i² / 2σ_i² at every β.
 */
public final class AnnealedChains {

    private static final double SMOOTHING = 0.1;

    private final Rbm rbm;
    private final float[] base;
    private final int count;
    private final long seed;
    private final Workers workers;
    private final R032Store v;
    private final R032Store x;
    private final R032Store h;
    private final double[] logWeights;
    private final double[] sums;
    private final float[] biasBefore;
    private final float[] biasAfter;
    private final float[] none;
    private final Workers.RangeTask range = this::move;
    private double before;
    private double after;
    private long moves;

    /**
     * @param rbm     with binary hidden units
     * @param base    b_A, one bias for each visible unit; those of {@link #baseRates}, or any other
     * @param count   number of chains
     * @param seed    of every draw
     * @param workers share the chains
     * @throws BadInput where the hidden units are not binary
     */
    public AnnealedChains(Rbm rbm, float[] base, int count, long seed, Workers workers) {
        if (rbm.hiddenUnits() != HiddenUnits.BINARY) {
            throw new BadInput("annealing", "an RBM with Gaussian hidden units", "one with binary hidden units");
        }
        this.rbm = rbm;
        this.base = base.clone();
        this.count = count;
        this.seed = seed;
        this.workers = workers;
        v = R032Store.FACTORY.make(rbm.visible(), count);
        x = R032Store.FACTORY.make(rbm.hidden(), count);
        h = R032Store.FACTORY.make(rbm.hidden(), count);
        logWeights = new double[count];
        sums = new double[count];
        biasBefore = new float[rbm.visible()];
        biasAfter = new float[rbm.visible()];
        none = new float[rbm.hidden()];
    }

    /**
     * The biases with which independent units have the means of the examples, D×N, with N of 1 or more, moved a tenth of the way to
     * those of units without any bias: where a model believes in what the data lack, chains that begin with the data's own rates
     * come past it too rarely.
     */
    public static float[] baseRates(Rbm rbm, R032Store examples) {
        double[] mean = DataSet.mean(examples);
        R032Store neutral = R032Store.FACTORY.make(rbm.visible(), 1);
        rbm.visibleUnits().expect(neutral, new float[rbm.visible()], 0, 1);
        float[] biases = new float[mean.length];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = rbm.visibleUnits().biasFor(i, mean[i] + SMOOTHING * (neutral.data[i] - mean[i]));
        }
        return biases;
    }

    /** log Z at β = 0, in nats. */
    public double logBaseZ() {
        R032Store zero = R032Store.FACTORY.make(rbm.visible(), 1);
        double[] logMass = new double[1];
        rbm.visibleUnits().logMass(zero, base, logMass, 0, 1);
        return logMass[0] + rbm.hidden() * Math.log(2);
    }

    /** Begins at β = 0 with exact draws and weights of one. */
    public void startFromBase() {
        Arrays.fill(v.data, 0);
        rbm.visibleUnits().expect(v, base, 0, count);
        rbm.sampleVisible(RandomKey.of(seed, 0, Purpose.CHAIN_START), v, v, 0, count);
        Arrays.fill(logWeights, 0);
    }

    /**
     * Begins with states drawn from examples, one for each chain, and weights of one.
     *
     * @param examples D×N, probabilities of binary units or states of real ones, with N of 1 or more
     */
    public void startFrom(R032Store examples) {
        int d = rbm.visible();
        for (int n = 0; n < count; n++) {
            int chosen = Draws.below(RandomKey.of(seed, 1, Purpose.CHAIN_START), n, examples.getColDim());
            System.arraycopy(examples.data, chosen * d, v.data, n * d, d);
        }
        rbm.visibleUnits().settle(RandomKey.of(seed, 0, Purpose.CHAIN_START), v, 0, count);
        Arrays.fill(logWeights, 0);
    }

    /** Begins with the given states, D×chains, and weights of one. */
    public void startAt(R032Store states) {
        System.arraycopy(states.data, 0, v.data, 0, v.data.length);
        Arrays.fill(logWeights, 0);
    }

    /** The states v, D×chains. To be read only. */
    public R032Store states() {
        return v;
    }

    /**
     * Multiplies each weight by p*_to(v) / p*_from(v), p* being p without its norm, and then takes a Gibbs step that leaves
     * p_to as it is. From 1 to 1 it is a step of the RBM itself.
     *
     * @param from β before, 0 to 1
     * @param to   β after, 0 to 1
     */
    public void move(double from, double to) {
        before = from;
        after = to;
        moves++;
        blend(from, biasBefore);
        blend(to, biasAfter);
        workers.split(count, Packed.TILE_COLUMNS, range);
    }

    private void blend(double beta, float[] bias) {
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) ((1 - beta) * base[i] + beta * rbm.b()[i]);
        }
    }

    private void move(int from, int to) {
        rbm.weights().up(v, x, from, to);
        addLogMass(-1, before, biasBefore, from, to);
        addLogMass(1, after, biasAfter, from, to);
        temper(after, from, to);
        Elementwise.sigmoid(h, none, from, to);
        rbm.sampleHidden(RandomKey.of(seed, moves, Purpose.CHAIN_HIDDEN), h, h, from, to);
        rbm.weights().down(h, v, from, to);
        for (int k = from * rbm.visible(); k < to * rbm.visible(); k++) {
            v.data[k] *= (float) after;
        }
        rbm.visibleUnits().expect(v, biasAfter, from, to);
        rbm.sampleVisible(RandomKey.of(seed, moves, Purpose.CHAIN_VISIBLE), v, v, from, to);
    }

    /** Weights += sign · log p*_β(v). */
    private void addLogMass(int sign, double beta, float[] bias, int from, int to) {
        temper(beta, from, to);
        Elementwise.sumSoftplus(h, none, sums, from, to);
        for (int n = from; n < to; n++) {
            logWeights[n] += sign * (sums[n] - rbm.visibleUnits().energy(v.data, n * rbm.visible(), bias));
        }
    }

    /** h ← β (x + a). */
    private void temper(double beta, int from, int to) {
        float[] a = rbm.a();
        for (int n = from; n < to; n++) {
            for (int j = 0, at = n * a.length; j < a.length; j++, at++) {
                h.data[at] = (float) beta * (x.data[at] + a[j]);
            }
        }
    }

    /** The logarithm of each chain's weight. To be read only. */
    public double[] logWeights() {
        return logWeights;
    }
}
