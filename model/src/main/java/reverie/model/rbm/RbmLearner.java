package reverie.model.rbm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.Divergence;

/**
 * Learns an RBM by stochastic gradient ascent on the log-likelihood, ΔW_ij = ε (E_data[v_i h_j] − E_model[v_i h_j]),
 * the second mean estimated by k Gibbs steps from the data (CD-k) or from persistent chains (PCD), which may have replicas at
 * higher temperatures. Details as in G. Hinton, "A practical guide to training restricted Boltzmann machines" (2010).
 *
 * <p>
 * A batch is two passes over the worker threads. In the first each thread owns examples and takes them through every
 * Gibbs step; in the second each owns hidden units, their weights and the weights' momentum.
 */
public final class RbmLearner implements Learner<RbmRates, RbmSnapshot> {

    /** Weights beyond this have left every useful range: a unit's answer has long been all or nothing. */
    private static final float EXPLODED = 100;
    private static final float FIRST_WEIGHTS = 0.01f;
    /** The weights, their velocity, the last good state, two layouts for products, two snapshots, two for scores. */
    private static final int COPIES_OF_WEIGHTS = 9;
    private static final int FANTASIES = 64;
    private static final double FORGETTING = 0.95;

    private final Rbm rbm;
    private final VisibleInput feed;
    private final RbmSettings settings;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final GibbsChains fantasies;
    private final RbmProbe probe;

    private final R032Store v0;
    private final R032Store vk;
    private final R032Store h0;
    private final R032Store hk;
    private final R032Store chain;
    private final Packed positive;
    private final Packed negative;
    private final RbmState state;
    private final float[] meanActivation;
    private final TemperedPhase tempered;
    private final Workers.RangeTask gibbs = this::gibbs;
    private final Workers.RangeTask update = this::update;

    // What the workers need to know of the running batch.
    private RbmRates live = RbmRates.cd1(0);
    private long step;
    private int examples;
    private int chains;
    private float rate;
    private float momentum;

    /**
     * A new RBM with small Gaussian weights, hidden biases 0, and visible biases that alone would give each pixel its
     * mean (Hinton 2010, section 8).
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes and seed
     * @param workers  share every step; not closed here
     */
    public RbmLearner(Splits splits, RbmSettings settings, Workers workers) {
        this(firstRbm(splits.train(), settings, 0), splits, settings, workers);
    }

    RbmLearner(Rbm rbm, Splits splits, RbmSettings settings, Workers workers) {
        this(rbm, VisibleInput.MEANS, splits, settings, workers);
    }

    /**
     * Goes on with an RBM, which it changes.
     *
     * @param rbm  of the sizes and kinds that the settings and the data ask for
     * @param feed how examples enter
     */
    public RbmLearner(Rbm rbm, VisibleInput feed, Splits splits, RbmSettings settings, Workers workers) {
        this.feed = feed;
        this.rbm = rbm;
        this.settings = settings;
        this.workers = workers;
        data = splits.train();
        int d = rbm.visible();
        int f = rbm.hidden();
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        v0 = R032Store.FACTORY.make(d, batch);
        vk = R032Store.FACTORY.make(d, batch);
        h0 = R032Store.FACTORY.make(f, batch);
        hk = R032Store.FACTORY.make(f, batch);
        chain = R032Store.FACTORY.make(f, batch);
        positive = new Packed(d, batch);
        negative = new Packed(d, batch);
        state = new RbmState(rbm);
        meanActivation = new float[f];
        tempered = new TemperedPhase(rbm, settings, batch, workers);
        fantasies = new GibbsChains(rbm, FANTASIES, settings.seed(), workers);
        probe = new RbmProbe(rbm, splits, workers);
    }

    /**
     * An RBM before its first step, as the constructor makes it.
     *
     * @param labels how many of the last values of each example stand for labels; 0 for none
     */
    public static Rbm firstRbm(DataSet data, RbmSettings settings, int labels) {
        return firstRbm(data, settings, labels == 0 ? new BernoulliUnits() : new LabelledUnits(labels));
    }

    /**
     * An RBM with real visible units before its first step.
     *
     * @param data preprocessed, so that values lie about 0
     */
    public static Rbm firstRbm(DataSet data, RbmSettings settings, VisibleSigma sigma) {
        float[] each = new float[data.values()];
        Arrays.fill(each, (float) sigma.sigma());
        return firstRbm(data, settings, new GaussianUnits(each, sigma.learned()));
    }

    private static Rbm firstRbm(DataSet data, RbmSettings settings, SummableUnits visible) {
        int d = data.shape().pixels();
        int f = settings.hidden();
        Memory.check("hidden", f, d, COPIES_OF_WEIGHTS);
        R032Store w = R032Store.FACTORY.make(d, f);
        Draws.gaussian(RandomKey.of(settings.seed(), 0, Purpose.FIRST_WEIGHTS), w, FIRST_WEIGHTS, w, 0, f);
        return new Rbm(w, visible.biasesFor(data.examples()), new float[f], visible, settings.units());
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public Rbm rbm() {
        return rbm;
    }

    @Override
    public int batchesPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return data.size();
    }

    @Override
    public void learn(long step, RbmRates live) {
        this.step = step;
        this.live = live;
        double epoch = step / (double) batches.perEpoch();
        rate = (float) live.rate().at(epoch);
        momentum = (float) live.momentum().at(epoch);
        examples = batches.load(step, v0);
        chains = live.negativePhase() == NegativePhase.CD ? examples : chain.getColDim();
        if (live.negativePhase() == NegativePhase.TEMPERED) {
            tempered.walk(step, live.gibbsSteps(), batches.perEpoch());
        }
        workers.split(Math.max(examples, chains), Packed.TILE_COLUMNS, gibbs);
        workers.split(rbm.hidden(), Packed.TILE_ROWS, update);
    }

    /** Both phases of the gradient for a range of examples and of chains. */
    private void gibbs(int from, int to) {
        boolean fromData = live.negativePhase() == NegativePhase.CD;
        int last = Math.min(to, examples);
        if (from < last) {
            if (feed == VisibleInput.DRAWS) {
                rbm.sampleVisible(key(0, Purpose.EXAMPLE), v0, v0, from, last);
            }
            rbm.hiddenGivenVisible(v0, h0, from, last);
            positive.fill(Op.NONE, v0, 0, rbm.visible(), from, last);
            if (fromData) {
                rbm.sampleHidden(key(0, Purpose.HIDDEN), h0, chain, from, last);
            }
        }
        if (live.negativePhase() == NegativePhase.TEMPERED) {
            tempered.copyTo(vk, from, to);
            rbm.hiddenGivenVisible(vk, hk, from, to);
        } else {
            walk(!fromData, from, to);
        }
        negative.fill(Op.NONE, vk, 0, rbm.visible(), from, to);
    }

    private void walk(boolean further, int from, int to) {
        for (int t = 1; t <= live.gibbsSteps(); t++) {
            rbm.visibleGivenHidden(chain, vk, from, to);
            rbm.sampleVisible(key(t, Purpose.VISIBLE), vk, vk, from, to);
            rbm.hiddenGivenVisible(vk, hk, from, to);
            if (further || t < live.gibbsSteps()) {
                rbm.sampleHidden(key(t, Purpose.HIDDEN), hk, chain, from, to);
            }
        }
    }

    private long key(int gibbsStep, Purpose purpose) {
        return RandomKey.of(RandomKey.of(settings.seed(), step, purpose), gibbsStep, purpose);
    }

    /** Velocity, weights and biases of a range of hidden units, and the same share of the visible biases. */
    private void update(int from, int to) {
        int d = rbm.visible();
        int f = rbm.hidden();
        float perExample = rate / examples;
        float perChain = rate / chains;
        attendToActivations(from, to);
        R032Store velocity = state.velocity();
        positive.multiply(perExample, examples, Op.TRANSPOSE, h0, momentum, velocity, from, to);
        negative.multiply(-perChain, chains, Op.TRANSPOSE, hk, 1, velocity, from, to);
        Elementwise.momentumStep(rbm.w(), velocity, (float) (rate * live.weightDecay()), from, to);
        rbm.weights().changed(from, to);
        learnBias(rbm.a(), state.hiddenVelocity(), h0, hk, from, to);
        int first = (int) ((long) d * from / f);
        int last = (int) ((long) d * to / f);
        learnBias(rbm.b(), state.visibleVelocity(), v0, vk, first, last);
        rbm.visibleUnits().gather(perExample, v0, examples, momentum, first, last);
        rbm.visibleUnits().gather(-perChain, vk, chains, 1, first, last);
        rbm.visibleUnits().step(first, last);
    }

    private void learnBias(float[] bias, float[] velocity, R032Store data, R032Store model, int from, int to) {
        for (int i = from; i < to; i++) {
            velocity[i] *= momentum;
        }
        Elementwise.addColumns(rate / examples, data, examples, velocity, from, to);
        Elementwise.addColumns(-rate / chains, model, chains, velocity, from, to);
        for (int i = from; i < to; i++) {
            bias[i] += velocity[i];
        }
    }

    /** Follows how often units are on and, where sparsity is asked for, lowers the gradient of those too often on. */
    private void attendToActivations(int from, int to) {
        float keep = step == 0 ? 0 : (float) FORGETTING;
        for (int j = from; j < to; j++) {
            meanActivation[j] *= keep;
        }
        Elementwise.addColumns((1 - keep) / examples, h0, examples, meanActivation, from, to);
        RbmRates.Sparsity sparsity = live.sparsity();
        if (sparsity.cost() > 0) {
            int f = rbm.hidden();
            for (int n = 0; n < examples; n++) {
                for (int j = from; j < to; j++) {
                    h0.data[n * f + j] -= (float) (sparsity.cost() * (meanActivation[j] - sparsity.target()));
                }
            }
        }
    }

    @Override
    public void walkChains() {
        fantasies.walk(1);
    }

    @Override
    public Measurement measure() {
        return probe.measure();
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(List.of(rbm.w()), EXPLODED);
    }

    @Override
    public void keep() {
        state.keep(persistentStates());
    }

    @Override
    public void recover() {
        state.recover(persistentStates());
        rbm.weights().changed(0, rbm.hidden());
    }

    private List<R032Store> persistentStates() {
        return Stream.concat(Stream.of(chain), tempered.states().stream()).toList();
    }

    @Override
    public RbmSnapshot snapshot() {
        return new RbmSnapshot(rbm.visible(), rbm.hidden(), rbm.w().data.clone(), rbm.b().clone(), rbm.a().clone(),
                rbm.sigma().clone(), meanActivation.clone(), fantasies.means().data.clone(), fantasies.steps(),
                probe.images(),
                probe.reconstructions(), Arrays.copyOf(h0.data, Math.max(1, examples) * rbm.hidden()),
                live.negativePhase() == NegativePhase.TEMPERED ? tempered.swaps() : Optional.empty());
    }
}
