package reverie.model.convolution;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * Changes one layer by contrastive divergence: in a first pass over the worker threads each owns images and takes them through every
 * Gibbs step, then the layer climbs.
 */
final class ContrastiveStep implements BatchStep {

    private final ConvolutionalRbm layer;
    private final ConvolutionShape shape;
    private final Workers workers;
    private final long seed;
    private final Manner manner;
    private final LayerState data;
    private final LayerState model;
    private final R032Store states;
    private final LayerAscent ascent;
    private final State state;
    private final Workers.RangeTask gibbs = this::gibbs;

    private ConvolutionRates live = ConvolutionRates.cd1(0);
    /** 1 where chains go on from where they are, 0 where they begin at the data. */
    private final int[] chainsRun = new int[1];
    private long step;

    /**
     * In what one layer's learning differs from another's.
     *
     * @param border     pixels at each edge of an image that the model's own images share with the data
     * @param balanced   whether the weights of every filter are held to a sum of 0, so that it hears which of its units are on
     *                   rather than how many
     * @param persistent whether chains go on where they were in the batch before
     * @param scale      of ε
     */
    record Manner(int border, boolean balanced, boolean persistent, double scale) {

        /** Contrastive divergence of whole images. */
        static final Manner PLAIN = new Manner(0, false, false, 1);
    }

    /** @param seed of every draw */
    ContrastiveStep(ConvolutionalRbm layer, int batch, Manner manner, long seed, Workers workers) {
        this.layer = layer;
        this.workers = workers;
        this.seed = seed;
        this.manner = manner;
        shape = layer.shape();
        data = LayerState.of(shape, batch);
        model = LayerState.of(shape, batch);
        states = R032Store.FACTORY.make(shape.filters(), shape.positions() * batch);
        ascent = new LayerAscent(layer, manner.balanced(), manner.scale(), data, model, Optional.empty());
        var all = State.builder().all("", ascent.state());
        if (manner.persistent()) {
            all.part("states", states).momentum("chainsRun", chainsRun);
        }
        state = all.build();
    }

    @Override
    public R032Store visible() {
        return data.v();
    }

    @Override
    public float[] meanActivation() {
        return ascent.meanActivation();
    }

    @Override
    public void learn(long step, double epoch, int count, ConvolutionRates rates) {
        this.step = step;
        live = rates;
        workers.split(count, 1, gibbs);
        chainsRun[0] = manner.persistent() ? 1 : 0;
        ascent.climb(step == 0, epoch, count, count, rates, workers);
        ascent.climbVisible();
    }

    private void gibbs(int from, int to) {
        data.up(layer, from, to);
        if (chainsRun[0] == 0) {
            layer.sampleHidden(key(0, Purpose.HIDDEN), data.h(), states, from, to);
        }
        for (int t = 1; t <= live.gibbsSteps(); t++) {
            layer.visibleGivenHidden(states, model.patches(), model.v(), from, to);
            layer.sampleVisible(key(t, Purpose.VISIBLE), model.v(), model.v(), from, to);
            keepBorder(from * shape.channels(), to * shape.channels());
            model.up(layer, from, to);
            if (t < live.gibbsSteps() || manner.persistent()) {
                layer.sampleHidden(key(t, Purpose.HIDDEN), model.h(), states, from, to);
            }
        }
        ascent.takeData(from, to);
        ascent.takeModel(from, to);
    }

    /** What is given stays as it is in the data: the outermost pixels of these maps. */
    private void keepBorder(int fromMap, int toMap) {
        int border = manner.border();
        int width = shape.image().width();
        int height = shape.image().height();
        for (int row = fromMap * height; border > 0 && row < toMap * height; row++) {
            int y = row % height;
            int start = row * width;
            boolean whole = y < border || y >= height - border;
            int length = whole ? width : border;
            System.arraycopy(data.v().data, start, model.v().data, start, length);
            int right = start + width - length;
            System.arraycopy(data.v().data, right, model.v().data, right, length);
        }
    }

    private long key(int gibbsStep, Purpose purpose) {
        return RandomKey.of(RandomKey.of(seed, step, purpose), gibbsStep, purpose);
    }

    @Override
    public Optional<String> trouble() {
        return ascent.trouble();
    }

    @Override
    public State state() {
        return state;
    }

    /** The layer alone. */
    @Override
    public State result() {
        return ascent.result();
    }

    @Override
    public void restored() {
        ascent.restored();
    }

    /** Up, down, up, and the two means. */
    @Override
    public double cost() {
        return 5 * shape.products() * data.images();
    }
}
