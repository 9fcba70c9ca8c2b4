package reverie.model.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.ClampedUnits;
import reverie.model.train.State;

/**
 * Changes all layers of an undirected net together: E_data by mean field, E_model by persistent chains, of which the first, third …
 * hidden layer enters as probabilities (Salakhutdinov and Hinton 2009, section 2; Tieleman 2008). Chains begin at chance: begun at
 * examples they never come to a state that others fall into who begin at chance, and it is never unlearned. Units are
 * measured from their {@link LayerCentre}, or the upper layer as a whole is a bias of the lower one.
 *
 * <p>
 * ε counts per root of a filter's places, between the sum over them, by which a filter of many places would leap, and the mean, by which
 * one of few would outrun it: so one rate suits layers of 400 places and of one.
 */
final class JointStep implements BatchStep {

    /** Of so few images as a batch has, chains would be too few to find what the net believes. */
    private static final int FEWEST_CHAINS = 40;

    private final ConvolutionalNet net;
    private final int sweeps;
    private final long seed;
    private final Workers workers;
    private final HierarchicalInference data;
    private final HierarchicalInference chains;
    private final R032Store heard;
    private final List<LayerAscent> ascents = new ArrayList<>();
    private final State state;
    private final int walking;
    private final Workers.RangeTask images = this::images;
    private final Workers.RangeTask begin = this::begin;
    private final Workers.RangeTask walk = this::walk;

    private ConvolutionRates live = ConvolutionRates.cd1(0);
    /** 1 where chains go on from where they are, 0 where they have not begun. */
    private final int[] chainsRun = new int[1];
    private long step;

    /**
     * @param net      whose layers it changes
     * @param sweeps   of the mean field, 1 or more
     * @param batch    images of a batch
     * @param balanced whether filters of the layers above the first are held to a sum of 0
     * @param seed     of every draw
     */
    JointStep(ConvolutionalNet net, int sweeps, int batch, boolean balanced, long seed, Workers workers) {
        this.net = net;
        this.sweeps = sweeps;
        this.seed = seed;
        this.workers = workers;
        data = new HierarchicalInference(net, batch);
        walking = Math.max(batch, FEWEST_CHAINS);
        chains = new HierarchicalInference(net, walking);
        heard = data.roomForHeard();
        var all = State.builder();
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionalRbm layer = net.layers().get(l);
            ascents.add(new LayerAscent(layer, balanced && l > 0, Math.sqrt(layer.shape().positions()), data.state(l),
                    chains.state(l), Optional.of(new LayerCentre(layer.shape()))));
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
        workers.split(count, 1, images);
        if (chainsRun[0] == 0) {
            chains.cool(0);
            workers.split(walking, 1, begin);
            chainsRun[0] = 1;
        }
        chains.cool(1);
        workers.split(walking, 1, walk);
        for (int l = 0; l < ascents.size(); l++) {
            ascents.get(l).climb(step == 0, epoch, count, walking, rates, workers);
        }
        ascents.getFirst().balanceVisible(net.bottom().c());
        ascents.getFirst().climbVisible();
        for (int l = 1; l < ascents.size(); l++) {
            ascents.get(l).balanceVisible(net.layers().get(l - 1).b());
        }
    }

    private void images(int from, int to) {
        data.settle(heard, sweeps, from, to);
        for (int l = 0; l < ascents.size(); l++) {
            ascents.get(l).takeData(from, to);
        }
    }

    private void walk(int from, int to) {
        long key = RandomKey.of(seed, step, Purpose.HIDDEN);
        for (int t = 0; t < live.gibbsSteps(); t++) {
            chains.gibbs(RandomKey.of(key, t, Purpose.HIDDEN), from, to);
        }
        chains.expectOthers(from, to);
        for (int l = 0; l < ascents.size(); l++) {
            ascents.get(l).takeModel(from, to);
        }
    }

    /** Where whoever samples begins, too: what chains believe that come from there has to be unlearned. */
    private void begin(int from, int to) {
        long key = RandomKey.of(seed, step, Purpose.CHAIN_START);
        chains.begin(from, to);
        chains.redraw(key, ClampedUnits.NOTHING, from, to);
        for (int l = 1; l < net.depth(); l += 2) {
            chains.draw(l, key, from, to);
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
            chains.handStatesUp(l, 0, walking);
        }
    }

    /** Of images mean field and the mean, of chains a Gibbs step and the other. */
    @Override
    public double cost() {
        double all = net.products();
        double settling = all + 2.0 * sweeps * (all - net.bottom().shape().products());
        return (settling + all) * visible().getColDim() + 3 * all * walking;
    }
}
