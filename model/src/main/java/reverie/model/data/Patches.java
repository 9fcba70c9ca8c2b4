package reverie.model.data;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Sampling;

/**
 * Square pieces of images. The n-th patch of a draw comes from image n modulo their number, so that every image gives as
 * many, and from a place of it where all that are possible are equally likely.
 *
 * @param side  P, pixels of a side, 1 or more
 * @param count how many, 1 or more
 * @param seed  of the places
 */
public record Patches(int side, int count, long seed) {

    /** The part of a photograph's rows, from the top, that is to learn from; the rest is to test on. */
    private static final double UPPER_PART = 0.8;

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
     * @param sha256 hash of the photographs' files
     * @throws BadInput where a patch is larger than an image
     */
    public Splits of(String name, List<GreyImage> images, String sha256) {
        images.forEach(this::checkFor);
        boolean apart = images.stream().allMatch(it -> it.shape().height() - upper(it) >= side && upper(it) >= side);
        if (!apart) {
            return Splits.of(set(name, cut(images, count, 0), sha256));
        }
        List<GreyImage> above = images.stream().map(it -> it.rows(0, upper(it))).toList();
        List<GreyImage> below = images.stream().map(it -> it.rows(upper(it), it.shape().height())).toList();
        return new Splits(set(name, cut(above, count, 0), sha256),
                Optional.of(set(name + " (test)", cut(below, Math.ceilDiv(count, 5), 1), sha256)));
    }

    private static int upper(GreyImage image) {
        return (int) (UPPER_PART * image.shape().height());
    }

    /**
     * Patches of the images of a data set; those to test on come from its test part.
     *
     * @throws BadInput where a patch is larger than an image
     */
    public Splits of(Splits whole) {
        return new Splits(of(whole.train(), count, 0), whole.test().map(it -> of(it, Math.ceilDiv(count, 5), 1)));
    }

    private DataSet of(DataSet data, int count, int draw) {
        checkFor(GreyImage.of(data, 0));
        R032Store patches = room(count);
        for (int n = 0; n < count; n++) {
            cut(GreyImage.of(data, n % data.size()), n, draw, patches);
        }
        return new DataSet(data.name(), data.kind(), new ImageShape(side, side), patches, Optional.empty(),
                data.sha256());
    }

    private DataSet set(String name, R032Store patches, String sha256) {
        return new DataSet(name, ValueKind.narrowest(patches.data), new ImageShape(side, side), patches,
                Optional.empty(), sha256);
    }

    private R032Store cut(List<GreyImage> images, int count, int draw) {
        R032Store patches = room(count);
        for (int n = 0; n < count; n++) {
            cut(images.get(n % images.size()), n, draw, patches);
        }
        return patches;
    }

    private void cut(GreyImage image, int n, int draw, R032Store out) {
        long key = RandomKey.of(RandomKey.of(seed, draw, Purpose.PATCH_PLACE), n, Purpose.PATCH_PLACE);
        int left = Sampling.below(key, 0, image.shape().width() - side + 1);
        int top = Sampling.below(key, 1, image.shape().height() - side + 1);
        image.cut(left, top, side, out, n);
    }

    private R032Store room(int count) {
        Memory.check("patches", count, (long) side * side, 4);
        return R032Store.FACTORY.make(side * side, count);
    }

    private void checkFor(GreyImage image) {
        if (side > Math.min(image.shape().width(), image.shape().height())) {
            throw new BadInput("patch", Integer.toString(side),
                    "at most the sides of " + image.name() + ", " + image.shape());
        }
    }
}
