package reverie.model.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.convolution.ContrastiveStep.Manner;
import reverie.model.convolution.ConvolutionStage.Images;
import reverie.model.convolution.ConvolutionStage.Shown;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Preprocessing;
import reverie.model.train.Measurement;
import reverie.model.train.StageSequence;
import reverie.model.train.StagedLearner;
import reverie.model.train.Stages;

/**
 * Learns a convolutional RBM, or a convolutional deep belief net greedily: layer after layer, each frozen before the next,
 * each from the probabilities of the pooling units below it (Lee et al. 2009, section 3.5). The step alone decides which layer
 * it belongs to, so steps follow one another without gaps. Where all layers are to learn together in the end, as one undirected model,
 * {@link ConvolutionSettings.Start} says what comes before that. What is measured and shown is the net as far as it then goes.
 */
public final class ConvolutionLearner implements StagedLearner<NetRates, ConvolutionSnapshot> {

    private static final float FIRST_WEIGHTS = 0.01f;
    /** Before learning, any unit of a block is on with this probability. */
    private static final double FIRST_POOLED = 0.1;

    private final ConvolutionSettings settings;
    private final Workers workers;
    private final Optional<Preprocessing> preprocessing;
    private final DataSet data;
    private final MiniBatches batches;
    private final int batch;
    private final Stages lengths;
    private final ConvolutionProbe probe;
    private final List<ConvolutionalRbm> frozen = new ArrayList<>();
    /** Of binary pixels. They belong to the lowest layer, and go on while those above learn alone. */
    private Optional<CompletionChains> chains = Optional.empty();
    private final StageSequence<NetRates, ConvolutionStage> stages;

    /**
     * @param prepared what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where settings do not suit the data
     */
    public ConvolutionLearner(Prepared prepared, ConvolutionSettings settings, Workers workers) {
        data = prepared.splits().train();
        preprocessing = prepared.preprocessing();
        settings.check(data);
        this.settings = settings;
        this.workers = workers;
        batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, settings.seed());
        lengths = lengths((long) settings.layerEpochs() * batches.perEpoch());
        probe = new ConvolutionProbe(prepared.splits(), workers);
        stages = new StageSequence<>(lengths, new Layers());
    }

    private Stages lengths(long each) {
        if (settings.together() && !settings.doubled()) {
            var all = new ArrayList<>(Collections.nCopies(settings.depth(), 0L));
            all.set(0, each);
            return new Stages(all);
        }
        return Stages.equal(settings.depth() + (settings.together() ? 1 : 0), each);
    }

    /** Layer after layer. */
    private final class Layers implements StageSequence.Maker<ConvolutionStage> {

        @Override
        public ConvolutionStage begin(int index) {
            return index == 0 ? lowest() : index < settings.depth() ? next(index) : all();
        }

        @Override
        public void finish(ConvolutionStage stage) {
            frozen.add(stage.net().top());
        }

        @Override
        public void reset() {
            frozen.clear();
        }
    }

    private ConvolutionStage lowest() {
        ConvolutionSettings.Input input = settings.input();
        double mean = Arrays.stream(data.mean()).average().orElseThrow();
        var net = new ConvolutionalNet(List.of(first(0, input.units(), mean)), preprocessing);
        chains = probe.chains(net, seed(0));
        return stage(net, new Manner(input.border(), false, settings.layers().getFirst().persistent(), 1), List.of());
    }

    /**
     * The next layer on top of what has been learned; its visible units begin with the mean that theirs have now. Above real-valued
     * images it has a border as they have, and balanced filters: all pooling units rise and fall together with the contrast of
     * a photograph, which differs from place to place, and filters that may hear that hear nothing else.
     */
    private ConvolutionStage next(int index) {
        ConvolutionalRbm layer = first(index, ImageUnits.BERNOULLI, 0);
        var layers = new ArrayList<>(frozen);
        layers.add(layer);
        ConvolutionSettings.Input input = settings.input();
        int border = input.border() == 0 ? 0 : input.units().border(layer.shape().side(), layer.shape().image());
        var manner = new Manner(border, input.units() == ImageUnits.GAUSSIAN,
                settings.layers().get(index).persistent(), scale(layer));
        ConvolutionStage next = stage(new ConvolutionalNet(layers, preprocessing), manner, frozen);
        Arrays.fill(layer.c(), ImageUnits.BERNOULLI.units().biasFor(0, next.firstMean()));
        layer.visibleBiasChanged();
        return next;
    }

    /** As once all learn together, a filter of few places moves by less than one of many. */
    private double scale(ConvolutionalRbm layer) {
        return settings.doubled()
                ? Math.sqrt((double) layer.shape().positions() / frozen.getFirst().shape().positions())
                : 1;
    }

    private ConvolutionStage stage(ConvolutionalNet net, Manner manner, List<ConvolutionalRbm> lower) {
        int index = lower.size();
        var learning = new ContrastiveStep(net.top(), batch, manner, seed(index), workers);
        var below = new ArrayList<FrozenLayer>();
        R032Store above = learning.visible();
        for (ConvolutionalRbm each : lower.reversed()) {
            below.addFirst(new FrozenLayer(each, LayerState.of(each.shape(), batch), above));
            above = below.getFirst().visible();
        }
        return new ConvolutionStage(net, learning, NetRates::layer, images(index, below),
                new Shown(chains, probe.measured()));
    }

    private ConvolutionStage all() {
        ConvolutionalNet net = joined(new ConvolutionalNet(frozen, preprocessing));
        int index = settings.depth();
        var learning = new JointStep(net, settings.sweeps(), batch, settings.input().units() == ImageUnits.GAUSSIAN,
                seed(index), workers);
        return new ConvolutionStage(net, learning, NetRates::together, images(index, List.of()),
                new Shown(probe.chains(net, seed(index)), probe.measured()));
    }

    private Images images(int stage, List<FrozenLayer> below) {
        return new Images(batches, lengths.before(stage), below, workers);
    }

    /** A layer with small Gaussian weights whose units are seldom on, and whose visible units have their mean. */
    private ConvolutionalRbm first(int index, ImageUnits units, double mean) {
        ConvolutionShape shape = settings.shape(index, data);
        R032Store w = R032Store.FACTORY.make(shape.patch(), shape.filters());
        Draws.gaussianOnce(RandomKey.of(seed(index), 0, Purpose.FIRST_WEIGHTS), FIRST_WEIGHTS, w);
        float[] b = new float[shape.filters()];
        Arrays.fill(b, (float) Math.log(FIRST_POOLED / (1 - FIRST_POOLED) / shape.blockSize()));
        float[] c = new float[shape.channels()];
        Arrays.fill(c, units.units().biasFor(0, mean));
        var plain = new ConvolutionalRbm(shape, units, w, b, c);
        return settings.doubled() ? plain.doubled(index + 1 < settings.depth() ? 2 : 1, index > 0 ? 2 : 1) : plain;
    }

    private long seed(int index) {
        return RandomKey.of(settings.seed(), index, Purpose.LAYER);
    }

    /** The net as far as it goes. To be read only, and only between two batches. */
    public ConvolutionalNet net() {
        return stages.current().net();
    }

    /** What is kept: where layers are to learn together and do not yet, each hears its neighbours once already. */
    public ConvolutionalNet model() {
        return settings.together() && !isTogether() ? joined(net()) : net();
    }

    private ConvolutionalNet joined(ConvolutionalNet alone) {
        return settings.doubled() ? alone.composed() : alone.undirected();
    }

    @Override
    public StageSequence<NetRates, ?> stages() {
        return stages;
    }

    @Override
    public Optional<String> stage() {
        if (settings.depth() == 1) {
            return Optional.empty();
        }
        return Optional.of(isTogether() ? "all layers" : "layer " + net().depth() + " of " + settings.depth());
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
    public void walkChains() {
        stages.current().walkChains();
    }

    @Override
    public Measurement measure() {
        float[] on = stages.current().meanActivation();
        return isTogether() ? probe.measureTogether(net(), on) : probe.measure(net(), on);
    }

    @Override
    public ConvolutionSnapshot snapshot() {
        Optional<CompletionChains> shown = stages.current().chains();
        return isTogether() ? probe.snapshotTogether(net(), shown) : probe.snapshot(net(), settings.depth(), shown);
    }

    private boolean isTogether() {
        return stages.current().together();
    }
}
