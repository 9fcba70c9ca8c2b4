package reverie.model.convolution;

import java.util.List;
import reverie.model.data.ImageShape;

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
 * @param known           how many values of an image, the first ones, chains that complete it have seen
 * @param completions     the same with E[v | h] of such chains, one an image, in place of the others
 * @param steps           Gibbs steps of these chains, in the lowest layer or in all together
 */
@SuppressWarnings("ArrayRecordComponent")
public record ConvolutionSnapshot(int depth, List<Layer> layers, boolean together, ImageShape shape, boolean signed,
        float[] data,
        float[] reconstructions, int known, float[] completions, long steps) {

    /**
     * One layer.
     *
     * @param filters   K
     * @param side      pixels of a filter's side in {@code inPixels}
     * @param inPixels  what each group looks for, side² values each
     * @param b         bias of each group
     * @param map       size of a group's map of hidden units
     * @param hidden    P(h = 1) of the shown images: K maps of the first one, then of the next
     * @param pooledMap size of a group's map of pooling units
     * @param pooled    P(p = 1), likewise
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Layer(int filters, int side, float[] inPixels, float[] b, ImageShape map, float[] hidden,
            ImageShape pooledMap, float[] pooled) {}
}
