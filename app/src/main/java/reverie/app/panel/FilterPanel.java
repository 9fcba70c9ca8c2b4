package reverie.app.panel;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The filters of all hidden units, each a tile, with buttons that choose their order and size. */
public final class FilterPanel {

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);

    private final TileGrid filters = new TileGrid();
    private final TileSizes sizes = new TileSizes();
    private final Segments<Boolean> orders = new Segments<>(List.of(true, false),
            sorted -> sorted ? "Largest" : "Numbered",
            sorted -> sorted ? "Filters with the largest weights first, sorted anew from time to time"
                    : "In the order in which the hidden units are numbered; tiles never move",
            true);
    private final Panel panel;
    private Tiles tiles = BEFORE_THE_FIRST;
    private boolean shown;

    /** @param help what the filters show and how to read them */
    public FilterPanel(String help) {
        filters.setId("filters");
        filters.shadingProperty().set(Shading.PER_TILE);
        panel = new Panel("Filters", help, filters);
        panel.addControl(orders);
        panel.addControl(sizes.control());
        filters.smallestTileProperty().bind(sizes.smallestProperty());
        filters.shownProperty().addListener((_, _, _) -> count());
    }

    /** To be placed with {@link #place}. */
    public Region node() {
        return panel;
    }

    /** Whether filters with large weights come first; otherwise they stand as their units are numbered. */
    public ObjectProperty<Boolean> largestFirstProperty() {
        return orders.valueProperty();
    }

    /** Tells which unit is pointed at and keeps the chosen one. */
    public void follow(IntegerProperty pointed, IntegerProperty chosen) {
        filters.hoveredProperty().addListener((_, _, tile) -> pointed.set(tile.intValue()));
        filters.selectedProperty().bindBidirectional(chosen);
    }

    /** Shows filters; see {@link TileGrid#show(Tiles, int[])}. */
    public void show(Tiles newTiles, int[] order) {
        boolean resized = newTiles.width() != tiles.width() || newTiles.count() != tiles.count();
        tiles = newTiles;
        shown = true;
        filters.show(tiles, order);
        if (resized && panel.getParent() != null) {
            panel.getParent().requestLayout();
        }
        count();
    }

    /** The filters as they are, or as they will probably be before there are any. */
    public Tiles tiles() {
        return tiles;
    }

    /**
     * How wide a panel of that height is best, so that the filters fill it at the greatest enlargement at which all, or most
     * of the large ones, have room.
     *
     * @param least narrowest
     * @param most  widest, not below {@code least}
     */
    public static double width(Tiles tiles, double height, double least, double most) {
        int large = Math.ceilDiv(TileSize.LARGE.smallest(), tiles.width());
        for (int factor = (int) (most / tiles.width()); factor * tiles.width() >= TileSize.MANY.smallest(); factor--) {
            double wanted = factor <= large ? TileSize.MOST * tiles.count() : tiles.count();
            int rows = Area.tilesIn(height - Area.HEADER, tiles.height(), factor);
            if (rows > 0 && (long) rows * Area.tilesIn(most - Area.SIDES, tiles.width(), factor) >= wanted) {
                double needed = Area.tiles(Math.ceilDiv(tiles.count(), rows), tiles.width(), factor) + Area.SIDES;
                return Math.clamp(needed, least, most);
            }
        }
        return most;
    }

    /** Puts the panel there. */
    public void place(Area area) {
        sizes.suit(tiles, area);
        area.place(panel);
    }

    private void count() {
        if (shown) {
            int room = filters.shownProperty().get();
            String units = room == tiles.count() ? tiles.count() + " units" : room + " of " + tiles.count();
            panel.factsProperty().set(units + "; grey is 0");
        }
    }
}
