package reverie.viz.tiles;

/**
 * The room that a grid of tiles may use, in device pixels.
 *
 * @param width        0 or more
 * @param height       0 or more
 * @param smallestGap  between two tiles, 0 or more
 * @param widestGap    to which gaps may grow where the room would otherwise be left over
 * @param smallestTile width that a tile should have at least, even when fewer can be shown then
 */
public record TileArea(int width, int height, int smallestGap, int widestGap, int smallestTile) {

    /** @throws IllegalArgumentException if a size is negative or the widest gap is the smaller one */
    public TileArea {
        if (width < 0 || height < 0 || smallestGap < 0 || widestGap < smallestGap || smallestTile < 0) {
            throw new IllegalArgumentException(
                    "area of " + width + "×" + height + ", gap " + smallestGap + " to " + widestGap
                            + ", tile " + smallestTile + ", expected none negative and gaps in order");
        }
    }

    /** With gaps of 1 to 2 pixels and tiles of any size. */
    public static TileArea of(int width, int height) {
        return new TileArea(width, height, 1, 2, 0);
    }

    /** How many cells of a size, and the gaps between them, fit into a length. */
    int fitting(int length, long cell) {
        return (int) ((length + (long) smallestGap) / (cell + smallestGap));
    }
}
