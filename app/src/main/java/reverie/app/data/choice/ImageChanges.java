package reverie.app.data.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.ValueRange;
import reverie.model.matrix.Memory;

/**
 * What becomes of images as they are read, in this order.
 *
 * @param layout as what pictures numbers are taken; empty where it is as it was found
 * @param square whether only the square in the middle is taken
 * @param size   to which they are scaled; empty where they are not
 * @param invert whether black and white change places: v becomes 1 − v
 */
public record ImageChanges(Optional<ValueLayout> layout, boolean square, Optional<ImageSize> size, boolean invert) {

    /** They stay as they are. */
    public static final ImageChanges NONE = new ImageChanges(Optional.empty(), false, Optional.empty(), false);

    /** Whether they stay as they are. */
    public boolean areNone() {
        return equals(NONE);
    }

    /** The size that an image has afterwards. */
    public ImageShape shape(ImageShape original) {
        ImageShape cut = cut(original);
        return size.map(it -> it.of(cut)).orElse(cut);
    }

    private ImageShape cut(ImageShape original) {
        int side = Math.min(original.width(), original.height());
        return square ? new ImageShape(side, side) : original;
    }

    /** An image with values from 0 to 1. */
    public GreyImage apply(GreyImage image) {
        ImageShape original = image.shape();
        ImageShape cut = cut(original);
        GreyImage taken = cut.equals(original) ? image : GreyImage.of(image.name(), cut,
                image.piece((original.width() - cut.width()) / 2, (original.height() - cut.height()) / 2, cut));
        ImageShape wanted = shape(original);
        GreyImage scaled = wanted.equals(cut) ? taken : AreaAverage.scaled(taken, wanted);
        return invert ? inverted(scaled) : scaled;
    }

    private static GreyImage inverted(GreyImage image) {
        float[] values = new float[image.shape().pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 - image.values()[image.start() + i];
        }
        return GreyImage.of(image.name(), image.shape(), values);
    }

    /** The same, but for the size. */
    public ImageChanges scaled(ImageSize other) {
        return new ImageChanges(layout, square, Optional.of(other), invert);
    }

    /**
     * Images, each when it is asked for.
     *
     * @throws BadInput where they are to be laid out otherwise, which pictures are not
     */
    public GreyImages apply(GreyImages images) {
        if (layout.isPresent()) {
            throw new BadInput("layout", "pictures, which have their own", "a file of numbers");
        }
        return areNone() ? images : new GreyImages() {
            @Override
            public int count() {
                return images.count();
            }

            @Override
            public ImageShape shape(int number) {
                return ImageChanges.this.shape(images.shape(number));
            }

            @Override
            public String name(int number) {
                return images.name(number);
            }

            @Override
            public GreyImage image(int number) {
                return apply(images.image(number));
            }

            @Override
            public String sha256() {
                return images.sha256();
            }

            private GreyImage apply(GreyImage image) {
                return ImageChanges.this.apply(image);
            }
        };
    }

    /**
     * Both parts.
     *
     * @throws BadInput where they are no images, or have values that cannot be inverted
     */
    public Splits apply(Splits splits) {
        return areNone() ? splits : new Splits(apply(splits.train()), splits.test().map(this::apply));
    }

    private DataSet apply(DataSet found) {
        DataSet data = layout.map(it -> laidOut(found, it)).orElse(found);
        return square || size.isPresent() || invert ? changed(data) : data;
    }

    private static DataSet laidOut(DataSet data, ValueLayout layout) {
        ImageShape wanted = layout.of(data);
        R032Store examples = R032Store.FACTORY.make(wanted.pixels(), data.size());
        for (int n = 0; n < data.size(); n++) {
            layout.copy(wanted, data.examples().data, n * wanted.pixels(), examples.data);
        }
        return new DataSet(data.name(), data.kind(), wanted, examples, data.labels(), data.sha256())
                .withInterpretation(data.interpretation().and(List.of("examples were taken for images of " + wanted
                        + (layout.turned() ? ", whose columns stand one after another" : ""))));
    }

    private DataSet changed(DataSet data) {
        ImageShape original = data.imageShape();
        ValueRange range = data.range();
        if (invert && !(range.lowest() >= 0 && range.highest() <= 1)) {
            throw new BadInput("invert", data.name() + " has " + range, "values from 0 to 1");
        }
        ImageShape wanted = shape(original);
        Memory.check("images in " + data.name(), data.size(), wanted.pixels(), 1);
        R032Store examples = R032Store.FACTORY.make(wanted.pixels(), data.size());
        for (int n = 0; n < data.size(); n++) {
            GreyImage image = apply(GreyImage.of(data, n));
            System.arraycopy(image.values(), image.start(), examples.data, n * wanted.pixels(), wanted.pixels());
        }
        boolean scaled = !wanted.equals(cut(original));
        ValueKind kind = scaled && data.kind() == ValueKind.BINARY ? ValueKind.UNIT_INTERVAL : data.kind();
        return new DataSet(data.name(), kind, wanted, examples, data.labels(), data.sha256())
                .withInterpretation(data.interpretation().and(notes("images of " + original + " pixels")));
    }

    /**
     * What was done, a sentence each.
     *
     * @param of such as {@code images of 640×480 pixels}
     */
    public List<String> notes(String of) {
        var notes = new ArrayList<String>();
        if (square) {
            notes.add("the square in the middle was taken of " + of);
        }
        size.ifPresent(
                it -> notes.add(it.height().isPresent() ? of + " were scaled to " + it.toString().replace('x', '×')
                        : of + " were scaled so that no side has more than " + it + " pixels"));
        if (invert) {
            notes.add("black and white have changed places");
        }
        return notes;
    }
}
