package reverie.viz.tiles;

import java.util.Arrays;
import javafx.scene.shape.Rectangle;

/**
 * What is shown of tiles that do not all have room: whole rows from one of them on.
 *
 * @param order    the tiles from the first one shown on
 * @param layout   of these
 * @param firstRow that is shown, from 0
 * @param allRows  that there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TilePage(int[] order, TileLayout layout, int firstRow, int allRows) {

    static final TilePage EMPTY = new TilePage(new int[0], TileLayout.fill(0, 1, 1, TileArea.of(0, 0)), 0, 0);

    private static final double THUMB = 4;
    private static final double SHORTEST = 14;
    /** Between the tiles and the bar. */
    private static final double SPACE = 3;

    /**
     * @param all    tiles in their order
     * @param whole  their layout
     * @param wanted the first row, which is the last possible one where there are not so many
     */
    static TilePage of(int[] all, TileLayout whole, int wanted) {
        int rows = whole.stride() == 0 ? 0 : Math.ceilDiv(whole.count(), whole.stride());
        int first = Math.clamp(wanted, 0, Math.max(0, rows - whole.rows()));
        if (first == 0) {
            return new TilePage(all, whole, 0, rows);
        }
        int[] rest = Arrays.copyOfRange(all, first * whole.stride(), all.length);
        return new TilePage(rest, new TileLayout(whole.tileWidth(), whole.tileHeight(), rest.length, whole.columns(),
                whole.rows(), whole.stride(), whole.factor(), whole.gap()), first, rows);
    }

    /** Whether there are more rows than have room. */
    boolean scrolls() {
        return layout.rows() > 0 && allRows > layout.rows();
    }

    /** The row, or the nearest with which a page can begin. */
    int within(int row) {
        return Math.clamp(row, 0, Math.max(0, allRows - layout.rows()));
    }

    /** The first row of the nearest page that shows a position of the whole order. */
    int showing(int position) {
        int row = position / Math.max(1, layout.stride());
        return Math.clamp(firstRow, row - Math.max(1, layout.rows()) + 1, row);
    }

    /** Device pixels from one row to the next. */
    int rowHeight() {
        return layout.tileHeight() * layout.factor() + layout.gap();
    }

    /**
     * Puts a bar at the right edge that says which part is shown, where there is more; or beside it where tiles reach so far, since
     * nothing of them is to be hidden.
     *
     * @param tilesEnd the right edge of the tiles
     */
    void placeThumb(Rectangle thumb, double tilesEnd, double width, double height) {
        double length = Math.max(SHORTEST, height * layout.rows() / allRows);
        thumb.setX(Math.max(width - THUMB, tilesEnd + SPACE));
        thumb.setY((height - length) * firstRow / (allRows - layout.rows()));
        thumb.setWidth(THUMB);
        thumb.setHeight(length);
    }
}
