package reverie.model.autoencoder;

import java.util.Arrays;
import java.util.Optional;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.network.Optimizer;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns an autoencoder by gradient descent on the mean loss of the batch and the penalties. With a corruption this is
 * the denoising autoencoder of Vincent et al. (2008): what is encoded is corrupted, what the reconstruction is compared
 * with is not.
 *
 * <p>
 * A batch is two passes over the worker threads. In the first each thread owns examples and takes them up, down and the
 * errors back; in the second, once a layer, each owns upper units. A sparsity penalty needs the codes' means between
 * the way up and the way back, hence two passes more.
 */
public final class AutoencoderLearner implements Learner<AutoencoderRates, AutoencoderSnapshot> {

    /** Weights beyond this have left every useful range. */
    private static final float EXPLODED = 1000;
    /** There, back, and the gradients. */
    private static final int PRODUCTS_OF_A_STEP = 3;

    private final Autoencoder model;
    private final DataSet data;
    private final SharedBatch batch;
    private final Workers workers;
    private final long seed;
    private final AutoencoderProbe probe;
    private final State state;

    private final ForwardPass pass;
    private final Backpropagation errors;
    private final LayerDescent[] descents;
    private final float[] codeGradient;
    private final Workers.RangeTask forward = this::forward;
    private final Workers.RangeTask back = this::back;
    private final Workers.RangeTask thereAndBack = this::thereAndBack;
    private final Workers.RangeTask penalise = this::penalise;

    // What the workers need to know of the running batch.
    private AutoencoderRates live = AutoencoderRates.plain(0);
    private long key;
    /** Of the batch that was learned from last; 0 where none was since the model was made or restored. */
    private int examples;

    /**
     * A new autoencoder with one layer of small Gaussian weights.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where the loss does not suit the data
     */
    public AutoencoderLearner(Splits splits, AutoencoderSettings settings, Workers workers) {
        this(Autoencoder.first(splits.train(), settings), splits, settings.optimizer(), settings.batch(),
                settings.seed(), workers);
    }

    /**
     * Goes on with an autoencoder of any depth.
     *
     * @param model     learns; kept, not copied
     * @param splits    what to learn from, examples of the model's size
     * @param optimizer how parameters follow their gradient
     * @param batch     examples in a mini-batch, 1 or more
     * @param seed      of the order of examples and every draw
     * @param workers   share every step; not closed here
     */
    public AutoencoderLearner(Autoencoder model, Splits splits, Optimizer optimizer, int batch, long seed,
            Workers workers) {
        this(model, splits, optimizer, new SharedBatch(splits.train(), batch, seed), seed, workers);
    }

    /** As above, from batches that others may learn from too. */
    AutoencoderLearner(Autoencoder model, Splits splits, Optimizer optimizer, SharedBatch batch, long seed,
            Workers workers) {
        this.model = model;
        this.workers = workers;
        this.seed = seed;
        this.batch = batch;
        data = splits.train();
        pass = new ForwardPass(model, batch.size());
        errors = new Backpropagation(model, pass, batch.size());
        descents = new LayerDescent[model.layers().size()];
        for (int l = 0; l < descents.length; l++) {
            descents[l] = new LayerDescent(l, model.layers().get(l), errors, optimizer);
        }
        codeGradient = new float[model.code()];
        probe = new AutoencoderProbe(model, splits, seed, workers);
        var all = State.builder().all("", model.state());
        for (int l = 0; l < descents.length; l++) {
            all.all("descent" + (l + 1) + ".", descents[l].state());
        }
        state = all.build();
    }

    /** The examples on which a learner measures its {@code reconstructionError}, so that others can be compared with it. */
    public static DataSet measuredOn(Splits splits) {
        return AutoencoderProbe.unseen(splits);
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public Autoencoder model() {
        return model;
    }

    @Override
    public int batchesPerEpoch() {
        return batch.perEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return data.size();
    }

    /** @throws reverie.model.BadInput where the parameters do not suit the model */
    @Override
    public void learn(long step, AutoencoderRates live) {
        live.checkFor(model.layers().getLast().upper());
        this.live = live;
        key = Corruption.key(seed, step);
        examples = batch.load(step);
        if (live.sparsity().isOn()) {
            workers.split(examples, Packed.TILE_COLUMNS, forward);
            workers.split(model.code(), Packed.TILE_ROWS, penalise);
            workers.split(examples, Packed.TILE_COLUMNS, back);
        } else {
            Arrays.fill(codeGradient, 0);
            workers.split(examples, Packed.TILE_COLUMNS, thereAndBack);
        }
        double epoch = step / (double) batch.perEpoch();
        for (LayerDescent descent : descents) {
            descent.step(live.rate().at(epoch), epoch, live.weightDecay(), examples, workers);
        }
    }

    private void thereAndBack(int from, int to) {
        forward(from, to);
        back(from, to);
    }

    private void forward(int from, int to) {
        live.corruption().apply(key, batch.examples(), pass.input(), pass.reconstruction(), from, to);
        pass.encode(from, to);
        pass.decode(from, to);
    }

    private void back(int from, int to) {
        errors.run(batch.examples(), codeGradient, from, to);
    }

    /** The sparsity penalty's gradient for a range of units of the code. */
    private void penalise(int from, int to) {
        int units = model.code();
        for (int j = from; j < to; j++) {
            double sum = 0;
            for (int n = 0; n < examples; n++) {
                sum += pass.code().data[n * units + j];
            }
            codeGradient[j] = (float) live.sparsity().gradient(sum / examples);
        }
    }

    @Override
    public Measurement measure() {
        return probe.measure();
    }

    /** The mean of Σ_i (x_i − y_i)² on {@link #measuredOn} where the examples are corrupted before they are encoded. */
    double errorAfter(Corruption corruption) {
        return probe.errorAfter(corruption);
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(model.parameters(), EXPLODED);
    }

    @Override
    public Cost cost() {
        return new Cost(PRODUCTS_OF_A_STEP * model.weights() * batch.size(), 0, model.weights() * probe.examples());
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        model.changed();
        examples = 0;
    }

    /** Examples are shown with the corruption that is wanted now. */
    @Override
    public boolean adopt(AutoencoderRates live) {
        boolean corruptedOtherwise = !live.corruption().equals(this.live.corruption());
        this.live = live;
        return corruptedOtherwise;
    }

    @Override
    public AutoencoderSnapshot snapshot() {
        return snapshot(live.corruption());
    }

    /** A snapshot whose examples are corrupted in another way than in training. */
    AutoencoderSnapshot snapshot(Corruption shown) {
        probe.reconstruct(shown);
        if (examples == 0) {
            examples = batch.load(0);
            key = Corruption.key(seed, 0);
            forward(0, examples);
        }
        Layer first = model.layers().getFirst();
        float[] encoding = first.w().data.clone();
        return new AutoencoderSnapshot(model.visible(), first.upperUnits(), encoding,
                first.isTied() ? encoding : first.v().data.clone(), first.c().clone(), first.b().clone(),
                Arrays.copyOf(pass.code().data, examples * model.code()), probe.images(),
                probe.corrupted(), probe.reconstructions());
    }
}
