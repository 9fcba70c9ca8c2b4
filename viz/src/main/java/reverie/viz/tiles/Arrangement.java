package reverie.viz.tiles;

/** Decides how many columns and rows a grid of tiles has and by how much its tiles are enlarged. */
public sealed interface Arrangement {

    /** See {@link Fill}. */
    Arrangement FILL = new Fill();

    /**
     * The layout for a number of tiles in an area. Where not even one tile fits, it has no columns and no rows.
     *
     * @param count      tiles to show, 0 or more
     * @param tileWidth  in values
     * @param tileHeight in values
     */
    TileLayout layout(int count, int tileWidth, int tileHeight, TileArea area);

    /**
     * Uses the area as well as it can: the greatest enlargement with which all tiles fit, then the number of columns that
     * leaves the fewest places empty. Where not all fit, as many as the area holds at the smallest tile size.
     */
    record Fill() implements Arrangement {
        @Override
        public TileLayout layout(int count, int tileWidth, int tileHeight, TileArea area) {
            return new Fitting(tileWidth, tileHeight, area).fill(count);
        }
    }

    /**
     * Rows of a given length, one above another, so that tiles in one column belong together: images above their
     * reconstructions. The order lists the first row, then the second. Where the area is too small, columns at the right
     * and rows below are left out, and the pairs stay together.
     *
     * @param columns tiles in a row, at least 1
     * @param rows    at least 1
     */
    record Rows(int columns, int rows) implements Arrangement {

        /** @throws IllegalArgumentException if there is no column or no row */
        public Rows {
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException(columns + "×" + rows + " tiles, expected at least 1×1");
            }
        }

        @Override
        public TileLayout layout(int count, int tileWidth, int tileHeight, TileArea area) {
            return new Fitting(tileWidth, tileHeight, area).rows(count, columns, rows);
        }
    }
}
