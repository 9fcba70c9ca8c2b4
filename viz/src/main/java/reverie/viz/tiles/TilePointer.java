package reverie.viz.tiles;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Where the pointer is over a grid, and the tile and value that lie below it. */
final class TilePointer {

    private final ReadOnlyIntegerWrapper tile;
    private final ReadOnlyIntegerWrapper pixel;
    private double x = Double.NEGATIVE_INFINITY;
    private double y = Double.NEGATIVE_INFINITY;

    TilePointer(TileGrid grid) {
        tile = new ReadOnlyIntegerWrapper(grid, "hovered", TileGrid.NONE);
        pixel = new ReadOnlyIntegerWrapper(grid, "hoveredPixel", TileGrid.NONE);
    }

    /** @param newX in units of length from the left edge of the first tile */
    void move(double newX, double newY) {
        x = newX;
        y = newY;
    }

    void leave() {
        move(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        tile.set(TileGrid.NONE);
        pixel.set(TileGrid.NONE);
    }

    void find(TileLayout layout, int[] order, double scale) {
        int column = (int) Math.floor(x * scale);
        int row = (int) Math.floor(y * scale);
        int position = layout.positionAt(column, row);
        if (position < 0) {
            tile.set(TileGrid.NONE);
            pixel.set(TileGrid.NONE);
        } else {
            int across = (column - layout.x(position)) / layout.factor();
            int down = (row - layout.y(position)) / layout.factor();
            tile.set(order[position]);
            pixel.set(down * layout.tileWidth() + across);
        }
    }

    ReadOnlyIntegerProperty tileProperty() {
        return tile.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty pixelProperty() {
        return pixel.getReadOnlyProperty();
    }
}
