package reverie.app.room.sparsecoding;

import reverie.model.data.ImageShape;

/**
 * Where a piece of an image begins.
 *
 * @param left column of its first pixel
 * @param top  row of its first pixel
 */
record Corner(int left, int top) {

    private static final double FIRST_ACROSS = 0.325;
    private static final double FIRST_DOWN = 0.32;

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
