package reverie.app.data;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Memory;

/** Makes examples of pictures of one size. */
final class PictureExamples {

    private PictureExamples() {
    }

    /** The first image that is not as large as the one before all. */
    static OptionalInt otherSize(GreyImages images) {
        return IntStream.range(1, images.count()).filter(i -> !images.shape(i).equals(images.shape(0))).findFirst();
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
            System.arraycopy(images.image(n).values(), 0, examples.data, n * shape.pixels(), shape.pixels());
        }
        return new DataSet(title, ValueKind.UNIT_INTERVAL, shape, examples, labels, images.sha256());
    }
}
