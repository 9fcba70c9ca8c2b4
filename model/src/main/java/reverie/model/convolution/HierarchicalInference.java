package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.ClampedUnits;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

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

    /** All units of a layer. */
    LayerState state(int layer) {
        return pass.state(layer);
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

    /**
     * Mean field of given images (Salakhutdinov and Hinton 2009, equations 14 to 17): at first one way up on which a layer hears the
     * one below twice, as long as there is none above, then turns of every layer.
     *
     * @param heard receives what the images say to the lowest hidden units, which is the same in every turn; K × (P·B)
     * @param turns 0 or more
     */
    void settle(R032Store heard, int turns, int from, int to) {
        tempered.getFirst().input(1, pass.state(0), heard, from, to);
        for (int l = 0; l < net.depth(); l++) {
            int times = l + 1 < net.depth() ? 2 : 1;
            if (l == 0) {
                hearAgain(heard, times, from, to);
            } else {
                tempered.get(l).input(times, pass.state(l), hidden(l), from, to);
            }
            tempered.get(l).expectHidden(hidden(l), pass.state(l).pooled(), from, to);
            pass.handUp(l, from, to);
        }
        for (int turn = 0; turn < turns; turn++) {
            hearAgain(heard, 1, from, to);
            expectHeard(0, from, to);
            pass.handUp(0, from, to);
            for (int l = 1; l < net.depth(); l++) {
                expect(l, from, to);
                pass.handUp(l, from, to);
            }
        }
    }

    /** Room for what images say to the lowest hidden units. */
    R032Store roomForHeard() {
        return R032Store.FACTORY.make(hidden(0).getRowDim(), hidden(0).getColDim());
    }

    private void hearAgain(R032Store heard, float times, int from, int to) {
        ConvolutionShape shape = net.bottom().shape();
        int each = shape.positions() * shape.filters();
        for (int i = from * each; i < to * each; i++) {
            hidden(0).data[i] = times * heard.data[i];
        }
    }

    /** One turn of every layer by states that are drawn. */
    public void sample(long key, int from, int to) {
        for (int l = 0; l < net.depth(); l++) {
            draw(l, key, from, to);
        }
    }

    /**
     * One turn of all units by states that are drawn, of the first, third … hidden layer before those of the others and the pixels:
     * from what these were to what they now are.
     */
    void gibbs(long key, int from, int to) {
        for (int parity = 0; parity < 2; parity++) {
            for (int l = parity; l < net.depth(); l += 2) {
                draw(l, key, from, to);
            }
        }
        redraw(key, ClampedUnits.NOTHING, from, to);
    }

    /** The states of a layer given all others. */
    void draw(int l, long key, int from, int to) {
        expect(l, from, to);
        drawExpected(l, key, from, to);
    }

    /** The states of a layer, from its probabilities. */
    void drawExpected(int l, long key, int from, int to) {
        R032Store h = hidden(l);
        net.layers().get(l).sampleHidden(RandomKey.of(key, l, Purpose.CHAIN_HIDDEN), h, h, from, to);
        handStatesUp(l, from, to);
    }

    /**
     * Instead of states of the first, third … hidden layer their probabilities given the states of all others; of every layer patches
     * of what it then sees.
     */
    void expectOthers(int from, int to) {
        for (int l = 0; l < net.depth(); l += 2) {
            expect(l, from, to);
            pass.handUp(l, from, to);
        }
        for (int l = 1; l < net.depth(); l += 2) {
            net.layers().get(l).cut(pass.state(l).v(), pass.state(l).patches(), from, to);
        }
    }

    /** The pooling units of a layer's states become what the one above sees. */
    void handStatesUp(int l, int from, int to) {
        net.layers().get(l).pool(hidden(l), pass.state(l).pooled(), from, to);
        pass.handUp(l, from, to);
    }

    private void expect(int l, int from, int to) {
        tempered.get(l).input(1, pass.state(l), hidden(l), from, to);
        expectHeard(l, from, to);
    }

    /** Where a layer has heard the one below, and no other yet. */
    private void expectHeard(int l, int from, int to) {
        LayerState state = pass.state(l);
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

    /** E[v | h] becomes what {@link #redrawn} gives. */
    void expectVisible(int from, int to) {
        tempered.getFirst().visibleGivenHidden(pass.state(0), redrawn(), from, to);
    }

    /** For each layer, K×{@code images}. */
    List<R032Store> roomForShares(int images) {
        return pass.roomForShares(images);
    }

    /** Columns {@code start} and following of K×N a layer ← how large a share of each group's pooling units is on in the first images. */
    void shareOn(List<R032Store> shares, int start, int count) {
        pass.shareOn(shares, start, count);
    }

    /** Takes any number of images through in portions of B. */
    void portions(R032Store images, Workers workers, Workers.RangeTask work, ConvolutionPass.Taking taking) {
        pass.portions(images, workers, work, taking);
    }

    /**
     * Draws the pixels from P(v | h), but for those that are held.
     *
     * @param key of the draw; the last turn's will do
     */
    public void redraw(long key, ClampedUnits held, int from, int to) {
        expectVisible(from, to);
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
