package reverie.app.room.sparsecoding;

import java.util.Optional;
import reverie.app.panel.ViewState;
import reverie.model.data.ImageShape;

/**
 * Where a piece of an image begins.
 *
 * @param left column of its first pixel
 * @param top  row of its first pixel
 */
record Corner(int left, int top) {

    private static final String LEFT = "left";
    private static final String TOP = "top";
    private static final double FIRST_ACROSS = 0.325;
    private static final double FIRST_DOWN = 0.32;

    /** The one that was chosen; empty until somebody chooses. */
    static Optional<Corner> chosen(ViewState view) {
        return view.chosen(LEFT) == ViewState.NONE || view.chosen(TOP) == ViewState.NONE ? Optional.empty()
                : Optional.of(new Corner(view.chosen(LEFT), view.chosen(TOP)));
    }

    /** What is looked at once this one is chosen. */
    ViewState chosenIn(ViewState view) {
        return view.choosing(LEFT, left).choosing(TOP, top);
    }

    /** Where people have not yet chosen. */
    static Corner first(ImageShape image) {
        return new Corner((int) (FIRST_ACROSS * image.width()), (int) (FIRST_DOWN * image.height()));
    }

    /** The nearest from which a piece of that size lies in the image. */
    Corner within(ImageShape image, ImageShape piece) {
        return new Corner(Math.clamp(left, 0, image.width() - piece.width()),
                Math.clamp(top, 0, image.height() - piece.height()));
    }
}
