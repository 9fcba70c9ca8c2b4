package reverie.model.convolution;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/**
 * The way of B images up through a net and down again, without chance. Every method works on images {@code from} to
 * {@code to} on the calling thread and allocates nothing.
 */
final class ConvolutionPass {

    private final ConvolutionalNet net;
    private final List<LayerState> states;
    /** For each layer what is said to its visible units from its own hidden ones, D×B. */
    private final List<R032Store> again;

    /** @throws reverie.model.BadInput where there is not enough memory */
    ConvolutionPass(ConvolutionalNet net, int images) {
        this.net = net;
        states = net.layers().stream().map(layer -> LayerState.of(layer.shape(), images)).toList();
        again = net.layers().stream().map(layer -> R032Store.FACTORY.make(layer.shape().visible(), images)).toList();
    }

    /** The units of a layer, from 0 at the pixels. */
    LayerState state(int l) {
        return states.get(l);
    }

    /** Images as the lowest layer sees them, to be written before the way up. */
    R032Store visible() {
        return states.getFirst().v();
    }

    /** What a layer says to its visible units, after {@link #down}. */
    R032Store again(int l) {
        return again.get(l);
    }

    /** For each layer, K×{@code images}. */
    List<R032Store> roomForShares(int images) {
        return net.layers().stream().map(it -> R032Store.FACTORY.make(it.shape().filters(), images)).toList();
    }

    /** Columns {@code start} and following of K×N a layer ← how large a share of each group's pooling units is on in the first images. */
    void shareOn(List<R032Store> shares, int start, int count) {
        for (int l = 0; l < net.depth(); l++) {
            states.get(l).shareOn(shares.get(l), start, count);
        }
    }

    /** Probabilities of all units from below alone. */
    void up(int from, int to) {
        for (int l = 0; l < net.depth(); l++) {
            states.get(l).up(net.layers().get(l), from, to);
            handUp(l, from, to);
        }
    }

    /** The pooling units of a layer become what the one above sees. */
    void handUp(int l, int from, int to) {
        if (l + 1 < net.depth()) {
            net.layers().get(l).toImages(states.get(l).pooled(), states.get(l + 1).v(), from, to);
        }
    }

    /**
     * Reconstructs images from the highest layer: the pooling units below a layer become E[v | h] of it, and the hidden units
     * of a block share what their pooling unit then is as they did on the way up.
     */
    void down(int from, int to) {
        for (int l = net.depth() - 1; l >= 0; l--) {
            if (l + 1 < net.depth()) {
                unpool(l, from, to);
            }
            redraw(l, from, to);
        }
    }

    /** E[v | h] of a layer, h being what its hidden units now are. */
    void redraw(int l, int from, int to) {
        LayerState state = states.get(l);
        net.layers().get(l).visibleGivenHidden(state.h(), state.patches(), again.get(l), from, to);
    }

    /**
     * From h and p as they follow from v alone to h where p is what the layer above says to it: what stands in {@link #again} of that
     * layer. With states there, h ← P(h | v, p).
     */
    void unpool(int l, int from, int to) {
        ConvolutionShape shape = net.layers().get(l).shape();
        int k = shape.filters();
        int blocks = shape.blocks();
        float[] h = states.get(l).h().data;
        float[] pooled = states.get(l).pooled().data;
        float[] wanted = again.get(l + 1).data;
        for (int n = from * shape.positions(); n < to * shape.positions(); n++) {
            int block = n / shape.blockSize();
            int at = block / blocks * k * blocks + block % blocks;
            for (int i = 0; i < k; i++) {
                h[n * k + i] *= wanted[at + i * blocks] / Math.max(pooled[block * k + i], Float.MIN_NORMAL);
            }
        }
    }

    interface Taking {
        void take(int start, int count);
    }

    /** Columns {@code start} and following of {@code all} ← the first ones of what was made of a portion. */
    static void put(R032Store portion, R032Store all, int start, int count) {
        int rows = all.getRowDim();
        System.arraycopy(portion.data, 0, all.data, start * rows, count * rows);
    }

    /** Takes any number of images through in portions of B. */
    void portions(R032Store images, Workers workers, Workers.RangeTask work, Taking taking) {
        int d = net.values();
        int most = visible().getColDim();
        for (int start = 0; start < images.getColDim(); start += most) {
            int count = Math.min(most, images.getColDim() - start);
            System.arraycopy(images.data, start * d, visible().data, 0, count * d);
            workers.split(count, 1, work);
            taking.take(start, count);
        }
    }
}
