package reverie.model.convolution;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
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
 * Holds B images; every method works on images {@code from} to {@code to} on the calling thread and allocates nothing.
 */
public final class HierarchicalInference {

    private final ConvolutionalNet net;
    private final ConvolutionPass pass;
    private final R032Store drawn;

    /**
     * @param images B
     * @throws reverie.model.BadInput where there is not enough memory
     */
    public HierarchicalInference(ConvolutionalNet net, int images) {
        this.net = net;
        pass = new ConvolutionPass(net, images);
        drawn = R032Store.FACTORY.make(net.values(), images);
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
            LayerState state = pass.state(l);
            ConvolutionalRbm layer = net.layers().get(l);
            layer.sampleHidden(RandomKey.of(key, l, Purpose.CHAIN_HIDDEN), state.h(), state.h(), from, to);
            layer.pool(state.h(), state.pooled(), from, to);
            pass.handUp(l, from, to);
        }
    }

    private void expect(int l, int from, int to) {
        LayerState state = pass.state(l);
        ConvolutionalRbm layer = net.layers().get(l);
        layer.input(state.v(), state.patches(), state.h(), from, to);
        if (l + 1 < net.depth()) {
            LayerState upper = pass.state(l + 1);
            R032Store fromAbove = pass.again(l + 1);
            net.layers().get(l + 1).output(upper.h(), upper.patches(), fromAbove, from, to);
            addToBlocks(layer.shape(), fromAbove, state.h(), from, to);
        }
        layer.expectHidden(state.h(), state.pooled(), from, to);
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

    /** E[v | h], h being what the lowest layer last believed or has drawn, D×B; made by {@link #redrawUnknown}. */
    public R032Store redrawn() {
        return pass.again(0);
    }

    /**
     * Draws the pixels that are not known from P(v | h).
     *
     * @param key   of the draw; the last turn's will do
     * @param known for each value of an image whether it stays as it is
     */
    public void redrawUnknown(long key, boolean[] known, int from, int to) {
        pass.redraw(0, from, to);
        long draw = RandomKey.of(key, 0, Purpose.CHAIN_VISIBLE);
        R032Store v = visible();
        net.bottom().sampleVisible(draw, redrawn(), drawn, from, to);
        for (int n = from; n < to; n++) {
            for (int i = 0; i < known.length; i++) {
                if (!known[i]) {
                    v.data[n * known.length + i] = drawn.data[n * known.length + i];
                }
            }
        }
    }
}
