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
import reverie.model.train.Cost;
import reverie.model.train.StageSequence;
import reverie.model.train.StagedLearner;
import reverie.model.train.Measurement;

/**
 * Learns a deep autoencoder as Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural networks"
 * (2006): layer after layer, each from the codes of the one below; then unrolled, all of them together by
 * back-propagation, and where it is asked for the encoder learns labels at last. The step alone decides which stage it belongs to, so steps follow one another without gaps. What is
 * measured and shown is at any time the stack as it then stands, unrolled.
 */
public final class DeepAutoencoderLearner implements StagedLearner<DeepAutoencoderRates, DeepAutoencoderSnapshot> {

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 16;
    private static final int EXAMPLES_IN_MAP = 500;
    private static final int NUMBERS_IN_MAP = 2;

    private final DeepAutoencoderSettings settings;
    private final Workers workers;
    private final LayerStack stack;
    private final int perEpoch;
    private final StageSequence<DeepAutoencoderRates, StageLearner> stages;
    private final DataSet train;
    private final DataSet measured;
    private final Optional<DataSet> unseen;
    private final R032Store images;
    private final R032Store mapped;

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
        stack = new LayerStack(splits, settings, workers);
        stages = new StageSequence<>(settings.stages(perEpoch), new Layers());
    }

    /** Layer after layer, then all together, then with labels. */
    private final class Layers implements StageSequence.Maker<StageLearner> {

        private Optional<Autoencoder> whole = Optional.empty();

        @Override
        public StageLearner begin(int index) {
            if (index > settings.layersAlone()) {
                return stack.labelling(whole.orElseThrow());
            }
            return settings.layersAlone() == 0 ? stack.withoutPretraining() : stack.next();
        }

        @Override
        public void finish(StageLearner stage) {
            if (stage instanceof LayerStage alone) {
                stack.add(alone.layer());
            } else {
                whole = Optional.of(stage.model());
            }
        }

        @Override
        public void reset() {
            stack.reset();
        }
    }

    /** The layers that there are so far, unrolled. To be read only, and only between two batches. */
    public Autoencoder model() {
        return stages.current().model();
    }

    /** What is being learned. */
    public Stage now() {
        return stages.current().stage();
    }

    @Override
    public StageSequence<DeepAutoencoderRates, ?> stages() {
        return stages;
    }

    @Override
    public Optional<String> stage() {
        return Optional.of(now().toString());
    }

    /** Measured is every layer that there is, on the way up and down. */
    @Override
    public Cost cost() {
        int examples = measured.size() + unseen.map(DataSet::size).orElse(0);
        return new Cost(stages.current().cost().step(), 0, model().weights() * examples);
    }

    @Override
    public int batchesPerEpoch() {
        return perEpoch;
    }

    @Override
    public int examplesPerEpoch() {
        return train.size();
    }

    @Override
    public Measurement measure() {
        var scores = new AutoencoderScores(model(), workers);
        var seen = scores.of(measured);
        var judged = unseen.map(scores::of).orElse(seen);
        var common = Measurement.of(entry("reconstructionError", judged.reconstructionError()),
                entry("lossTrain", seen.loss()));
        var drawn = unseen.isPresent() ? common.and("lossTest", judged.loss()) : common;
        return stages.current() instanceof LabelStage labels ? labels.withErrors(drawn) : drawn;
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
