package reverie.model.data;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/**
 * Square pieces of images, of which one after the other is looked at. The n-th patch of a draw comes from image n modulo their number, so that every image gives as
 * many, and from a place of it where all that are possible are equally likely.
 *
 * @param side  P, pixels of a side, 1 or more
 * @param count how many, 1 or more
 * @param seed  of the places
 */
public record Patches(int side, int count, long seed) {

    /** The part of a photograph's rows, from the top, that is to learn from; the rest is to test on. */
    private static final double UPPER_PART = 0.8;
    private static final String TEST = " (test)";

    public Patches {
        if (side < 1) {
            throw new BadInput("patch", Integer.toString(side), "1 or more");
        }
        if (count < 1) {
            throw new BadInput("patches", Integer.toString(count), "1 or more");
        }
    }

    /**
     * Patches of photographs: those to learn from lie in the upper four fifths, those to test on, a fifth as many, in
     * the rest, so that they have no pixel in common. There is no test part where a patch is higher than that rest.
     *
     * @param name   of the data
     * @param images photographs of any size
     * @throws BadInput where a patch is larger than an image
     */
    public Splits of(String name, GreyImages images) {
        check(images);
        R032Store train = room(count);
        if (!canBeApart(images)) {
            for (int i = 0; i < images.count(); i++) {
                cut(images.image(i), i, images.count(), 0, train);
            }
            return Splits.of(set(name, train, images));
        }
        R032Store test = room(forTest());
        for (int i = 0; i < images.count(); i++) {
            GreyImage image = images.image(i);
            int height = image.shape().height();
            cut(image.rows(0, upper(height)), i, images.count(), 0, train);
            cut(image.rows(upper(height), height), i, images.count(), 1, test);
        }
        return new Splits(set(name, train, images), Optional.of(set(name + TEST, test, images)));
    }

    /**
     * Patches of photographs to learn from, and, a fifth as many, of others to test on.
     *
     * @throws BadInput where a patch is larger than an image
     */
    public Splits of(String name, GreyImages train, GreyImages test) {
        return new Splits(set(name, cut(train, count, 0), train),
                Optional.of(set(name + TEST, cut(test, forTest(), 1), test)));
    }

    /**
     * Patches of the images of a data set; those to test on come from its test part.
     *
     * @throws BadInput where a patch is larger than an image, or the examples are no images
     */
    public Splits of(Splits whole) {
        return new Splits(of(whole.train(), count, 0), whole.test().map(it -> of(it, forTest(), 1)));
    }

    private DataSet of(DataSet data, int count, int draw) {
        data.imageShape();
        return new DataSet(data.name(), data.kind(), new ImageShape(side, side),
                cut(GreyImages.of(data), count, draw), Optional.empty(), data.sha256());
    }

    private int forTest() {
        return Math.ceilDiv(count, 5);
    }

    private static int upper(int height) {
        return (int) (UPPER_PART * height);
    }

    private boolean canBeApart(GreyImages images) {
        return IntStream.range(0, images.count()).map(i -> images.shape(i).height())
                .allMatch(it -> it - upper(it) >= side && upper(it) >= side);
    }

    private DataSet set(String name, R032Store patches, GreyImages from) {
        return new DataSet(name, ValueKind.narrowest(patches.data), new ImageShape(side, side), patches,
                Optional.empty(), from.sha256());
    }

    private R032Store cut(GreyImages images, int count, int draw) {
        check(images);
        R032Store patches = room(count);
        for (int i = 0; i < images.count(); i++) {
            cut(images.image(i), i, images.count(), draw, patches);
        }
        return patches;
    }

    /** All patches of one of the images. */
    private void cut(GreyImage image, int number, int images, int draw, R032Store out) {
        for (int n = number; n < out.getColDim(); n += images) {
            long key = RandomKey.of(RandomKey.of(seed, draw, Purpose.PATCH_PLACE), n, Purpose.PATCH_PLACE);
            int left = Draws.below(key, 0, image.shape().width() - side + 1);
            int top = Draws.below(key, 1, image.shape().height() - side + 1);
            image.cut(left, top, side, out, n);
        }
    }

    private R032Store room(int count) {
        Memory.check("patches", count, (long) side * side, 4);
        return R032Store.FACTORY.make(side * side, count);
    }

    private void check(GreyImages images) {
        for (int i = 0; i < images.count(); i++) {
            ImageShape shape = images.shape(i);
            if (side > Math.min(shape.width(), shape.height())) {
                throw new BadInput("patch", Integer.toString(side),
                        "at most the sides of " + images.name(i) + ", " + shape);
            }
        }
    }
}
