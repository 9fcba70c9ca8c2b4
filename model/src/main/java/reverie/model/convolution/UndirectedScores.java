package reverie.model.convolution;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;

/** What an undirected net makes of given images by mean field. Images are D×N and preprocessed. */
final class UndirectedScores {

    /** Enough for mean field to settle. */
    static final int SWEEPS = 20;

    private static final int PORTION = 20;

    private final ConvolutionalNet net;
    private final Workers workers;
    private final HierarchicalInference inference;
    private final R032Store heard;

    /** @throws reverie.model.BadInput where there is not enough memory */
    UndirectedScores(ConvolutionalNet net, Workers workers) {
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

    /** P(p = 1) of the highest layer's pooling units: for each image map after map. */
    R032Store encode(R032Store images) {
        ConvolutionalRbm top = net.top();
        int rows = top.shape().pooled();
        R032Store portion = R032Store.FACTORY.make(rows, PORTION);
        R032Store features = R032Store.FACTORY.make(rows, images.getColDim());
        settle(images, (start, count) -> {
            top.toImages(inference.state(net.depth() - 1).pooled(), portion, 0, count);
            System.arraycopy(portion.data, 0, features.data, start * rows, count * rows);
        });
        return features;
    }

    /** How large a share of each group's pooling units is on in each image, in the mean: K×N of each layer. */
    List<R032Store> shareOn(R032Store images) {
        List<R032Store> shares = inference.roomForShares(images.getColDim());
        settle(images, (start, count) -> inference.shareOn(shares, start, count));
        return shares;
    }

    /** E[v | h] of the lowest layer's beliefs. */
    R032Store reconstruct(R032Store images) {
        int rows = net.values();
        R032Store again = R032Store.FACTORY.make(rows, images.getColDim());
        settle(images, (start, count) -> System.arraycopy(inference.redrawn().data, 0, again.data, start * rows,
                count * rows));
        return again;
    }

    /** The mean over images of Σ_i (v_i − v'_i)², v' being the {@link #reconstruct reconstruction}. */
    double reconstructionError(R032Store images) {
        return Elementwise.squaredDistance(images, reconstruct(images)) / images.getColDim();
    }
}
