package reverie.model.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.convolution.ContrastiveStep.Manner;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.Stages;

/**
 * Learns a convolutional RBM, or a convolutional deep belief net greedily: layer after layer, each frozen before the next,
 * each from the probabilities of the pooling units below it (Lee et al. 2009, section 3.5). The step alone decides which layer
 * it belongs to, so steps follow one another without gaps. What is measured and shown is the net as far as it then goes.
 */
public final class ConvolutionLearner implements Learner<ConvolutionRates, ConvolutionSnapshot> {

    private static final float FIRST_WEIGHTS = 0.01f;
    /** Before learning, any unit of a block is on with this probability. */
    private static final double FIRST_POOLED = 0.1;

    private static final int FANTASY_STEPS = 4;

    private final ConvolutionSettings settings;
    private final Workers workers;
    private final DataSet data;
    private final MiniBatches batches;
    private final int batch;
    private final Stages stages;
    private final ConvolutionProbe probe;
    private final CompletionChains chains;

    private Running current;
    private Running good;

    /** The layer that learns, those below it, and the net so far. */
    private record Running(int index, ContrastiveStep step, List<FrozenLayer> below, ConvolutionalNet net) {}

    /**
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where settings do not suit the data
     */
    public ConvolutionLearner(Splits splits, ConvolutionSettings settings, Workers workers) {
        DataSet train = splits.train();
        settings.check(train);
        this.settings = settings;
        this.workers = workers;
        batch = Math.min(settings.batch(), train.size());
        ConvolutionSettings.Input input = settings.input();
        Optional<Preprocessing> preprocessing = input.units() == ImageUnits.BERNOULLI ? Optional.empty()
                : Optional.of(input.preprocess().of(train, workers).times(1 / input.sigma()));
        data = preprocessing.map(it -> train.withExamples(ValueKind.REAL, it.apply(train.examples(), workers)))
                .orElse(train);
        batches = new MiniBatches(data, batch, settings.seed());
        stages = Stages.equal(settings.depth(), (long) settings.layerEpochs() * batches.perEpoch());
        var bottom = first(0, input.units(), meanOf(data));
        var net = new ConvolutionalNet(List.of(bottom), preprocessing);
        probe = new ConvolutionProbe(net, splits, workers);
        chains = probe.chains(net, seed(0));
        var manner = new Manner(input.border(), false, settings.layers().getFirst().persistent());
        current = new Running(0, new ContrastiveStep(bottom, batch, manner, seed(0), workers), List.of(), net);
        good = current;
    }

    private static double meanOf(DataSet data) {
        return Arrays.stream(data.mean()).average().orElseThrow();
    }

    /** A layer with small Gaussian weights whose units are seldom on, and whose visible units have their mean. */
    private ConvolutionalRbm first(int index, ImageUnits units, double mean) {
        ConvolutionShape shape = settings.shape(index, data);
        R032Store w = R032Store.FACTORY.make(shape.patch(), shape.filters());
        Draws.gaussian(RandomKey.of(seed(index), 0, Purpose.FIRST_WEIGHTS), w, FIRST_WEIGHTS, w, 0,
                shape.filters());
        float[] b = new float[shape.filters()];
        Arrays.fill(b, (float) Math.log(FIRST_POOLED / (1 - FIRST_POOLED) / shape.blockSize()));
        float[] c = new float[shape.channels()];
        Arrays.fill(c, units.units().biasFor(0, mean));
        return new ConvolutionalRbm(shape, units, w, b, c);
    }

    private long seed(int index) {
        return RandomKey.of(settings.seed(), index, Purpose.LAYER);
    }

    /**
     * The next layer on top of what has been learned; its visible units begin with the mean that theirs have now. Above real-valued
     * images it has a border as they have, and balanced filters: all pooling units rise and fall together with the contrast of
     * a photograph, which differs from place to place, and filters that may hear that hear nothing else.
     */
    private Running next(long step) {
        int index = current.index() + 1;
        ConvolutionalRbm layer = first(index, ImageUnits.BERNOULLI, 0);
        var layers = new ArrayList<>(current.net().layers());
        layers.add(layer);
        ConvolutionSettings.Input input = settings.input();
        int border = input.border() == 0 ? 0 : input.units().border(layer.shape().side(), layer.shape().image());
        var manner = new Manner(border, input.units() == ImageUnits.GAUSSIAN,
                settings.layers().get(index).persistent());
        var learning = new ContrastiveStep(layer, batch, manner, seed(index), workers);
        var below = new ArrayList<FrozenLayer>();
        R032Store above = learning.visible();
        for (ConvolutionalRbm frozen : current.net().layers().reversed()) {
            below.addFirst(new FrozenLayer(frozen, LayerState.of(frozen.shape(), batch), above));
            above = below.getFirst().visible();
        }
        var net = new ConvolutionalNet(layers, current.net().preprocessing());
        var next = new Running(index, learning, below, net);
        int seen = load(step, next) * layer.shape().visible();
        double sum = 0;
        for (int i = 0; i < seen; i++) {
            sum += learning.visible().data[i];
        }
        Arrays.fill(layer.c(), ImageUnits.BERNOULLI.units().biasFor(0, sum / seen));
        layer.visibleBiasChanged();
        learning.keep();
        return next;
    }

    /** Lets the images of a step go up through frozen layers to where they are learned from. */
    private int load(long step, Running running) {
        if (running.below().isEmpty()) {
            return batches.load(step, running.step().visible());
        }
        int count = batches.load(step, running.below().getFirst().visible());
        for (int l = 0; l < running.below().size(); l++) {
            running.below().get(l).lift(count, workers);
        }
        return count;
    }

    /** The net as far as it goes. To be read only, and only between two batches. */
    public ConvolutionalNet net() {
        return current.net();
    }

    @Override
    public Optional<String> stage() {
        return settings.depth() == 1 ? Optional.empty()
                : Optional.of("layer " + (current.index() + 1) + " of " + settings.depth());
    }

    @Override
    public boolean endsStage(long steps) {
        return stages.end(steps);
    }

    @Override
    public int batchesPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return data.size();
    }

    /** As in {@link Learner#learn}, but that the first step of a layer makes room for all of it. */
    @Override
    public void learn(long step, ConvolutionRates live) {
        int index = stages.of(step);
        if (index > current.index()) {
            current = next(step);
        }
        ContrastiveStep learning = current.step();
        int count = load(step, current);
        long own = step - stages.before(index);
        learning.learn(own, own / (double) batches.perEpoch(), count, live);
    }

    @Override
    public void walkChains() {
        chains.walk(FANTASY_STEPS);
    }

    @Override
    public Measurement measure() {
        return probe.measure(net(), current.step().meanActivation());
    }

    @Override
    public Optional<String> trouble() {
        return current.step().trouble();
    }

    @Override
    public void keep() {
        current.step().keep();
        good = current;
    }

    @Override
    public void recover() {
        current = good;
        current.step().recover();
    }

    @Override
    public ConvolutionSnapshot snapshot() {
        return probe.snapshot(net(), settings.depth(), chains);
    }
}
