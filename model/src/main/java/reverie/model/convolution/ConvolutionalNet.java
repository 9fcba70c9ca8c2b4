package reverie.model.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;

/**
 * Convolutional RBMs on top of one another, each seeing the pooling units of the one below; a single one is a net too.
 *
 * @param layers        from the pixels up, at least one
 * @param preprocessing what is done to images first, where anything is
 */
public record ConvolutionalNet(List<ConvolutionalRbm> layers, Optional<Preprocessing> preprocessing) {

    /** @throws IllegalArgumentException where a layer does not fit onto the one below */
    public ConvolutionalNet {
        layers = List.copyOf(layers);
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).shape().visible() != layers.get(l - 1).shape().pooled()) {
                throw new IllegalArgumentException(
                        layers.get(l).shape() + " does not see what " + layers.get(l - 1).shape() + " pools");
            }
        }
    }

    /**
     * Layers that have learned alone, with doubled inputs, as one undirected model (Salakhutdinov and Hinton 2009, section 3.1): a copy
     * in which each hears its neighbours once. The pooling units between two layers have a bias of each by now, of which they take
     * the mean, in the mean of the two doubled inputs every neighbour counts once; where hardly any of a block is on yet, its pooling
     * unit has as many chances as the block has units. The upper layer's visible bias is 0 from then on, for the joint energy has none.
     */
    ConvolutionalNet composed() {
        ConvolutionalNet together = undirected();
        for (int l = 0; l + 1 < depth(); l++) {
            float[] b = together.layers.get(l).b();
            for (int k = 0; k < b.length; k++) {
                b[k] = (b[k] + layers.get(l + 1).c()[k]
                        - (float) Math.log(layers.get(l).shape().blockSize())) / 2;
            }
        }
        return together;
    }

    /** A copy whose layers hear their neighbours once, and whose upper layers have no visible bias. */
    ConvolutionalNet undirected() {
        var copies = new ArrayList<ConvolutionalRbm>();
        for (ConvolutionalRbm each : layers) {
            float[] c = copies.isEmpty() ? each.c().clone() : new float[each.c().length];
            copies.add(new ConvolutionalRbm(each.shape(), each.units(),
                    R032Store.wrap(each.w().data.clone(), each.shape().patch()), each.b().clone(), c));
        }
        return new ConvolutionalNet(copies, preprocessing);
    }

    /** Layers. */
    public int depth() {
        return layers.size();
    }

    /** The lowest layer. */
    public ConvolutionalRbm bottom() {
        return layers.getFirst();
    }

    /** The highest layer. */
    public ConvolutionalRbm top() {
        return layers.getLast();
    }

    /** D, values of an image. */
    public int values() {
        return bottom().shape().visible();
    }

    /** Values in the largest array that any layer needs for one image. */
    public long largest() {
        return layers.stream().map(ConvolutionalRbm::shape).mapToLong(it -> (long) it.patch() * it.positions()).max()
                .orElseThrow();
    }

    /** Multiplications of one image on its way up through all layers, or down. */
    double products() {
        return layers.stream().map(ConvolutionalRbm::shape).mapToDouble(ConvolutionShape::products).sum();
    }

    /** Images as the lowest layer sees them; D×N. */
    public R032Store preprocess(R032Store images, Workers workers) {
        return preprocessing.map(it -> it.apply(images, workers)).orElse(images);
    }

    /**
     * What each group of a layer looks for, in pixels: side² × K with the side that {@link #side} tells. The filters of a
     * layer above the first are the sums of what the pooling units that they see stand for, weighted, each at its place; a
     * pooling unit stands for the mean of its block (Lee et al. 2009, section 4.2).
     *
     * @param layer from 1 up
     */
    public R032Store inPixels(int layer) {
        R032Store pictures = layers.getFirst().w();
        int side = layers.getFirst().shape().side();
        int stride = 1;
        for (int l = 1; l < layer; l++) {
            int pool = layers.get(l - 1).shape().pool();
            int pooledSide = side + (pool - 1) * stride;
            R032Store pooled = sigma(pictures, side, pooledSide, pool, stride);
            stride *= pool;
            ConvolutionalRbm upper = layers.get(l);
            side = pooledSide + (upper.shape().side() - 1) * stride;
            pictures = combine(upper, pooled, pooledSide, side, stride);
        }
        return pictures;
    }

    /** Pixels of the side of a layer's pictures. */
    public int side(int layer) {
        int side = layers.getFirst().shape().side();
        int stride = 1;
        for (int l = 1; l < layer; l++) {
            side += (layers.get(l - 1).shape().pool() - 1) * stride;
            stride *= layers.get(l - 1).shape().pool();
            side += (layers.get(l).shape().side() - 1) * stride;
        }
        return side;
    }

    private static R032Store sigma(R032Store pictures, int side, int pooledSide, int pool, int stride) {
        R032Store pooled = R032Store.FACTORY.make(pooledSide * pooledSide, pictures.getColDim());
        for (int k = 0; k < pictures.getColDim(); k++) {
            for (int n = 0; n < pool * pool; n++) {
                add(1f / (pool * pool), pictures, k, side, pooled, k, pooledSide, n % pool * stride,
                        n / pool * stride);
            }
        }
        return pooled;
    }

    private static R032Store combine(ConvolutionalRbm upper, R032Store parts, int partSide, int side, int stride) {
        ConvolutionShape shape = upper.shape();
        R032Store pictures = R032Store.FACTORY.make(side * side, shape.filters());
        int area = shape.side() * shape.side();
        for (int k = 0; k < shape.filters(); k++) {
            for (int i = 0; i < shape.patch(); i++) {
                int place = i % area;
                add(upper.w().data[k * shape.patch() + i], parts, i / area, partSide, pictures, k, side,
                        place % shape.side() * stride, place / shape.side() * stride);
            }
        }
        return pictures;
    }

    /** Adds a small square picture to a larger one at a place. */
    private static void add(float factor, R032Store small, int which, int smallSide, R032Store large, int target,
            int largeSide, int left, int top) {
        int from = which * smallSide * smallSide;
        for (int row = 0; row < smallSide; row++) {
            int to = target * largeSide * largeSide + (top + row) * largeSide + left;
            for (int i = 0; i < smallSide; i++) {
                large.data[to + i] += factor * small.data[from + row * smallSide + i];
            }
        }
    }
}
