package reverie.model.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * Changes all layers of an undirected net together: E_data by mean field, E_model by persistent chains, of which the first, third …
 * hidden layer enters as probabilities (Salakhutdinov and Hinton 2009, section 2; Tieleman 2008). Chains begin where mean field sees
 * the first mini-batch.
 *
 * <p>
 * ε counts per root of a filter's places, between the sum over them, by which a filter of many places would leap, and the mean, by which
 * one of few would outrun it: so one rate suits layers of 400 places and of one.
 */
final class JointStep implements BatchStep {

    private final ConvolutionalNet net;
    private final int sweeps;
    private final long seed;
    private final Workers workers;
    private final HierarchicalInference data;
    private final HierarchicalInference chains;
    private final R032Store heard;
    private final List<LayerAscent> ascents = new ArrayList<>();
    private final State state;
    private final Workers.RangeTask images = this::images;

    private ConvolutionRates live = ConvolutionRates.cd1(0);
    /** 1 where chains go on from where they are, 0 where they begin at the data. */
    private final int[] chainsRun = new int[1];
    private long step;

    /**
     * @param net      whose layers it changes
     * @param sweeps   of the mean field, 1 or more
     * @param batch    images of a batch, and chains
     * @param balanced whether filters of the layers above the first are held to a sum of 0
     * @param seed     of every draw
     */
    JointStep(ConvolutionalNet net, int sweeps, int batch, boolean balanced, long seed, Workers workers) {
        this.net = net;
        this.sweeps = sweeps;
        this.seed = seed;
        this.workers = workers;
        data = new HierarchicalInference(net, batch);
        chains = new HierarchicalInference(net, batch);
        heard = data.roomForHeard();
        var all = State.builder();
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionalRbm layer = net.layers().get(l);
            ascents.add(new LayerAscent(layer, balanced && l > 0, Math.sqrt(layer.shape().positions()), data.state(l),
                    chains.state(l)));
            all.all("layer" + (l + 1) + ".", ascents.get(l).state());
        }
        all.part("pixels", chains.visible());
        for (int l = 1; l < net.depth(); l += 2) {
            all.part("states" + (l + 1), chains.hidden(l));
        }
        state = all.momentum("chainsRun", chainsRun).build();
    }

    @Override
    public R032Store visible() {
        return data.visible();
    }

    @Override
    public float[] meanActivation() {
        return ascents.getLast().meanActivation();
    }

    @Override
    public void learn(long step, double epoch, int count, ConvolutionRates rates) {
        this.step = step;
        live = rates;
        data.cool(1);
        chains.cool(1);
        workers.split(count, 1, images);
        chainsRun[0] = 1;
        for (int l = 0; l < ascents.size(); l++) {
            ascents.get(l).climb(step == 0, epoch, count, rates, workers);
        }
        ascents.getFirst().climbVisible();
    }

    private void images(int from, int to) {
        data.settle(heard, sweeps, from, to);
        if (chainsRun[0] == 0) {
            begin(from, to);
        }
        long key = RandomKey.of(seed, step, Purpose.HIDDEN);
        for (int t = 0; t < live.gibbsSteps(); t++) {
            chains.gibbs(RandomKey.of(key, t, Purpose.HIDDEN), from, to);
        }
        chains.expectOthers(from, to);
        for (int l = 0; l < ascents.size(); l++) {
            ascents.get(l).takeData(from, to);
            ascents.get(l).takeModel(from, to);
        }
        ascents.getFirst().takeVisible(from, to);
    }

    private void begin(int from, int to) {
        long key = RandomKey.of(seed, step, Purpose.CHAIN_START);
        net.bottom().sampleVisible(key, data.visible(), chains.visible(), from, to);
        for (int l = 1; l < net.depth(); l += 2) {
            int each = net.layers().get(l).shape().filters() * net.layers().get(l).shape().positions();
            System.arraycopy(data.hidden(l).data, from * each, chains.hidden(l).data, from * each, (to - from) * each);
            chains.drawExpected(l, key, from, to);
        }
    }

    @Override
    public Optional<String> trouble() {
        return ascents.stream().map(LayerAscent::trouble).flatMap(Optional::stream).findFirst();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        ascents.forEach(LayerAscent::restored);
        for (int l = 1; l < net.depth(); l += 2) {
            chains.handStatesUp(l, 0, visible().getColDim());
        }
    }

    /** Mean field, Gibbs steps, and the two means. */
    @Override
    public double cost() {
        double all = net.products();
        return (5 * all + 2.0 * sweeps * (all - net.bottom().shape().products())) * visible().getColDim();
    }
}
