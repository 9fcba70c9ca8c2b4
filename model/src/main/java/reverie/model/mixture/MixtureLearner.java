package reverie.model.mixture;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns a mixture by expectation maximisation. A step tells the responsibilities of one mini-batch (E), moves the expected sufficient
 * statistics towards those of the batch by γ, and the mixture becomes the best one for them (M): stepwise EM of O. Cappé and
 * E. Moulines, "On-line expectation-maximization algorithm for latent data models" (2009), eq. 15. With all examples in a batch γ is 1,
 * which is EM itself (Dempster, Laird and Rubin 1977): the log-likelihood and the prior's logarithm together never fall.
 */
public final class MixtureLearner implements Learner<MixtureRates, MixtureSnapshot> {

    /** t₀: so that the first batches do not take components away that they have no example of. */
    private static final double FIRST_STEPS = 100;
    private static final int EXAMPLES = 500;
    private static final int IMAGES = 24;
    private static final int SAMPLES = 64;
    /** Statistics, θ and log odds, two layouts of each of the latter, the last good state, a snapshot. */
    private static final int COPIES = 9;
    /** Multiplications that take as long as the two logarithms of a θ. */
    private static final int LOGARITHMS = 60;

    private final Mixture mixture;
    private final Statistics statistics;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final long seed;
    private final DataSet train;
    private final Optional<DataSet> test;
    private final R032Store images;

    private final R032Store v;
    private final R032Store r;
    private final double[] logP;
    private final Packed packed;
    private final Workers.RangeTask expectation = this::expectation;
    private final Workers.RangeTask maximization = this::maximization;

    // What the workers need to know of the running batch.
    private int examples;
    private double gamma;

    /**
     * A mixture whose first components are examples, pulled to the mean of all.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where values cannot be taken for probabilities, or there is not the memory
     */
    public MixtureLearner(Splits splits, MixtureSettings settings, Workers workers) {
        ValueNeeds.PROBABILITIES.check(splits, ValueNeeds.MAKE_PROBABILITIES);
        data = splits.train();
        Memory.check("components", settings.components(), data.values(), COPIES);
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        this.workers = workers;
        seed = settings.seed();
        train = data.atMost(EXAMPLES);
        test = splits.test().map(set -> set.atMost(EXAMPLES));
        images = splits.shown().atMost(IMAGES).examples();
        v = R032Store.FACTORY.make(data.values(), batch);
        r = R032Store.FACTORY.make(settings.components(), batch);
        logP = new double[batch];
        packed = new Packed(data.values(), batch);
        statistics = new Statistics(data, settings);
        float[] pi = new float[settings.components()];
        R032Store theta = R032Store.FACTORY.make(data.values(), settings.components());
        statistics.shares(pi);
        statistics.pixels(theta, 0, pi.length);
        mixture = new Mixture(pi, theta);
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public Mixture mixture() {
        return mixture;
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
    public void learn(long step, MixtureRates live) {
        examples = batches.load(step, v);
        gamma = batches.perEpoch() == 1 ? 1 : Math.pow(step + FIRST_STEPS, -live.decay());
        workers.split(examples, Packed.TILE_COLUMNS, expectation);
        statistics.gatherShares(gamma, r, examples, mixture.pi());
        workers.split(mixture.components(), Packed.TILE_ROWS, maximization);
    }

    /** r_kn = P(k | v_n) of a range of examples. */
    private void expectation(int from, int to) {
        mixture.respond(v, r, logP, from, to);
        packed.fill(Op.NONE, v, 0, mixture.visible(), from, to);
    }

    /** θ_k of a range of components. */
    private void maximization(int from, int to) {
        statistics.gatherPixels(gamma, packed, r, examples, from, to);
        statistics.pixels(mixture.theta(), from, to);
        mixture.changed(from, to);
    }

    @Override
    public Measurement measure() {
        MixtureScores ofTrain = MixtureScores.of(mixture, train, workers);
        Optional<MixtureScores> ofTest = test.map(set -> MixtureScores.of(mixture, set, workers));
        var common = Measurement.of(
                Map.entry("reconstructionError", ofTest.orElse(ofTrain).reconstructionError()),
                Map.entry("logLikelihoodTrain", ofTrain.meanLogLikelihood()));
        return ofTest.map(it -> common.and("logLikelihoodTest", it.meanLogLikelihood())).orElse(common);
    }

    /** Means of examples cannot run away; a damaged state still shows. */
    @Override
    public Optional<String> trouble() {
        boolean numbers = Elementwise.maxAbsolute(mixture.theta(), 0, mixture.components()) <= 1;
        return numbers ? Optional.empty() : Optional.of("The components are no longer probabilities.");
    }

    @Override
    public Cost cost() {
        double layer = (double) mixture.visible() * mixture.components();
        return new Cost(layer * (2.0 * v.getColDim() + LOGARITHMS), 0,
                2 * layer * (train.size() + test.map(DataSet::size).orElse(0)));
    }

    @Override
    public State state() {
        return statistics.state();
    }

    @Override
    public void restored() {
        statistics.shares(mixture.pi());
        statistics.pixels(mixture.theta(), 0, mixture.components());
        mixture.changed(0, mixture.components());
    }

    @Override
    public MixtureSnapshot snapshot() {
        return new MixtureSnapshot(mixture.visible(), mixture.components(), mixture.pi().clone(),
                mixture.theta().data.clone(), Arrays.copyOf(images.data, mixture.visible() * images.getColDim()),
                mixture.reconstruct(images, workers).data, mixture.encode(images, workers).data,
                new MixtureDraws(mixture, SAMPLES, seed).pixels().data);
    }
}
