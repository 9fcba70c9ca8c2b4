package reverie.app.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Interpretation;
import reverie.model.data.Labels;
import reverie.model.data.ValueKind;
import reverie.model.data.file.raw.ReadingProgress;
import reverie.model.matrix.Memory;

/** Makes examples of pictures of one size. */
final class PictureExamples {

    /** What becomes of every picture. */
    static final String GREY = "pictures were made grey as a viewer shows them: 0 is black, 1 is white";

    private PictureExamples() {
    }

    /** The first image that is not as large as the one before all. */
    static OptionalInt otherSize(GreyImages images) {
        return IntStream.range(1, images.count()).filter(i -> !images.shape(i).equals(images.shape(0))).findFirst();
    }

    /** The size of images, or the smallest and the largest by their pixels, for people. */
    static String sizes(GreyImages images) {
        Comparator<ImageShape> byPixels = Comparator.comparingInt(ImageShape::pixels);
        List<ImageShape> all = IntStream.range(0, images.count()).mapToObj(images::shape).toList();
        ImageShape smallest = Collections.min(all, byPixels);
        return otherSize(images).isEmpty() ? smallest.toString()
                : smallest + " to " + Collections.max(all, byPixels);
    }

    /**
     * @param where what messages call the place that they are from
     * @throws BadInput where they are of several sizes
     */
    static void checkSizes(String where, GreyImages images) {
        otherSize(images).ifPresent(i -> {
            throw new BadInput(where, "several sizes (" + images.name(0) + " " + images.shape(0) + ", "
                    + images.name(i) + " " + images.shape(i) + ")",
                    "images of one size, or patches of them (--patch P)");
        });
    }

    /**
     * @param where what messages call the place that they are from
     * @param title of the data
     * @throws BadInput where they are of several sizes, or too many for the memory
     */
    static DataSet of(String where, String title, GreyImages images, Optional<Labels> labels) {
        ImageShape shape = images.shape(0);
        checkSizes(where, images);
        Memory.check("images in " + where, images.count(), shape.pixels(), 1);
        R032Store examples = R032Store.FACTORY.make(shape.pixels(), images.count());
        for (int n = 0; n < images.count(); n++) {
            ReadingProgress.files(n, images.count());
            System.arraycopy(images.image(n).values(), 0, examples.data, n * shape.pixels(), shape.pixels());
        }
        return new DataSet(title, ValueKind.UNIT_INTERVAL, shape, examples, labels, images.sha256())
                .withInterpretation(Interpretation.NONE.and(List.of(GREY)));
    }
}
