package reverie.model.deepautoencoder;

import static java.util.Map.entry;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderScores;
import reverie.model.autoencoder.ForwardPass;
import reverie.model.autoencoder.Layer;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.Stages;

/**
 * Learns a deep autoencoder as Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural networks"
 * (2006): layer after layer, each from the codes of the one below; then unrolled, all of them together by
 * back-propagation, and where it is asked for the encoder learns labels at last. The step alone decides which stage it belongs to, so steps follow one another without gaps. What is
 * measured and shown is at any time the stack as it then stands, unrolled.
 */
public final class DeepAutoencoderLearner implements Learner<DeepAutoencoderRates, DeepAutoencoderSnapshot> {

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 16;
    private static final int EXAMPLES_IN_MAP = 500;
    private static final int NUMBERS_IN_MAP = 2;

    private final DeepAutoencoderSettings settings;
    private final Workers workers;
    private final LayerStack stack;
    private final int perEpoch;
    private final Stages stages;
    private final DataSet train;
    private final DataSet measured;
    private final Optional<DataSet> unseen;
    private final R032Store images;
    private final R032Store mapped;

    private Running current;
    private Running good;

    /** A stage, and where it stands among the others. */
    private record Running(int index, StageLearner learner) {}

    /**
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where settings do not suit the data
     */
    public DeepAutoencoderLearner(Splits splits, DeepAutoencoderSettings settings, Workers workers) {
        settings.check(splits.train());
        this.settings = settings;
        this.workers = workers;
        train = splits.train();
        measured = train.atMost(EXAMPLES);
        unseen = splits.test().map(test -> test.atMost(EXAMPLES));
        images = splits.shown().atMost(IMAGES).examples();
        mapped = splits.shown().atMost(EXAMPLES_IN_MAP).examples();
        perEpoch = Math.ceilDiv(train.size(), settings.batch());
        stages = settings.stages(perEpoch);
        stack = new LayerStack(splits, settings, workers);
        current = new Running(0, settings.layersAlone() == 0 ? stack.withoutPretraining() : stack.next());
        good = current;
    }

    /** The layers that there are so far, unrolled. To be read only, and only between two batches. */
    public Autoencoder model() {
        return current.learner().model();
    }

    /** What is being learned. */
    public Stage now() {
        return current.learner().stage();
    }

    @Override
    public Optional<String> stage() {
        return Optional.of(now().toString());
    }

    @Override
    public boolean endsStage(long steps) {
        return stages.end(steps);
    }

    @Override
    public int batchesPerEpoch() {
        return perEpoch;
    }

    @Override
    public int examplesPerEpoch() {
        return train.size();
    }

    /** As in {@link Learner#learn}, but that the first step of a stage makes room for all of it. */
    @Override
    public void learn(long step, DeepAutoencoderRates live) {
        int index = stages.of(step);
        while (current.index() < index) {
            current = new Running(current.index() + 1, after(current.learner()));
        }
        current.learner().learn(step - stages.before(index), live);
    }

    private StageLearner after(StageLearner finished) {
        if (finished instanceof LayerStage alone) {
            stack.add(alone.layer());
            return stack.next();
        }
        return stack.labelling(finished.model());
    }

    @Override
    public Measurement measure() {
        var scores = new AutoencoderScores(model(), workers);
        var seen = scores.of(measured);
        var judged = unseen.map(scores::of).orElse(seen);
        var common = Measurement.of(entry("reconstructionError", judged.reconstructionError()),
                entry("lossTrain", seen.loss()));
        var drawn = unseen.isPresent() ? common.and("lossTest", judged.loss()) : common;
        return current.learner() instanceof LabelStage labels ? labels.withErrors(drawn) : drawn;
    }

    @Override
    public Optional<String> trouble() {
        return current.learner().trouble();
    }

    @Override
    public void keep() {
        current.learner().keep();
        good = current;
    }

    @Override
    public void recover() {
        stack.cutTo(good.index());
        current = good;
        current.learner().recover();
    }

    @Override
    public DeepAutoencoderSnapshot snapshot() {
        Autoencoder model = model();
        Layer first = model.layers().getFirst();
        ForwardPass pass = pass(model, images);
        workers.split(images.getColDim(), Packed.TILE_COLUMNS, (from, to) -> {
            pass.encode(from, to);
            pass.decode(from, to);
        });
        return new DeepAutoencoderSnapshot(now(), model.visible(), first.upperUnits(), model.code(),
                first.w().data.clone(),
                pass.code().data.clone(), pass.input().data.clone(), pass.reconstruction().data.clone(),
                model.code() == NUMBERS_IN_MAP ? map(model) : new float[0]);
    }

    private float[] map(Autoencoder model) {
        ForwardPass pass = pass(model, mapped);
        workers.split(mapped.getColDim(), Packed.TILE_COLUMNS, pass::encode);
        return pass.code().data;
    }

    private static ForwardPass pass(Autoencoder model, R032Store examples) {
        var pass = new ForwardPass(model, examples.getColDim());
        System.arraycopy(examples.data, 0, pass.input().data, 0, pass.input().data.length);
        return pass;
    }
}
