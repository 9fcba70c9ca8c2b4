package reverie.model.nade;

import static java.util.Map.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns a NADE by gradient descent on −log p(v), which is exact. Grey pixels are probabilities, and are drawn as black or white anew
 * for every mini-batch. Samples and written images are told anew where other models walk their chains.
 */
public final class NadeLearner implements Learner<NadeRates, NadeSnapshot> {

    private static final Purpose PIXELS = Purpose.of("nade.pixels");
    /** So many are measured in one ordering, fewer in each of several. */
    private static final int EXAMPLES = 250;
    private static final int FEWEST_EXAMPLES = 50;
    private static final int IMAGES = 8;
    private static final int SAMPLES = 64;
    /** Weights, what the optimizer remembers, the last good state, a snapshot. */
    private static final int COPIES = 12;
    /** How seldom at least a pixel is believed to be on, or off, at first. */
    private static final double RAREST = 1e-3;
    private static final float WILD = 1000;
    /** Multiplications in which a moment of a written image should be shown: a tenth of a second, more or less. */
    private static final double MOMENT = 1e9;

    private final NadeSettings settings;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final List<Ordering> orderings;
    private final NadeDescent descent;
    private final R032Store train;
    private final Optional<R032Store> test;
    private final ShownWriting writing;
    private final float[] samples;
    private final State state;

    private final R032Store v;
    private final Workers.RangeTask draw = this::draw;
    private long key;

    /**
     * A new model, which knows how often each pixel is on and nothing else.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where values cannot be taken for probabilities, or there is not the memory
     */
    public NadeLearner(Splits splits, NadeSettings settings, Workers workers) {
        ValueNeeds.PROBABILITIES.check(splits, ValueNeeds.MAKE_PROBABILITIES);
        this.settings = settings;
        this.workers = workers;
        data = splits.train();
        int d = data.values();
        Memory.check("hidden", settings.hidden(), d, COPIES);
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        v = R032Store.FACTORY.make(d, batch);
        ImageShape shape = data.shape();
        orderings = settings.orderless()
                ? IntStream.range(0, settings.orderings())
                        .mapToObj(k -> Ordering.Kind.RANDOM.of(shape, settings.seed() + k)).toList()
                : List.of(settings.ordering().of(shape, settings.seed()));
        descent = descent(batch);
        int measured = Math.max(FEWEST_EXAMPLES, EXAMPLES / orderings.size());
        train = Nade.drawn(data.atMost(measured)).examples();
        test = splits.test().map(set -> Nade.drawn(set.atMost(measured)).examples());
        writing = new ShownWriting(Nade.drawn(splits.shown().atMost(IMAGES)).examples(), settings.orderless()
                ? Stream.of(Ordering.Kind.values()).map(it -> it.of(shape, settings.seed())).toList()
                : orderings);
        samples = new float[SAMPLES * d];
        state = State.builder().all("", descent.state()).part("samples", samples).all("writing.", writing.state())
                .build();
    }

    private NadeDescent descent(int batch) {
        float[] logOdds = logOdds(data.mean());
        if (settings.orderless()) {
            return new OrderlessDescent(logOdds, settings.hidden(), settings.optimizer(), batch, settings.seed());
        }
        Ordering ordering = orderings.getFirst();
        return settings.hidden() == 0
                ? new VisibleDescent(VisibleDescent.first(logOdds, ordering), settings.optimizer(), batch)
                : new HiddenDescent(HiddenDescent.first(logOdds, settings.hidden(), settings.seed()), ordering,
                        settings.optimizer(), batch);
    }

    private static float[] logOdds(double[] mean) {
        float[] odds = new float[mean.length];
        for (int i = 0; i < odds.length; i++) {
            double p = Math.clamp(mean[i], RAREST, 1 - RAREST);
            odds[i] = (float) StrictMath.log(p / (1 - p));
        }
        return odds;
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public Nade model() {
        return new Nade(descent.conditionals(), orderings);
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
    public void learn(long step, NadeRates live) {
        int examples = batches.load(step, v);
        key = RandomKey.of(settings.seed(), step, PIXELS);
        workers.split(examples, Packed.TILE_COLUMNS, draw);
        descent.step(v, examples, live, step, step / (double) batches.perEpoch(), workers);
    }

    private void draw(int from, int to) {
        Draws.bernoulli(key, v, v, from, to);
    }

    /** Draws samples and writes images by the weights as they are. */
    @Override
    public void walkChains() {
        Nade now = model();
        System.arraycopy(new NadeDraws(now, SAMPLES, settings.seed(), workers).pixels().data, 0, samples, 0,
                samples.length);
        writing.tell(now.conditionals(), workers);
    }

    @Override
    public Measurement measure() {
        Nade now = model();
        var ofTrain = Measurement
                .of(entry("logLikelihoodTrain", now.likelihoods(train, workers).meanOfEnsemble()));
        return test.map(it -> ofTrain.and("logLikelihoodTest", now.likelihoods(it, workers).meanOfEnsemble()))
                .orElse(ofTrain);
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(descent.parameters(), WILD);
    }

    @Override
    public Cost cost() {
        int measured = train.getColDim() + test.map(R032Store::getColDim).orElse(0);
        return new Cost(descent.cost(), SAMPLES * descent.telling() + writing.cost(descent),
                (double) measured * orderings.size() * descent.telling());
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        descent.restored();
    }

    @Override
    public NadeSnapshot snapshot() {
        return new NadeSnapshot(data.values(), descent.filters().data, samples.clone(), writing.copy(),
                (long) Math.ceil(MOMENT / descent.cost()));
    }
}
