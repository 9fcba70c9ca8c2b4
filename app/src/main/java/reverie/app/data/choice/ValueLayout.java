package reverie.app.data.choice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;

/**
 * As what picture the numbers of an example are taken, as in {@code 92x112}, {@code turned} and {@code 92x112-turned}; {@code 784x1}
 * is none.
 *
 * @param shape  in pixels; empty where it is as it was found
 * @param turned whether the numbers stand column after column, as MATLAB keeps them, rather than row after row
 */
public record ValueLayout(Optional<ImageShape> shape, boolean turned) {

    static final String TURNED = "turned";
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,6})[x×]([1-9][0-9]{0,6})(-turned)?");

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws BadInput where it is no such layout
     */
    public static ValueLayout parse(String text) {
        if (text.equals(TURNED)) {
            return new ValueLayout(Optional.empty(), true);
        }
        Matcher sides = WRITTEN.matcher(text.strip());
        if (!sides.matches()) {
            throw new BadInput("layout", "'" + text + "'",
                    "a width and a height such as 92x112, turned, or 92x112-turned");
        }
        return new ValueLayout(
                Optional.of(new ImageShape(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)))),
                sides.group(3) != null);
    }

    /**
     * The picture that an example becomes.
     *
     * @throws BadInput where it has not as many pixels as the example has values
     */
    ImageShape of(DataSet data) {
        ImageShape wanted = shape.orElseGet(() -> {
            ImageShape found = data.imageShape();
            return turned ? new ImageShape(found.height(), found.width()) : found;
        });
        if ((long) wanted.width() * wanted.height() != data.values()) {
            throw new BadInput("layout", wanted.toString(),
                    "as many pixels as an example of " + data.name() + " has values, " + data.values());
        }
        return wanted;
    }

    /** Copies one example, row after row, to where there is room for it. */
    void copy(ImageShape wanted, float[] from, int start, float[] into) {
        if (!turned) {
            System.arraycopy(from, start, into, start, wanted.pixels());
            return;
        }
        for (int y = 0; y < wanted.height(); y++) {
            for (int x = 0; x < wanted.width(); x++) {
                into[start + y * wanted.width() + x] = from[start + x * wanted.height() + y];
            }
        }
    }

    @Override
    public String toString() {
        return shape.map(it -> it.width() + "x" + it.height() + (turned ? "-" + TURNED : "")).orElse(TURNED);
    }
}
