package reverie.viz.tiles;

import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/** A frame around one tile, outside of its pixels. */
final class TileFrame extends Rectangle {

    TileFrame(String styleClass) {
        getStyleClass().add(styleClass);
        setManaged(false);
        setMouseTransparent(true);
        setStrokeType(StrokeType.OUTSIDE);
        setVisible(false);
    }

    /** Goes to the first place where a tile is shown, and vanishes if there is none. */
    void surround(TileLayout layout, int[] order, int tile, double left, double top, double scale) {
        int position = tile == TileGrid.NONE ? TileGrid.NONE : find(layout, order, tile);
        if (position != TileGrid.NONE) {
            setX(left + layout.x(position) / scale);
            setY(top + layout.y(position) / scale);
            setWidth(layout.tileWidth() * layout.factor() / scale);
            setHeight(layout.tileHeight() * layout.factor() / scale);
        }
        setVisible(position != TileGrid.NONE);
    }

    /** The first position that shows a tile, or {@link TileGrid#NONE}. */
    static int find(TileLayout layout, int[] order, int tile) {
        for (int position = 0; position < order.length; position++) {
            if (order[position] == tile && layout.shows(position)) {
                return position;
            }
        }
        return TileGrid.NONE;
    }
}
