package reverie.model.convolution;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;

/**
 * All that the pictures of a convolutional net show, copied at one moment. Arrays are read only by convention.
 *
 * @param depth           layers that there will be
 * @param layers          those that there are so far, from the pixels up; the last one learns, or all
 * @param together        whether all of them learn, as one undirected model
 * @param shape           of images
 * @param signed          whether pixels are real numbers, which may be below 0
 * @param data            shown images as the lowest layer sees them, one after another
 * @param reconstructions the same, reconstructed from the highest layer, or by mean field of all together
 * @param completed       by chains, where pixels are binary
 */
@SuppressWarnings("ArrayRecordComponent")
public record ConvolutionSnapshot(int depth, List<Layer> layers, boolean together, ImageShape shape, boolean signed,
        float[] data, float[] reconstructions, Optional<Completed> completed) {

    /**
     * The shown images as chains complete them that see a part, one chain an image.
     *
     * @param known  how many values of an image, the first ones, they have seen
     * @param images all of them with E[v | h] in place of the others
     * @param steps  Gibbs steps, in the lowest layer or in all together
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Completed(int known, float[] images, long steps) {}

    /**
     * One layer.
     *
     * @param sizes    its sizes
     * @param w        its filters as its hidden units hear by them, patch × K
     * @param b        bias of each group
     * @param c        bias of each channel's visible units
     * @param side     pixels of a filter's side in {@code inPixels}
     * @param inPixels what each group looks for, side² values each
     * @param hidden   P(h = 1) of the shown images: K maps of the first one, then of the next
     * @param pooled   P(p = 1), likewise
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Layer(ConvolutionShape sizes, float[] w, float[] b, float[] c, int side, float[] inPixels,
            float[] hidden, float[] pooled) {

        /** K. */
        public int filters() {
            return sizes.filters();
        }

        /** Size of a group's map of hidden units. */
        public ImageShape map() {
            return sizes.map();
        }
    }

    /**
     * How large a share of each group's pooling units is on in images, in the mean.
     *
     * @param images as the lowest layer sees them, D×N
     * @return of each layer that there is so far, from the pixels up, K×N
     */
    public List<R032Store> shareOn(R032Store images, Workers workers) {
        ConvolutionalNet net = net();
        return together ? new UndirectedScores(net, workers).shareOn(images)
                : new ConvolutionScores(net, workers).shareOn(images);
    }

    /** The net, as far as its way up goes. */
    private ConvolutionalNet net() {
        return new ConvolutionalNet(layers.stream()
                .map(it -> new ConvolutionalRbm(it.sizes(),
                        signed && it == layers.getFirst() ? ImageUnits.GAUSSIAN : ImageUnits.BERNOULLI,
                        R032Store.wrap(it.w(), it.sizes().patch()), it.b(), it.c()))
                .toList(), Optional.empty());
    }
}
