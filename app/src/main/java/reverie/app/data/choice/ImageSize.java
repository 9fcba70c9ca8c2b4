package reverie.app.data.choice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;

/**
 * To which size images are scaled: a width and a height, or how long the longer side is at most, as in {@code 28x28} and {@code 512}.
 *
 * @param width  in pixels; of the longer side where there is no height
 * @param height in pixels; empty where images keep their proportions, and small ones their size
 */
public record ImageSize(int width, Optional<Integer> height) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})(?:[x×]([0-9]{1,4}))?");

    /** @throws BadInput where a side is less than 1 */
    public ImageSize {
        if (width < 1 || height.filter(it -> it < 1).isPresent()) {
            throw refusal(width + height.map(it -> "x" + it).orElse(""));
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws BadInput where it is no such size
     */
    public static ImageSize parse(String text) {
        Matcher sides = WRITTEN.matcher(text.strip());
        if (!sides.matches()) {
            throw refusal("'" + text + "'");
        }
        return new ImageSize(Integer.parseInt(sides.group(1)),
                Optional.ofNullable(sides.group(2)).map(Integer::parseInt));
    }

    private static BadInput refusal(String found) {
        return new BadInput("size", found,
                "a width and a height such as 28x28, or the longer side such as 512, up to 9999");
    }

    /** The size of an image that is so large now. */
    public ImageShape of(ImageShape original) {
        int longer = Math.max(original.width(), original.height());
        return height.map(it -> new ImageShape(width, it)).orElseGet(() -> longer <= width ? original
                : new ImageShape(scaled(original.width(), longer), scaled(original.height(), longer)));
    }

    private int scaled(int side, int longer) {
        return Math.max(1, Math.round((float) side * width / longer));
    }

    @Override
    public String toString() {
        return width + height.map(it -> "x" + it).orElse("");
    }
}
