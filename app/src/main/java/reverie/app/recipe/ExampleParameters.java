package reverie.app.recipe;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.data.Library;
import reverie.app.settings.Choice;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.data.Splits;

/**
 * What an example is: two parameters that all models of images have in their tables.
 *
 * @param piece   of an image
 * @param patches how many are cut
 */
public record ExampleParameters(Choice<Piece> piece, Whole patches) {

    /** Of patches at first: large enough for an edge, small enough to be learned while people watch. */
    public static final int SIDE = 12;

    private static final int PATCHES = 20_000;

    /** Whole images at first, for models that see all of a patch at once. */
    public static ExampleParameters whole() {
        return new ExampleParameters(CommonParameters.piece(Piece.WHOLE, Piece.SMALL),
                CommonParameters.patches(PATCHES));
    }

    /** A table in which how many patches are cut matters only where any are. */
    public ParameterTable in(ParameterTable table) {
        return table.when(tr("with patches"), settings -> !ofWholeImages(settings), List.of(patches));
    }

    /** Patches instead of images as they are: photographs differ in size, and neighbouring pixels hardly at all. */
    public Settings ofPhotographs(Settings settings) {
        return settings.with(piece, Piece.patch(SIDE));
    }

    /** Whether an example is a whole image. */
    public boolean ofWholeImages(Settings settings) {
        return settings.get(piece).equals(Piece.WHOLE);
    }

    /**
     * Takes the examples from a library. In the background.
     *
     * @param seed of the places where patches are cut
     * @throws reverie.model.BadInput where there are none of that name that will do
     */
    public Splits load(Library library, String name, Settings settings, long seed) {
        return settings.get(piece).of(library, name, settings.get(patches), seed);
    }
}
