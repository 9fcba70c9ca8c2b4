package reverie.model.dbn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmRates;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Ascent;
import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.Divergence;

/**
 * All layers learn together by the contrastive version of wake-sleep (Hinton, Osindero and Teh 2006, section 4 and
 * appendix B): up with the recognising weights, k Gibbs steps in the top RBM from there, and down with the generating
 * ones. Labels are those of the data on the way up and stay with the RBM's chain after that.
 */
final class UpDownStage implements NetStage {

    private static final float EXPLODED = 100;

    private final Dbn net;
    private final MiniBatches batches;
    private final Optional<MiniBatches> labelBatches;
    private final boolean pixelsDrawn;
    private final long seed;
    private final Workers workers;

    private final DbnPass awake;
    private final DbnPass asleep;
    private final List<DirectedLearner> layers;
    private final Ascent top;
    private final R032Store labels;
    private final R032Store chain;
    private final Packed positive;
    private final Packed negative;
    private final State state;
    private final Workers.RangeTask phases = this::phases;
    private final Workers.RangeTask updateTop = this::updateTop;
    private final List<Workers.RangeTask> updates;

    // What the workers need to know of the running batch.
    private long key;
    private int examples;
    private int gibbsSteps;
    private float rate;

    /** @param tied the net that was learned layer by layer; its layers are copied but for the top RBM, which is shared */
    UpDownStage(Dbn tied, DataSet data, DbnSettings settings, Workers workers) {
        net = new Dbn(tied.lower().stream().map(DirectedLayer::parted).toList(), tied.top(), tied.labels());
        this.workers = workers;
        seed = settings.seed();
        pixelsDrawn = data.kind() == ValueKind.BINARY;
        int batch = Math.min(settings.batch(), data.size());
        batches = new MiniBatches(data, batch, seed);
        labels = R032Store.FACTORY.make(net.labels().size(), batch);
        // Of the same size and seed, so in the same order.
        labelBatches = net.labels().isEmpty() ? Optional.empty()
                : data.labels().map(known -> new MiniBatches(known.oneHot(), batch, seed));
        awake = new DbnPass(net, batch);
        asleep = new DbnPass(net, batch);
        layers = net.lower().stream().map(layer -> new DirectedLearner(layer, batch)).toList();
        Rbm rbm = net.top();
        top = new Ascent(rbm.weights());
        chain = R032Store.FACTORY.make(rbm.hidden(), batch);
        positive = new Packed(rbm.visible(), batch);
        negative = new Packed(rbm.visible(), batch);
        updates = IntStream.range(0, layers.size()).<Workers.RangeTask>mapToObj(l -> (from, to) -> layers.get(l)
                .update(awake.units(l + 1), examples, rate / examples, from, to)).toList();
        var all = State.builder();
        for (int l = 0; l < layers.size(); l++) {
            all.all("layer" + (l + 1) + ".", layers.get(l).state());
        }
        state = all.all("top.", top.state()).part("top.a", rbm.a()).part("top.b", rbm.b())
                .build();
    }

    @Override
    public DbnStage stage() {
        return new DbnStage.UpDown(net.depth());
    }

    @Override
    public Dbn net() {
        return net;
    }

    @Override
    public void learn(long step, DbnRates live) {
        RbmRates rates = live.upDown();
        double epoch = step / (double) batches.perEpoch();
        key = RandomKey.of(seed, step, Purpose.HIDDEN);
        gibbsSteps = rates.gibbsSteps();
        rate = (float) rates.rate().at(epoch);
        float momentum = (float) rates.momentum().at(epoch);
        examples = batches.load(step, awake.units(0));
        if (labelBatches.isPresent()) {
            labelBatches.get().load(step, labels);
        }
        workers.split(examples, Packed.TILE_COLUMNS, phases);
        top.begin(rate, examples, examples, momentum, rates.weightDecay());
        workers.split(net.top().hidden(), Packed.TILE_ROWS, updateTop);
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).begin(rate, examples, momentum, rates.weightDecay());
            workers.split(layers.get(l).upper(), Packed.TILE_ROWS, updates.get(l));
        }
    }

    private void phases(int from, int to) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).wake(awake.units(l), awake.units(l + 1), key(l, Purpose.RECOGNITION), from, to);
        }
        awake.join(from, to);
        awake.labels(labels, from, to);
        gibbs(from, to);
        asleep.part(from, to);
        for (int l = layers.size() - 1; l >= 0; l--) {
            layers.get(l).sleep(asleep.units(l + 1), asleep.units(l), key(l, Purpose.GENERATION), l > 0 || pixelsDrawn,
                    from, to);
        }
    }

    private void gibbs(int from, int to) {
        Rbm rbm = net.top();
        rbm.hiddenGivenVisible(awake.joined(), awake.top(), from, to);
        positive.fill(Op.NONE, awake.joined(), 0, rbm.visible(), from, to);
        rbm.sampleHidden(key(0, Purpose.HIDDEN), awake.top(), chain, from, to);
        for (int t = 1; t <= gibbsSteps; t++) {
            rbm.visibleGivenHidden(chain, asleep.joined(), from, to);
            rbm.sampleVisible(key(t, Purpose.VISIBLE), asleep.joined(), asleep.joined(), from, to);
            rbm.hiddenGivenVisible(asleep.joined(), asleep.top(), from, to);
            if (t < gibbsSteps) {
                rbm.sampleHidden(key(t, Purpose.HIDDEN), asleep.top(), chain, from, to);
            }
        }
        negative.fill(Op.NONE, asleep.joined(), 0, rbm.visible(), from, to);
    }

    private long key(int index, Purpose purpose) {
        return RandomKey.of(key, index, purpose);
    }

    private void updateTop(int from, int to) {
        Rbm rbm = net.top();
        top.towardsData(positive, awake.top(), examples, from, to);
        top.awayFromModel(negative, asleep.top(), examples, from, to);
        top.step(from, to);
        float each = rate / examples;
        Elementwise.addColumns(each, awake.top(), examples, rbm.a(), from, to);
        Elementwise.addColumns(-each, asleep.top(), examples, rbm.a(), from, to);
        int first = (int) ((long) rbm.visible() * from / rbm.hidden());
        int last = (int) ((long) rbm.visible() * to / rbm.hidden());
        Elementwise.addColumns(each, awake.joined(), examples, rbm.b(), first, last);
        Elementwise.addColumns(-each, asleep.joined(), examples, rbm.b(), first, last);
    }

    @Override
    public Optional<String> trouble() {
        var weights = new ArrayList<R032Store>();
        for (DirectedLayer layer : net.lower()) {
            weights.add(layer.recognition().matrix());
            weights.add(layer.generation().matrix());
        }
        weights.add(net.top().w());
        return Divergence.of(weights, EXPLODED);
    }

    /** Up and down, the top's Gibbs step, and the means of both directions. */
    @Override
    public Cost cost() {
        double weights = (double) net.top().visible() * net.top().hidden();
        for (DirectedLayer layer : net.lower()) {
            weights += (double) layer.lower() * layer.upper();
        }
        return new Cost(6 * weights * batches.batchSize(), 0, 0);
    }

    @Override
    public State state() {
        return state;
    }

    /** Nothing comes after it. */
    @Override
    public State result() {
        return State.NOTHING;
    }

    @Override
    public void restored() {
        layers.forEach(DirectedLearner::restored);
        top.restored();
    }
}
