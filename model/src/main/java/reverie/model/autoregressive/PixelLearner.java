package reverie.model.autoregressive;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.network.Optimizer;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns by Adam on −log p(v), which is exact. Where pixels are black or white, grey ones are probabilities and are drawn anew for every
 * mini-batch; where there are levels, the nearest is taken. Images are drawn and told anew where other models walk their chains.
 */
public final class PixelLearner implements Learner<PixelRates, PixelSnapshot> {

    /** How often an image is continued. */
    public static final int CONTINUATIONS = 4;

    private static final Purpose PIXELS = Purpose.of("pixelcnn.pixels");
    private static final int MEASURED = 200;
    private static final int IMAGES = 8;
    private static final int CONTINUED = 6;
    /** Numbers that are kept of a pixel for each channel and block, in matrices of which {@link Passes#GROUPS} are in use. */
    private static final int KEPT = 16;
    private static final float WILD = 1000;
    /** Gates and what is copied, in multiplications for each number of a block. */
    private static final double BESIDES = 100;
    /** Multiplications in which a row should be painted: a fifth of a second, more or less. */
    private static final double ROW = 2e9;

    private final PixelFamily family;
    private final PixelSettings settings;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final PixelModel model;
    private final Passes passes;
    private final PixelDescent descent;
    private final R032Store train;
    private final Optional<R032Store> test;
    private final ShownTelling shown;
    private final float[] otherFields;
    private final State state;

    private final R032Store v;
    private final Workers.RangeTask values = this::values;
    private long key;

    /**
     * A new model, which knows how often there is each value and nothing else.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param family   which layers
     * @param settings sizes and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where examples are no images, values are not from 0 to 1, or there is not the memory
     */
    public PixelLearner(Splits splits, PixelFamily family, PixelSettings settings, Workers workers) {
        ValueNeeds.PROBABILITIES.check(splits, ValueNeeds.MAKE_PROBABILITIES);
        this.family = family;
        this.settings = settings;
        this.workers = workers;
        data = splits.train();
        int d = data.imageShape().pixels();
        Memory.check("blocks", settings.blocks(), (long) KEPT * d, Passes.GROUPS);
        Memory.check("channels", settings.channels(), (long) KEPT * settings.blocks() * d, Passes.GROUPS);
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        v = R032Store.FACTORY.make(d, batch);
        model = PixelModel.first(family.first(settings, data.imageShape()), settings, data);
        passes = new Passes(model, batch);
        descent = new PixelDescent(model, passes, Optimizer.Adam.USUAL);
        train = model.drawn(data.atMost(MEASURED).examples());
        test = splits.test().map(set -> model.drawn(set.atMost(MEASURED).examples()));
        R032Store images = model.drawn(splits.shown().atMost(IMAGES).examples());
        shown = new ShownTelling(model, images, CONTINUED, settings.seed());
        PixelModel other = PixelModel.first(family.beside(settings, data.imageShape()), settings, data);
        otherFields = new ReceptiveFields(other, ReceptiveFields.telling(other), images).all(workers).data;
        state = State.builder().all("", descent.state()).all("shown.", shown.state()).build();
    }

    /** The file of the model as it stands. To be called between two batches only. */
    public ModelFile file(Provenance provenance) {
        return family.file(model, provenance);
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
    public void learn(long step, PixelRates live) {
        int examples = batches.load(step, v);
        key = RandomKey.of(settings.seed(), step, PIXELS);
        workers.split(examples, Passes.GROUPS, values);
        descent.step(v, examples, live, step / (double) batches.perEpoch(), workers);
    }

    /** Examples in values that pixels can have. */
    private void values(int from, int to) {
        if (settings.levels() == 0) {
            Draws.bernoulli(key, v, v, from, to);
        } else {
            PixelOutput output = model.output();
            for (int i = from * v.getRowDim(); i < to * v.getRowDim(); i++) {
                v.data[i] = output.value(output.level(v.data[i]));
            }
        }
    }

    /** Draws, continues and tells images by the weights as they are. */
    @Override
    public void walkChains() {
        shown.tell(workers);
    }

    @Override
    public Measurement measure() {
        var ofTrain = Measurement.of(entry("logLikelihoodTrain", mean(train)));
        return test.map(it -> ofTrain.and("logLikelihoodTest", mean(it))).orElse(ofTrain);
    }

    private double mean(R032Store images) {
        double[] logP = PixelModel.sums(passes.logP(images, workers), model.pixels());
        return Arrays.stream(logP).average().orElseThrow();
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(descent.parameters(), WILD);
    }

    @Override
    public Cost cost() {
        double pixel = model.multiplications() + BESIDES * settings.channels() * settings.blocks();
        int measured = train.getColDim() + test.map(R032Store::getColDim).orElse(0);
        return new Cost(3 * pixel * v.data.length, shown.cost(), pixel * measured * model.pixels());
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
    public PixelSnapshot snapshot() {
        return shown.copy(otherFields, (long) Math.ceil(ROW / cost().step()));
    }
}
