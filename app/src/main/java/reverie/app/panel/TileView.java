package reverie.app.panel;

import java.util.Optional;
import reverie.viz.tiles.Shading;

/**
 * How people look at the tiles of one panel.
 *
 * @param firstRow that is shown, where not all have room
 * @param zoom     pixels a side by which values are enlarged beyond what fits best
 * @param range    of the values that are told apart, the same for all tiles; empty while the panel's own shading holds
 */
public record TileView(int firstRow, int zoom, Optional<Shading.Between> range) {

    /** From the first tile on, as large as fits, in the panel's own shading. */
    public static final TileView USUAL = new TileView(0, 0, Optional.empty());

    /** The chosen shading, or the panel's own. */
    public Shading shading(Shading own) {
        return range.isPresent() ? range.get() : own;
    }

    /** The same, scrolled and enlarged otherwise. */
    public TileView at(int row, int newZoom) {
        return new TileView(row, newZoom, range);
    }

    /** The same with other values told apart. */
    public TileView telling(Optional<Shading.Between> newRange) {
        return new TileView(firstRow, zoom, newRange);
    }
}
