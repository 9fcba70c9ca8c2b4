package reverie.viz.tiles;

/**
 * Equally large grey pictures, one after another: tile t is {@code values[t·w·h ...)}, each picture row by row. The columns
 * of a column-major D×N matrix, such as weights (visible × hidden) or a mini-batch, have this layout as they stand.
 *
 * @param values shared, not copied: whoever hands them over no longer changes them; any float, NaN included
 * @param width  of one tile in values, at least 1
 * @param height of one tile in values, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // copying every snapshot would cost more than drawing it
public record Tiles(float[] values, int width, int height) {

    /** No tiles. */
    public static final Tiles NONE = new Tiles(new float[0], 1, 1);

    /** @throws IllegalArgumentException if the values are no whole number of tiles */
    public Tiles {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("tile of " + width + "×" + height + ", expected at least 1×1");
        }
        if (values.length % ((long) width * height) != 0) {
            throw new IllegalArgumentException(
                    values.length + " values, expected a whole number of " + width + "×" + height + " tiles");
        }
    }

    /** How many tiles there are. */
    public int count() {
        return values.length / pixels();
    }

    /** The values in one tile. */
    public int pixels() {
        return width * height;
    }

    /** 0, 1, 2 … : the tiles in the order in which they are stored. */
    public int[] storedOrder() {
        int[] order = new int[count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }
}
