package reverie.model.convolution;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** What a net makes of given images from below alone. */
public final class ConvolutionScores implements NetScores {

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

    @Override
    public R032Store encode(R032Store images) {
        ConvolutionalRbm top = net.top();
        R032Store portion = R032Store.FACTORY.make(top.shape().pooled(), PORTION);
        R032Store features = R032Store.FACTORY.make(top.shape().pooled(), images.getColDim());
        pass.portions(images, workers, (from, to) -> {
            pass.up(from, to);
            top.toImages(pass.state(net.depth() - 1).pooled(), portion, from, to);
        }, (start, count) -> ConvolutionPass.put(portion, features, start, count));
        return features;
    }

    @Override
    public List<R032Store> shareOn(R032Store images) {
        List<R032Store> shares = pass.roomForShares(images.getColDim());
        pass.portions(images, workers, pass::up, (start, count) -> pass.shareOn(shares, start, count));
        return shares;
    }

    /**
     * D×N images, reconstructed from the highest layer without chance; where in its block a unit was on is known from the way
     * up.
     */
    @Override
    public R032Store reconstruct(R032Store images) {
        R032Store again = R032Store.FACTORY.make(net.values(), images.getColDim());
        pass.portions(images, workers, (from, to) -> {
            pass.up(from, to);
            pass.down(from, to);
        }, (start, count) -> ConvolutionPass.put(pass.again(0), again, start, count));
        return again;
    }

    @Override
    public Measurement figures(R032Store images) {
        return NetScores.super.figures(images).and("meanFreeEnergy", meanFreeEnergy(images));
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
}
