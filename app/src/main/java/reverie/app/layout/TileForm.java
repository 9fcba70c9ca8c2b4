package reverie.app.layout;

/**
 * What a layout has to know of a panel's tiles.
 *
 * @param width  of a tile in pixels, at least 1
 * @param height of a tile in pixels, at least 1
 * @param count  of all tiles
 * @param rows   that they stand in, where they cannot stand otherwise; 0 for a wall
 * @param names  units of length that names before the rows take
 */
public record TileForm(int width, int height, int count, int rows, double names) {

    /** How high a row is that has a name, in units of length. */
    private static final int NAME = 16;

    /** Tiles that stand wherever there is room. */
    public static TileForm wall(int width, int height, int count) {
        return new TileForm(width, height, count, 0, 0);
    }

    /** How many times as large tiles are at the least: names are not smaller than their rows. */
    public int leastFactor() {
        return names > 0 ? Math.ceilDiv(NAME, height) : 1;
    }

    int rowsOf(int columns) {
        return rows > 0 ? rows : Math.ceilDiv(count, columns);
    }
}
