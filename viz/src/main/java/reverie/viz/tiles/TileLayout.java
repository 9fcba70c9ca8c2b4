package reverie.viz.tiles;

/**
 * How tiles of one size stand in a grid, in device pixels from the grid's top left corner. A tile's <em>position</em> is its
 * place in the order that is shown: position p stands in row p / stride and column p mod stride.
 *
 * @param tileWidth  of one tile in values
 * @param tileHeight of one tile in values
 * @param count      tiles that are to be shown
 * @param columns    that there is room for
 * @param rows       that there is room for
 * @param stride     positions in one row, at least {@code columns}; what is more has no room and is left out
 * @param factor     pixels a side that one value covers, at least 1
 * @param gap        pixels between two tiles
 */
public record TileLayout(int tileWidth, int tileHeight, int count, int columns, int rows, int stride, int factor,
        int gap) {

    /** Uses the area as well as it can: {@link Arrangement.Fill}. */
    public static TileLayout fill(int count, int tileWidth, int tileHeight, TileArea area) {
        return Arrangement.FILL.layout(count, tileWidth, tileHeight, area);
    }

    /** A sheet of all tiles, about as wide as high, for a picture in a file. */
    public static TileLayout sheet(int count, int tileWidth, int tileHeight, int factor, int gap) {
        int columns = (int) Math.ceil(Math.sqrt((double) count * tileHeight / tileWidth));
        int rows = count == 0 ? 0 : Math.ceilDiv(count, columns);
        return new TileLayout(tileWidth, tileHeight, count, columns, rows, columns, factor, gap);
    }

    /** Pixels that the grid is wide. */
    public int width() {
        return columns == 0 ? 0 : columns * (tileWidth * factor + gap) - gap;
    }

    /** Pixels that the grid is high. */
    public int height() {
        return rows == 0 ? 0 : rows * (tileHeight * factor + gap) - gap;
    }

    /** How many of the tiles there is room for. */
    public int shown() {
        int shown = 0;
        for (int row = 0; row < rows; row++) {
            shown += Math.clamp((long) count - (long) row * stride, 0, columns);
        }
        return shown;
    }

    /** The left edge of a position that {@link #shows} says is there. */
    public int x(int position) {
        return position % stride * (tileWidth * factor + gap);
    }

    /** The upper edge of a position that {@link #shows} says is there. */
    public int y(int position) {
        return position / stride * (tileHeight * factor + gap);
    }

    /** Whether there is room for this position. */
    public boolean shows(int position) {
        return position >= 0 && position < count && stride > 0 && position % stride < columns
                && position / stride < rows;
    }

    /** The position whose tile covers a pixel; −1 in a gap, in an empty place and outside. */
    public int positionAt(int x, int y) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return -1;
        }
        int cellWidth = tileWidth * factor + gap;
        int cellHeight = tileHeight * factor + gap;
        if (x % cellWidth >= tileWidth * factor || y % cellHeight >= tileHeight * factor) {
            return -1;
        }
        int position = y / cellHeight * stride + x / cellWidth;
        return shows(position) ? position : -1;
    }
}
