package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.ClampedUnits;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/**
 * What all layers of a net believe about whole images together (Lee et al. 2009, section 3.6). A hidden unit hears the layer
 * below and, through its pooling unit, the layer above: P(h_n = 1) = exp(I_n + J) / (1 + Σ_block exp(I + J)), where I is its
 * input from below with its bias and J what the units above say to the pooling unit of its block. Layers take turns, from the
 * lowest up, either by their probabilities (mean field) or by drawn states (block Gibbs sampling of P(h | v)). The joint energy
 * is the paper's: a layer above adds −p·(W * h) and its hidden biases, but no bias for p.
 *
 * <p>
 * Holds B images; every method but {@link #cool} works on images {@code from} to {@code to} on the calling thread. None
 * allocates anything.
 */
public final class HierarchicalInference {

    private final ConvolutionalNet net;
    private final List<TemperedLayer> tempered;
    private final ConvolutionPass pass;

    /**
     * @param images B
     * @throws reverie.model.BadInput where there is not enough memory
     */
    public HierarchicalInference(ConvolutionalNet net, int images) {
        this.net = net;
        tempered = net.layers().stream().map(TemperedLayer::new).toList();
        pass = new ConvolutionPass(net, images);
    }

    /**
     * From now on, layers are as they now have learned, at this inverse temperature; at first it is 1. To be called while no
     * thread computes.
     *
     * @param beta from 0 to 1
     */
    public void cool(double beta) {
        for (int l = 0; l < tempered.size(); l++) {
            tempered.get(l).cool(beta);
        }
    }

    /** v as the lowest layer sees it, D×B; to be written before {@link #begin}. */
    public R032Store visible() {
        return pass.visible();
    }

    /** Hidden units of a layer, from 0 at the pixels: probabilities, or states after {@link #sample}. */
    public R032Store hidden(int layer) {
        return pass.state(layer).h();
    }

    /** No unit is on. */
    public void begin(int from, int to) {
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionShape shape = net.layers().get(l).shape();
            Arrays.fill(hidden(l).data, from * shape.positions() * shape.filters(),
                    to * shape.positions() * shape.filters(), 0);
        }
    }

    /** One turn of every layer by its probabilities. */
    public void meanField(int from, int to) {
        for (int l = 0; l < net.depth(); l++) {
            expect(l, from, to);
            pass.handUp(l, from, to);
        }
    }

    /** One turn of every layer by states that are drawn. */
    public void sample(long key, int from, int to) {
        for (int l = 0; l < net.depth(); l++) {
            expect(l, from, to);
            R032Store h = hidden(l);
            net.layers().get(l).sampleHidden(RandomKey.of(key, l, Purpose.CHAIN_HIDDEN), h, h, from, to);
            handStatesUp(l, from, to);
        }
    }

    private void handStatesUp(int l, int from, int to) {
        net.layers().get(l).pool(hidden(l), pass.state(l).pooled(), from, to);
        pass.handUp(l, from, to);
    }

    private void expect(int l, int from, int to) {
        LayerState state = pass.state(l);
        tempered.get(l).input(state, state.h(), from, to);
        if (l + 1 < net.depth()) {
            R032Store fromAbove = pass.again(l + 1);
            tempered.get(l + 1).output(pass.state(l + 1), fromAbove, from, to);
            addToBlocks(net.layers().get(l).shape(), fromAbove, state.h(), from, to);
        }
        tempered.get(l).expectHidden(state.h(), state.pooled(), from, to);
    }

    private static void addToBlocks(ConvolutionShape shape, R032Store above, R032Store x, int from, int to) {
        int k = shape.filters();
        int blocks = shape.blocks();
        for (int n = from * shape.positions(); n < to * shape.positions(); n++) {
            int block = n / shape.blockSize();
            int at = block / blocks * k * blocks + block % blocks;
            for (int i = 0; i < k; i++) {
                x.data[n * k + i] += above.data[at + i * blocks];
            }
        }
    }

    /** E[v | h], h being what the lowest layer last believed or has drawn, held pixels as they are, D×B; made by {@link #redraw}. */
    public R032Store redrawn() {
        return pass.again(0);
    }

    /**
     * Draws the pixels from P(v | h), but for those that are held.
     *
     * @param key of the draw; the last turn's will do
     */
    public void redraw(long key, ClampedUnits held, int from, int to) {
        tempered.getFirst().visibleGivenHidden(pass.state(0), redrawn(), from, to);
        net.bottom().sampleVisible(RandomKey.of(key, 0, Purpose.CHAIN_VISIBLE), redrawn(), visible(), from, to);
        held.apply(redrawn(), from, to);
        held.apply(visible(), from, to);
    }

    /**
     * What β multiplies in the energies of drawn states, whatever the temperature.
     *
     * @param scratch for each layer one of its hidden units' shape; overwritten
     * @param energy  receives the value of image n at index n, in nats
     */
    void energy(List<R032Store> scratch, double[] energy, int from, int to) {
        Arrays.fill(energy, from, to, 0);
        tempered.getFirst().addVisibleEnergy(pass.state(0), energy, from, to);
        for (int l = 0; l < net.depth(); l++) {
            tempered.get(l).addHiddenEnergy(pass.state(l), scratch.get(l), energy, from, to);
            handStatesUp(l, from, to);
        }
    }
}
