package reverie.model.convolution;

import reverie.model.BadInput;
import reverie.model.data.ImageShape;

/**
 * The sizes of one convolutional layer. Filters are laid on the image at every place where they fit ("valid" convolution);
 * where the number of places is no multiple of the block's side, the last ones, right and below, are left out.
 *
 * @param channels grey images, or maps of the layer below, that lie over one another; 1 or more
 * @param image    width and height of each
 * @param filters  K, groups of hidden units that share a filter, 1 or more
 * @param side     pixels of a filter's side, 1 or more
 * @param pool     C, hidden units of the side of a block, 1 or more
 */
public record ConvolutionShape(int channels, ImageShape image, int filters, int side, int pool) {

    /** @throws BadInput where a size is less than 1 or the image too small for a single block */
    public ConvolutionShape {
        atLeastOne("filters", filters);
        atLeastOne("filter-size", side);
        atLeastOne("pool", pool);
        if (Math.min(image.width(), image.height()) - side + 1 < pool) {
            throw new BadInput("filter-size", side + " with blocks of " + pool,
                    "filters and blocks that fit into images of " + image);
        }
    }

    private static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new BadInput(what, Integer.toString(value), "1 or more");
        }
    }

    /** D, values of the visible layer: channel after channel, each row by row. */
    public int visible() {
        return Math.multiplyExact(channels, image.pixels());
    }

    /** Values that one hidden unit sees. */
    public int patch() {
        return channels * side * side;
    }

    /** Width and height of a group's map of pooling units. */
    public ImageShape pooledMap() {
        return new ImageShape(blocksAcross(), blocksDown());
    }

    private int blocksAcross() {
        return (image.width() - side + 1) / pool;
    }

    private int blocksDown() {
        return (image.height() - side + 1) / pool;
    }

    /** Blocks of a group. */
    public int blocks() {
        return blocksAcross() * blocksDown();
    }

    /** Hidden units of a block. */
    public int blockSize() {
        return pool * pool;
    }

    /** Width and height of a group's map of hidden units. */
    public ImageShape map() {
        return new ImageShape(blocksAcross() * pool, blocksDown() * pool);
    }

    /** Hidden units of a group, and places of a filter. */
    public int positions() {
        return blocks() * blockSize();
    }

    /** Pooling units of all groups, which are the visible units of a layer above. */
    public int pooled() {
        return Math.multiplyExact(filters, blocks());
    }

    /** Multiplications between the visible and the hidden units of one image. */
    double products() {
        return (double) patch() * filters * positions();
    }

    /** Left edge of the n-th place; places of one block follow one another, blocks stand row by row. */
    int left(int n) {
        return n / blockSize() % blocksAcross() * pool + n % pool;
    }

    /** Upper edge of the n-th place. */
    int top(int n) {
        return n / blockSize() / blocksAcross() * pool + n % blockSize() / pool;
    }

    /** The layer that stands on top of this one, seeing its pooling units. */
    public ConvolutionShape above(int filters, int side, int pool) {
        return new ConvolutionShape(this.filters, pooledMap(), filters, side, pool);
    }
}
