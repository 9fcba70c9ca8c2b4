package reverie.model.rnade;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.nade.NadeRates;
import reverie.model.projection.InversePreprocessing;
import reverie.model.projection.Prepared;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns an RNADE by gradient descent on −log p(x), which is exact. Samples and written examples are told anew where other models walk
 * their chains. Figures are of the examples before preprocessing: see {@link VolumeChange}.
 */
public final class RnadeLearner implements Learner<NadeRates, RnadeSnapshot> {

    private static final int MEASURED = 500;
    private static final int WRITTEN = 12;
    private static final int SAMPLES = 64;
    /** Weights, what the optimizer remembers, the last good state, a snapshot. */
    private static final int COPIES = 12;
    private static final float WILD = 1e4f;
    /** Multiplications in which a picture of writing should go on by one value: a twentieth of a second, more or less. */
    private static final double MOMENT = 1e9;

    private final RnadeSettings settings;
    private final DataSet data;
    private final double volume;
    private final MiniBatches batches;
    private final Workers workers;
    private final Rnade model;
    private final RnadeDescent descent;
    private final R032Store train;
    private final Optional<R032Store> test;
    private final double gaussian;
    private final ShownMixtures writing;
    private final Optional<InversePreprocessing> inverse;
    private final float[] shown;
    private final R032Store samples;
    private final State state;
    private final R032Store x;

    /**
     * A new model, which knows the mean and the deviation of each value and nothing else.
     *
     * @param prepared what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where preprocessing takes a part of the examples away, or there is not the memory
     */
    public RnadeLearner(Prepared prepared, RnadeSettings settings, Workers workers) {
        this.settings = settings;
        this.workers = workers;
        Splits splits = prepared.splits();
        data = splits.train();
        int d = data.values();
        Memory.check("components", settings.components(), 3L * d * Math.max(1, settings.hidden()), COPIES);
        volume = prepared.preprocessing().map(VolumeChange::log).orElse(0.0);
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        x = R032Store.FACTORY.make(d, batch);
        model = FirstRnade.of(data, settings);
        descent = new RnadeDescent(model, settings.optimizer(), batch, true);
        train = data.atMost(MEASURED).examples();
        test = splits.test().map(set -> set.atMost(MEASURED).examples());
        var chain = ChainGaussian.of(data, model.ordering(), model.mixture().least(), workers);
        gaussian = perPixel(chain.meanLogDensity(test.orElse(train)));
        inverse = prepared.preprocessing().map(InversePreprocessing::new);
        R032Store written = splits.shown().atMost(WRITTEN).examples();
        shown = restored(written).data;
        writing = new ShownMixtures(written, model, chain, volume);
        samples = R032Store.FACTORY.make(d, SAMPLES);
        state = State.builder().all("", descent.state()).part("samples", samples).all("writing.", writing.state())
                .build();
    }

    private R032Store restored(R032Store examples) {
        return inverse.map(it -> it.of(examples, workers)).orElse(examples);
    }

    private double perPixel(double logDensity) {
        return (logDensity + volume) / data.values();
    }

    private double measured(R032Store examples) {
        return perPixel(Arrays.stream(model.logDensities(examples, workers)).average().orElseThrow());
    }

    /** The model as it stands. To be read only, and only between two batches. */
    Rnade model() {
        return model;
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
        int examples = batches.load(step, x);
        descent.step(x, examples, live, step / (double) batches.perEpoch(), workers);
    }

    /** Draws samples and writes examples by the weights as they are. */
    @Override
    public void walkChains() {
        R032Store drawn = restored(new TrainedRnade(model, 0).draw(SAMPLES, settings.seed(), workers));
        System.arraycopy(drawn.data, 0, samples.data, 0, samples.data.length);
        writing.tell(model, workers);
    }

    /** In nats a pixel, beside what the Gaussian of full covariance comes to, of test examples where there are such. */
    @Override
    public Measurement measure() {
        var ofTrain = Measurement.of(entry("logLikelihoodPerPixelTrain", measured(train)));
        return test.map(it -> ofTrain.and("logLikelihoodPerPixelTest", measured(it))).orElse(ofTrain)
                .and("gaussianPerPixel", gaussian);
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(descent.parameters(), WILD);
    }

    @Override
    public Cost cost() {
        int measured = train.getColDim() + test.map(R032Store::getColDim).orElse(0);
        return new Cost(descent.cost(), (SAMPLES + writing.examples()) * descent.telling(),
                measured * descent.telling());
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
    public RnadeSnapshot snapshot() {
        return new RnadeSnapshot(data.values(), model.filters().data, shown, samples.data.clone(), writing.copy(),
                MOMENT / descent.cost());
    }
}
