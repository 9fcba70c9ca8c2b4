package reverie.model.rbm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.lockstep.JoinedState;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

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
    /** Up, down, up, and the two means. */
    private static final int PRODUCTS_OF_A_STEP = 5;
    private static final String REPLICAS = "replicas.";

    private final Rbm rbm;
    private final VisibleInput feed;
    private final RbmSettings settings;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final GibbsChains fantasies;
    private final RbmProbe probe;

    private final R032Store v0;
    private final R032Store h0;
    private final NegativeChains chains;
    private final TemperedPhase tempered;
    private final Packed data0;
    private final Packed model;
    private final Ascent weights;
    private final BiasAscent visibleBias;
    private final BiasAscent hiddenBias;
    private final float[] meanActivation;
    private final JoinedState state;
    private final Workers.RangeTask phases = this::phases;
    private final Workers.RangeTask update = this::update;

    // What the workers need to know of the running batch.
    private RbmRates live = RbmRates.cd1(0);
    private long step;
    /** Of the batch that was learned from last; 0 where none was since the model was made or restored. */
    private int examples;
    private int chainsCounted;
    private float rate;
    private float momentum;

    /**
     * A new RBM with small Gaussian weights, hidden biases 0, and visible biases that alone would give each pixel its
     * mean (Hinton 2010, section 8).
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where values cannot be taken for probabilities
     */
    public RbmLearner(Splits splits, RbmSettings settings, Workers workers) {
        this(firstRbm(probabilities(splits).train(), settings, 0), splits, settings, workers);
    }

    private static Splits probabilities(Splits splits) {
        ValueNeeds.PROBABILITIES.check(splits, ValueNeeds.MAKE_PROBABILITIES);
        return splits;
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
        h0 = R032Store.FACTORY.make(f, batch);
        chains = new NegativeChains(rbm, batch, settings.seed());
        tempered = new TemperedPhase(rbm, settings, batch, workers);
        data0 = new Packed(d, batch);
        model = new Packed(d, batch);
        weights = new Ascent(rbm.weights());
        visibleBias = new BiasAscent(rbm.b());
        hiddenBias = new BiasAscent(rbm.a());
        meanActivation = new float[f];
        fantasies = new GibbsChains(rbm, FANTASIES, settings.seed(), workers);
        probe = new RbmProbe(rbm, splits, workers);
        state = joinedState();
    }

    private JoinedState joinedState() {
        State activation = State.builder().part("meanActivation", meanActivation).build();
        var parts = new LinkedHashMap<String, Supplier<State>>();
        parts.put("", weights::state);
        parts.put("visible.", visibleBias::state);
        parts.put("hidden.", hiddenBias::state);
        parts.put("units.", rbm.visibleUnits()::state);
        parts.put("activation.", () -> activation);
        parts.put("chains.", chains::state);
        parts.put(REPLICAS, tempered::state);
        parts.put("fantasies.", fantasies::state);
        return new JoinedState(parts);
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
        Draws.gaussianOnce(RandomKey.of(settings.seed(), 0, Purpose.FIRST_WEIGHTS), FIRST_WEIGHTS, w);
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

    /** ΔW = ε (⟨v hᵀ⟩_data − ⟨v hᵀ⟩_model): the positive phase, the negative phase, the update. */
    @Override
    public void learn(long step, RbmRates live) {
        begin(step, live);
        workers.split(Math.max(examples, chainsCounted), Packed.TILE_COLUMNS, phases);
        workers.split(rbm.hidden(), Packed.TILE_ROWS, update);
    }

    private void begin(long batch, RbmRates rates) {
        step = batch;
        live = rates;
        double epoch = step / (double) batches.perEpoch();
        rate = (float) live.rate().at(epoch);
        momentum = (float) live.momentum().at(epoch);
        examples = batches.load(step, v0);
        chainsCounted = live.negativePhase() == NegativePhase.CD ? examples : chains.count();
        weights.begin(rate, examples, chainsCounted, momentum, live.weightDecay());
        chains.begin(step, live.gibbsSteps());
        if (live.negativePhase() == NegativePhase.TEMPERED) {
            tempered.walk(step, live.gibbsSteps(), batches.perEpoch());
        }
    }

    private void phases(int from, int to) {
        if (from < examples) {
            positive(from, Math.min(to, examples));
        }
        negative(from, to);
    }

    /** h⁰ = E[h | v⁰], v⁰ being the data. */
    private void positive(int from, int to) {
        feed.enter(rbm, exampleKey(), v0, from, to);
        rbm.hiddenGivenVisible(v0, h0, from, to);
        data0.fill(Op.NONE, v0, 0, rbm.visible(), from, to);
    }

    /** vᵏ, a draw from the model or near it, and hᵏ = E[h | vᵏ]. */
    private void negative(int from, int to) {
        switch (live.negativePhase()) {
            case CD -> chains.fromData(h0, from, Math.min(to, examples));
            case PCD -> chains.further(from, to);
            case TEMPERED -> chains.at(tempered, from, to);
        }
        model.fill(Op.NONE, chains.visible(), 0, rbm.visible(), from, to);
    }

    /** W, b and a of a range of hidden units and the same share of the visible ones. */
    private void update(int from, int to) {
        attendToActivations(from, to);
        weights.towardsData(data0, h0, examples, from, to);
        weights.awayFromModel(model, chains.hidden(), chainsCounted, from, to);
        weights.step(from, to);
        hiddenBias.step(h0, examples, chains.hidden(), chainsCounted, rate, momentum, from, to);
        int first = (int) ((long) rbm.visible() * from / rbm.hidden());
        int last = (int) ((long) rbm.visible() * to / rbm.hidden());
        visibleBias.step(v0, examples, chains.visible(), chainsCounted, rate, momentum, first, last);
        SummableUnits units = rbm.visibleUnits();
        units.gather(rate / examples, v0, examples, momentum, first, last);
        units.gather(-rate / chainsCounted, chains.visible(), chainsCounted, 1, first, last);
        units.step(first, last);
    }

    private long exampleKey() {
        return RandomKey.of(RandomKey.of(settings.seed(), step, Purpose.EXAMPLE), 0, Purpose.EXAMPLE);
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
    public Cost cost() {
        double layer = (double) rbm.visible() * rbm.hidden();
        return new Cost(PRODUCTS_OF_A_STEP * layer * v0.getColDim(), 2 * layer * FANTASIES, probe.cost());
    }

    @Override
    public State state() {
        return state.get();
    }

    @Override
    public void makeRoom(State saved) {
        tempered.makeRoom(saved.has(REPLICAS));
    }

    @Override
    public void restored() {
        weights.restored();
        examples = 0;
    }

    @Override
    public RbmSnapshot snapshot() {
        if (examples == 0) {
            examples = batches.load(0, v0);
            rbm.hiddenGivenVisible(v0, h0, 0, examples);
        }
        return new RbmSnapshot(rbm.visible(), rbm.hidden(), rbm.w().data.clone(), rbm.b().clone(), rbm.a().clone(),
                rbm.sigma().clone(), meanActivation.clone(), fantasies.means().data.clone(), fantasies.steps(),
                probe.images(),
                probe.reconstructions(), Arrays.copyOf(h0.data, examples * rbm.hidden()),
                live.negativePhase() == NegativePhase.TEMPERED ? tempered.swaps() : Optional.empty());
    }
}
