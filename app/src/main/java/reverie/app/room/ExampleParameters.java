package reverie.app.room;

import java.util.List;
import reverie.app.data.Library;
import reverie.app.settings.Choice;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Whitening;

/**
 * What an example is, whole images as they are at first, and what is done to it before a model sees it: three parameters that
 * rooms of models for any kind of data have in their tables.
 *
 * @param piece     of an image
 * @param patches   how many are cut
 * @param whitening done to all
 */
public record ExampleParameters(Choice<Piece> piece, Whole patches, Choice<Whitening> whitening) {

    /** Of patches at first: large enough for an edge, small enough to be learned while people watch. */
    private static final int SIDE = 12;

    /** Whole images as they are at first. */
    public static ExampleParameters whole() {
        return new ExampleParameters(CommonParameters.piece(Piece.WHOLE, Piece.SMALL), CommonParameters.patches(),
                CommonParameters.preprocessing("", Whitening.NONE));
    }

    /** A table in which how many patches are cut matters only where any are. */
    public ParameterTable in(ParameterTable table) {
        return table.when(settings -> !ofWholeImages(settings), List.of(patches));
    }

    /** Patches instead of images as they are: photographs differ in size, and neighbouring pixels hardly at all. */
    public Settings ofPhotographs(Settings settings, Whitening how) {
        return settings.with(piece, Piece.patch(SIDE)).with(whitening, how);
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

    /** The examples as a model sees them: real numbers, unless nothing is done to them. In the background. */
    public Splits prepare(Splits data, Settings settings) {
        Whitening how = settings.get(whitening);
        if (how == Whitening.NONE) {
            return data;
        }
        try (Workers alone = Workers.of(1)) {
            return how.of(data.train(), alone).apply(data, alone);
        }
    }
}
