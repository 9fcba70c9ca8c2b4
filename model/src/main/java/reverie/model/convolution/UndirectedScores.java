package reverie.model.convolution;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** What an undirected net makes of given images by mean field. */
public final class UndirectedScores implements NetScores {

    /** Enough for mean field to settle. */
    static final int SWEEPS = 20;

    private static final int PORTION = 20;

    private final ConvolutionalNet net;
    private final Workers workers;
    private final HierarchicalInference inference;
    private final R032Store heard;

    /**
     * @param net     the model to be judged; it may go on learning between two calls
     * @param workers share the images
     * @throws reverie.model.BadInput where there is not enough memory
     */
    public UndirectedScores(ConvolutionalNet net, Workers workers) {
        this(net, PORTION, workers);
    }

    /** @param portion images at a time, 1 or more */
    UndirectedScores(ConvolutionalNet net, int portion, Workers workers) {
        this.net = net;
        this.workers = workers;
        inference = new HierarchicalInference(net, portion);
        heard = inference.roomForHeard();
    }

    /** What is believed of the images of a portion, once it has settled. */
    HierarchicalInference settled() {
        return inference;
    }

    /** Mean field of so many images at most as there is room for, and E[v | h] by it. */
    void settle(R032Store images, ConvolutionPass.Taking taking) {
        inference.cool(1);
        inference.portions(images, workers, (from, to) -> {
            inference.settle(heard, SWEEPS, from, to);
            inference.expectVisible(from, to);
        }, taking);
    }

    @Override
    public R032Store encode(R032Store images) {
        ConvolutionalRbm top = net.top();
        int rows = top.shape().pooled();
        R032Store portion = R032Store.FACTORY.make(rows, PORTION);
        R032Store features = R032Store.FACTORY.make(rows, images.getColDim());
        settle(images, (start, count) -> {
            top.toImages(inference.state(net.depth() - 1).pooled(), portion, 0, count);
            ConvolutionPass.put(portion, features, start, count);
        });
        return features;
    }

    @Override
    public List<R032Store> shareOn(R032Store images) {
        List<R032Store> shares = inference.roomForShares(images.getColDim());
        settle(images, (start, count) -> inference.shareOn(shares, start, count));
        return shares;
    }

    /** E[v | h] of the lowest layer's beliefs. */
    @Override
    public R032Store reconstruct(R032Store images) {
        R032Store again = R032Store.FACTORY.make(net.values(), images.getColDim());
        settle(images, (start, count) -> ConvolutionPass.put(inference.redrawn(), again, start, count));
        return again;
    }
}
