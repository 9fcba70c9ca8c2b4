package reverie.model.data;

import reverie.model.BadInput;

/**
 * How the numbers of one example stand in a picture: row by row from the top, each row from the left. Data that are no
 * pictures are one row: width = number of values, height = 1.
 *
 * @param width  columns of the picture, 1 or more
 * @param height rows of the picture, 1 or more
 */
public record ImageShape(int width, int height) implements Layout {

    /** @throws BadInput if either side is less than 1, or their product is not an {@code int} */
    public ImageShape {
        if (width < 1 || height < 1) {
            throw new BadInput("image", width + " wide and " + height + " high", "at least 1 pixel each way");
        }
        if ((long) width * height > Integer.MAX_VALUE) {
            throw new BadInput("image", width + "×" + height + " pixels", "at most " + Integer.MAX_VALUE + " in all");
        }
    }

    /** A square where the number of values is one (784 is 28×28), else one row. */
    public static ImageShape ofValues(int values) {
        int side = (int) Math.round(Math.sqrt(values));
        return (long) side * side == values ? new ImageShape(side, side) : new ImageShape(values, 1);
    }

    /** This shape where it has so many values, else that of {@link #ofValues}: of filters smaller than an example, say. */
    public ImageShape orOfValues(int values) {
        return values == pixels() ? this : ofValues(values);
    }

    /** Values of one example. */
    public int pixels() {
        return width * height;
    }

    @Override
    public int values() {
        return pixels();
    }

    @Override
    public ImageShape picture() {
        return this;
    }

    /** As in {@code 28×28}, width first. */
    @Override
    public String toString() {
        return width + "×" + height;
    }
}
