package reverie.app.data;

import java.util.Arrays;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;

/**
 * What decides which settings suit data: found out once, when they are opened, and never from their name.
 *
 * @param kind     what their numbers are
 * @param labelled whether every example has a label
 * @param examples how many there are to learn from; of photographs, the images
 * @param shape    of an example; of photographs, of the first
 * @param filled   whether whole images are areas of light and dark, as clothes are, rather than strokes on an empty ground: their values,
 *                 from 0 to 1, are at least a quarter in the mean. Black strokes on white are filled, too
 */
public record DataTraits(Kind kind, boolean labelled, int examples, ImageShape shape, boolean filled) {

    /** Images of which a side is longer than this are looked at in patches. */
    private static final int LARGEST_WHOLE = 64;
    /** No side of such an image is shorter: the largest patches that are usual, those of convolutional nets, fit into it. */
    private static final int LARGEST_PATCH = 40;
    /** Handwriting in white lies between 0.1 and 0.2, clothes, faces and what a camera sees between 0.3 and 0.6. */
    private static final double LEAST_FILLED = 0.25;

    /** Those of data that are not filled. */
    public DataTraits(Kind kind, boolean labelled, int examples, ImageShape shape) {
        this(kind, labelled, examples, shape, false);
    }

    /** What the numbers of an example are. */
    public enum Kind {
        /** Images of several sizes, or with a side of more than 64 pixels and none of less than 40: patches of them are learned. */
        PHOTOGRAPHS,
        /** Values from 0 to 1. */
        GREY,
        /** Values 0 and 1. */
        BINARY,
        /** Values of which some lie outside of 0 to 1. */
        REAL
    }

    /** Those of examples of one size. */
    static DataTraits of(DataSet data) {
        Kind kind = kind(data);
        return new DataTraits(kind, data.labels().isPresent(), data.size(), data.shape(),
                (kind == Kind.GREY || kind == Kind.BINARY)
                        && Arrays.stream(data.mean()).average().orElse(0) >= LEAST_FILLED);
    }

    private static Kind kind(DataSet data) {
        if (isLarge(data.shape())) {
            return Kind.PHOTOGRAPHS;
        }
        return switch (data.kind()) {
            case BINARY -> Kind.BINARY;
            case UNIT_INTERVAL -> Kind.GREY;
            case REAL, COUNTS, RATINGS -> Kind.REAL;
        };
    }

    /** Those of images from which patches are cut. */
    static DataTraits ofPhotographs(GreyImages images) {
        return new DataTraits(Kind.PHOTOGRAPHS, false, images.count(), images.shape(0));
    }

    /** Whether an image had better be learned in patches; plain values, which stand in one row, and strips are learned whole. */
    static boolean isLarge(ImageShape shape) {
        return Math.min(shape.width(), shape.height()) >= LARGEST_PATCH
                && Math.max(shape.width(), shape.height()) > LARGEST_WHOLE;
    }

    /** Whether patches of them are learned. */
    public boolean arePhotographs() {
        return kind == Kind.PHOTOGRAPHS;
    }
}
