package reverie.app.recipe;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.data.Library;
import reverie.app.settings.Choice.Option;
import reverie.model.BadInput;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/**
 * What an example is.
 *
 * @param side of a square patch in pixels; empty for a whole image
 */
public record Piece(Optional<Integer> side) {

    /** An image as it is. */
    public static final Piece WHOLE = new Piece(Optional.empty());

    /** Sides of patches for models that see all of a patch at once. */
    public static final List<Integer> SMALL = List.of(8, 10, 12, 16, 20);

    /**
     * Reads {@code whole}, or the side of a patch in pixels.
     *
     * @throws BadInput where it is neither
     */
    static Piece parse(String text) {
        try {
            int side = Integer.parseInt(text);
            if (side >= 1) {
                return patch(side);
            }
        } catch (NumberFormatException _) {
            if (text.equals(WHOLE.toString())) {
                return WHOLE;
            }
        }
        throw new BadInput("patch", "'" + text + "'", "whole, or a number of pixels from 1 on");
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return side.map(Object::toString).orElse("whole");
    }

    /** A square piece of an image. */
    public static Piece patch(int side) {
        return new Piece(Optional.of(side));
    }

    /** Those that people may choose. */
    static Stream<Option<Piece>> options(List<Integer> sides) {
        return Stream.concat(sides.stream().map(side -> new Option<>(patch(side), Integer.toString(side),
                side + "×" + side, tr("Patches of so many pixels, cut at random from all images"))),
                Stream.of(new Option<>(WHOLE, "whole", tr("whole images"), tr("Images of one size, such as digits"))));
    }

    /**
     * Such pieces of a set of images.
     *
     * @param count of patches to learn from; of whole images all are taken
     * @param seed  of the places where patches are cut
     * @throws reverie.model.BadInput where there are none of that name that will do
     */
    public Splits of(Library library, String name, int count, long seed) {
        return side.map(pixels -> library.open(name, new Patches(pixels, count, seed)))
                .orElseGet(() -> library.open(name));
    }
}
