package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * A restricted Boltzmann machine: E(v,h) = −vᵀWh − aᵀh − bᵀv (Smolensky 1986; Hinton 2002). Hidden units are binary,
 * or Gaussian where {@link HiddenUnits} say so; visible units are binary, or real in {@link #gaussian}. Examples are columns; every method works on columns {@code from} (inclusive) to {@code to} (exclusive) on the calling
 * thread and allocates nothing, so that several threads may share the columns of one batch.
 */
public final class Rbm {

    private final Weights weights;
    private final float[] b;
    private final float[] a;
    private final SummableUnits visibleUnits;
    private final HiddenUnits hiddenUnits;
    private final int fromBelow;
    private final int fromAbove;

    Rbm(R032Store w, float[] b, float[] a, SummableUnits visibleUnits, HiddenUnits hiddenUnits) {
        this(w, b, a, visibleUnits, hiddenUnits, 1, 1);
    }

    private Rbm(R032Store w, float[] b, float[] a, SummableUnits visibleUnits, HiddenUnits hiddenUnits, int fromBelow,
            int fromAbove) {
        this.fromBelow = fromBelow;
        this.fromAbove = fromAbove;
        this.weights = new Weights(w);
        this.b = b;
        this.a = a;
        this.visibleUnits = visibleUnits;
        this.hiddenUnits = hiddenUnits;
    }

    /**
     * An RBM with binary visible units.
     *
     * @param w W, D×F, visible × hidden; kept, not copied
     * @param b visible bias, D values; kept
     * @param a hidden bias, F values; kept
     * @throws IllegalArgumentException where the three do not fit together
     */
    public static Rbm bernoulli(R032Store w, float[] b, float[] a) {
        return bernoulli(w, b, a, HiddenUnits.BINARY);
    }

    /** As {@link #bernoulli(R032Store, float[], float[])}, with hidden units of either kind. */
    public static Rbm bernoulli(R032Store w, float[] b, float[] a, HiddenUnits hiddenUnits) {
        if (w.getRowDim() != b.length || w.getColDim() != a.length) {
            throw new IllegalArgumentException("W is " + w.getRowDim() + "×" + w.getColDim() + " but b has " + b.length
                    + " and a has " + a.length + " values");
        }
        return new Rbm(w, b, a, new BernoulliUnits(), hiddenUnits);
    }

    /**
     * An RBM of which the last visible units stand for labels: exactly one of them is on.
     *
     * @param w      W, D×F, with the labels' weights in its last rows; kept, not copied
     * @param b      visible bias, D values; kept
     * @param a      hidden bias, F values; kept
     * @param labels how many of the D units stand for labels, 1 or more; 0 makes an RBM without any
     */
    public static Rbm labelled(R032Store w, float[] b, float[] a, int labels) {
        Rbm binary = bernoulli(w, b, a);
        return labels == 0 ? binary : new Rbm(w, b, a, new LabelledUnits(labels), HiddenUnits.BINARY);
    }

    /**
     * An RBM with real visible units, E(v,h) = Σ_i v_i² / 2σ_i² − vᵀWh − aᵀh − bᵀv, and binary hidden ones: v given h is
     * normal with mean σ_i² (Σ_j W_ij h_j + b_i) and standard deviation σ_i.
     *
     * @param w       W, D×F; kept, not copied
     * @param b       visible bias, D values; kept
     * @param a       hidden bias, F values; kept
     * @param sigma   σ, D values above 0; kept
     * @param learned whether learning changes σ too
     * @throws IllegalArgumentException where these do not fit together
     */
    public static Rbm gaussian(R032Store w, float[] b, float[] a, float[] sigma, boolean learned) {
        Rbm binary = bernoulli(w, b, a);
        if (sigma.length != b.length) {
            throw new IllegalArgumentException(b.length + " visible units but " + sigma.length + " values of sigma");
        }
        return new Rbm(w, b, a, new GaussianUnits(sigma, learned), binary.hiddenUnits());
    }

    /**
     * A layer of a deep Boltzmann machine while it learns alone: what a unit will hear from a layer that is not there yet, it
     * hears from the other one a second time (Salakhutdinov and Hinton 2009, section 3.1). Such a machine answers,
     * P(h_j = 1 | v) = σ(fromBelow · Σ_i W_ij v_i + a_j) and P(v_i = 1 | h) = σ(fromAbove · Σ_j W_ij h_j + b_i), but where the
     * two differ it has no energy, and none is to be asked for.
     *
     * @param rbm       binary, whose weights and biases it shares
     * @param fromBelow 2 where a layer is to come above, else 1
     * @param fromAbove 2 where a layer lies below, else 1
     */
    public static Rbm doubled(Rbm rbm, int fromBelow, int fromAbove) {
        return new Rbm(rbm.w(), rbm.b, rbm.a, rbm.visibleUnits, rbm.hiddenUnits, fromBelow, fromAbove);
    }

    /** D, the number of visible units. */
    public int visible() {
        return b.length;
    }

    /** F, the number of hidden units. */
    public int hidden() {
        return a.length;
    }

    /** W, D×F. To be read only; learning writes to it. */
    public R032Store w() {
        return weights.matrix();
    }

    /** b, the visible bias. To be read only. */
    public float[] b() {
        return b;
    }

    /** a, the hidden bias. To be read only. */
    public float[] a() {
        return a;
    }

    /** Whether every state of zeros and ones is one that the visible units may take. */
    public boolean isVisibleBinary() {
        return visibleUnits.isBinary();
    }

    /** σ, the standard deviations of real visible units, D values; empty where visible units are binary. */
    public float[] sigma() {
        return visibleUnits.sigma();
    }

    /** Whether a pixel can be flipped and hidden units summed out, as a pseudo-likelihood asks for. */
    public boolean hasPseudoLikelihood() {
        return hiddenUnits == HiddenUnits.BINARY && visibleUnits.canFlip();
    }

    SummableUnits visibleUnits() {
        return visibleUnits;
    }

    /** What the hidden units are. */
    public HiddenUnits hiddenUnits() {
        return hiddenUnits;
    }

    /** W with its layouts; who changes it says so there, between two batches. */
    public Weights weights() {
        return weights;
    }

    /** h ← E[h | v], for binary units P(h_j = 1 | v) = σ(Σ_i W_ij v_i + a_j); v is D×B, h is F×B. */
    public void hiddenGivenVisible(R032Store v, R032Store h, int from, int to) {
        hiddenInput(1, v, h, from, to);
        hiddenUnits.expect(h, a, from, to);
    }

    /** h ← β Wᵀv. */
    void hiddenInput(float beta, R032Store v, R032Store h, int from, int to) {
        weights.up(beta * fromBelow, v, 0, h, from, to);
    }

    /** E[h | v] of D×N examples, F×N: the features that it finds in them. */
    public R032Store encode(R032Store v, Workers workers) {
        R032Store h = R032Store.FACTORY.make(hidden(), v.getColDim());
        workers.split(v.getColDim(), Packed.TILE_COLUMNS, (from, to) -> hiddenGivenVisible(v, h, from, to));
        return h;
    }

    /** v ← E[v | h], for binary units P(v_i = 1 | h) = σ(Σ_j W_ij h_j + b_i); h is F×B, v is D×B. */
    public void visibleGivenHidden(R032Store h, R032Store v, int from, int to) {
        visibleInput(1, h, v, from, to);
        visibleUnits.expect(v, b, from, to);
    }

    /** v ← β Wh. */
    void visibleInput(float beta, R032Store h, R032Store v, int from, int to) {
        weights.down(beta * fromAbove, h, 0, v, from, to);
    }

    /** h ← a draw from P(h | v), where {@code mean} is E[h | v], both F×B; the two may be one matrix. */
    public void sampleHidden(long key, R032Store mean, R032Store h, int from, int to) {
        hiddenUnits.sample(key, mean, h, from, to);
    }

    /** v ← a draw from P(v | h), where {@code mean} is E[v | h], both D×B; the two may be one matrix. */
    public void sampleVisible(long key, R032Store mean, R032Store v, int from, int to) {
        visibleUnits.sample(key, mean, v, from, to);
    }

    /**
     * F(v), so that P(v) = exp(−F(v)) / Z; for binary units −bᵀv − Σ_j softplus(a_j + Σ_i W_ij v_i).
     *
     * @param v       examples, D×B
     * @param scratch F×B, overwritten
     * @param energy  receives F(v) of example n at index n, in nats
     */
    public void freeEnergy(R032Store v, R032Store scratch, double[] energy, int from, int to) {
        weights.up(v, scratch, from, to);
        hiddenUnits.logMass(scratch, a, energy, from, to);
        for (int n = from; n < to; n++) {
            energy[n] = visibleUnits.energy(v.data, n * visible(), b) - energy[n];
        }
    }

    /**
     * The unnormalised log-probability of hidden states, v summed out; for binary units aᵀh + Σ_i softplus(b_i +
     * Σ_j W_ij h_j).
     *
     * @param h       states, F×B
     * @param scratch D×B, overwritten
     * @param logMass receives the value of column n at index n, in nats
     */
    public void hiddenLogMass(R032Store h, R032Store scratch, double[] logMass, int from, int to) {
        weights.down(h, scratch, from, to);
        visibleUnits.logMass(scratch, b, logMass, from, to);
        for (int n = from; n < to; n++) {
            logMass[n] += hiddenUnits.ofState(h.data, n * a.length, a);
        }
    }
}
