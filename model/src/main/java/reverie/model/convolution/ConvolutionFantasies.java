package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.GibbsChains;
import reverie.model.tempering.ClampedUnits;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.Swaps;

/**
 * What a net fantasies. As in any deep belief net only the highest layer is undirected: Gibbs chains walk in it, and each state is
 * painted on a way down. There a layer knows its pooling units p and draws its visible ones from its own P(v | p). These it cannot
 * draw at once, for p says that a hidden unit of a block is on, but not which; so it takes turns between P(h | v, p) and P(v | h),
 * from hidden units anywhere in their blocks.
 */
public final class ConvolutionFantasies {

    /** Turns by which hidden units find their places; twice as many change nothing that can be seen. */
    private static final int TURNS = 30;

    private final ConvolutionalNet net;
    private final Workers workers;
    private final long seed;
    private final GibbsChains top;
    private final ConvolutionPass pass;
    private final Workers.RangeTask paint = this::paint;

    /**
     * @param ladder  the temperatures of the highest layer's chains
     * @param count   number of chains
     * @param seed    of every draw
     * @param workers share the chains
     * @throws reverie.model.BadInput where there is not enough memory
     */
    public ConvolutionFantasies(ConvolutionalNet net, Ladder ladder, int count, long seed, Workers workers) {
        this.net = net;
        this.workers = workers;
        this.seed = seed;
        var highest = new ConvolutionalNet(List.of(net.top()), Optional.empty());
        top = new GibbsChains(ladder, _ -> new ConvolutionChains(highest, count, ClampedUnits.NOTHING, workers), seed);
        pass = new ConvolutionPass(net, count);
    }

    /** Takes so many Gibbs steps in every chain, and paints where they then are. */
    public void walk(int count) {
        top.walk(count);
        workers.split(images().getColDim(), 1, paint);
    }

    private void paint(int from, int to) {
        int highest = net.depth() - 1;
        copy(highest == 0 ? top.means() : top.states(), pass.again(highest), from, to);
        for (int l = highest - 1; l >= 0; l--) {
            paint(l, RandomKey.of(RandomKey.of(seed, top.steps(), Purpose.GENERATION), l, Purpose.GENERATION), from,
                    to);
        }
    }

    private static void copy(R032Store source, R032Store target, int from, int to) {
        int rows = target.getRowDim();
        System.arraycopy(source.data, from * rows, target.data, from * rows, (to - from) * rows);
    }

    /** v of a layer given its pooling units, which are what the layer above has drawn; of the lowest, E[v | h]. */
    private void paint(int l, long key, int from, int to) {
        ConvolutionalRbm layer = net.layers().get(l);
        ConvolutionShape shape = layer.shape();
        LayerState state = pass.state(l);
        R032Store mean = pass.again(l);
        int each = shape.pooled();
        Arrays.fill(state.pooled().data, from * each, to * each, 1);
        Arrays.fill(state.h().data, from * each * shape.blockSize(), to * each * shape.blockSize(),
                1f / shape.blockSize());
        for (int turn = 0; turn < TURNS; turn++) {
            if (turn > 0) {
                state.up(layer, from, to);
            }
            pass.unpool(l, from, to);
            layer.sampleHidden(RandomKey.of(key, turn, Purpose.CHAIN_HIDDEN), state.h(), state.h(), from, to);
            layer.visibleGivenHidden(state.h(), state.patches(), mean, from, to);
            layer.sampleVisible(RandomKey.of(key, turn, Purpose.CHAIN_VISIBLE), mean, state.v(), from, to);
        }
        if (l > 0) {
            copy(state.v(), mean, from, to);
        }
    }

    /** What the chains painted last, as means of the pixels: D×chains. To be read only. */
    public R032Store images() {
        return pass.again(0);
    }

    /** How often replicas exchanged their states. */
    public Swaps swaps() {
        return top.swaps();
    }
}
