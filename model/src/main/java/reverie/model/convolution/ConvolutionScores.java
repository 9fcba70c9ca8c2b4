package reverie.model.convolution;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;

/** What a net makes of given images. Images are D×N and preprocessed. */
public final class ConvolutionScores {

    private static final int PORTION = 20;

    private final ConvolutionalNet net;
    private final Workers workers;
    private final ConvolutionPass pass;

    /**
     * @param net     the model to be judged; it may go on learning between two calls
     * @param workers share the images
     */
    public ConvolutionScores(ConvolutionalNet net, Workers workers) {
        this.net = net;
        this.workers = workers;
        pass = new ConvolutionPass(net, PORTION);
    }

    /** P(p = 1) of the highest layer's pooling units, from below alone: for each image map after map. */
    public R032Store encode(R032Store images) {
        ConvolutionalRbm top = net.top();
        R032Store portion = R032Store.FACTORY.make(top.shape().pooled(), PORTION);
        R032Store features = R032Store.FACTORY.make(top.shape().pooled(), images.getColDim());
        pass.portions(images, workers, (from, to) -> {
            pass.up(from, to);
            top.toImages(pass.state(net.depth() - 1).pooled(), portion, from, to);
        }, (start, count) -> copy(portion, features, start, count));
        return features;
    }

    /** How large a share of each group's pooling units is on in each image, in the mean, from below alone: K×N of each layer. */
    List<R032Store> shareOn(R032Store images) {
        List<R032Store> shares = pass.roomForShares(images.getColDim());
        pass.portions(images, workers, pass::up, (start, count) -> pass.shareOn(shares, start, count));
        return shares;
    }

    /**
     * D×N images, reconstructed from the highest layer without chance; where in its block a unit was on is known from the way
     * up.
     */
    public R032Store reconstruct(R032Store images) {
        R032Store again = R032Store.FACTORY.make(net.values(), images.getColDim());
        pass.portions(images, workers, (from, to) -> {
            pass.up(from, to);
            pass.down(from, to);
        }, (start, count) -> copy(pass.again(0), again, start, count));
        return again;
    }

    /** The mean over images of Σ_i (v_i − v'_i)², v' being the {@link #reconstruct reconstruction}. */
    public double reconstructionError(R032Store images) {
        return Elementwise.squaredDistance(images, reconstruct(images)) / images.getColDim();
    }

    /** The mean of F over what the highest layer sees when these images go up to it, in nats. */
    public double meanFreeEnergy(R032Store images) {
        LayerState top = pass.state(net.depth() - 1);
        double[] energy = new double[PORTION];
        double[] total = new double[1];
        pass.portions(images, workers, (from, to) -> {
            pass.up(from, to);
            net.top().freeEnergy(top.v(), top.patches(), top.h(), top.pooled(), energy, from, to);
        }, (_, count) -> {
            for (int n = 0; n < count; n++) {
                total[0] += energy[n];
            }
        });
        return total[0] / images.getColDim();
    }

    private static void copy(R032Store portion, R032Store all, int start, int count) {
        int rows = all.getRowDim();
        System.arraycopy(portion.data, 0, all.data, start * rows, count * rows);
    }
}
