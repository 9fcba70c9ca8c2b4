package reverie.app.experiment.sparsecoding;

import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.settings.Choice.Option;

/**
 * What an example is.
 *
 * @param side of a square patch in pixels; empty for a whole image
 */
record Piece(Optional<Integer> side) {

    static final Piece WHOLE = new Piece(Optional.empty());

    static Piece patch(int side) {
        return new Piece(Optional.of(side));
    }

    /** Those that people may choose. */
    static Stream<Option<Piece>> options() {
        return Stream.concat(Stream.of(8, 10, 12, 16, 20).map(side -> new Option<>(patch(side), Integer.toString(side),
                side + "×" + side, "Patches of so many pixels, cut at random from all images")),
                Stream.of(new Option<>(WHOLE, "whole", "whole images", "Images of one size, such as digits")));
    }
}
