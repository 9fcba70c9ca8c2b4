package reverie.app.panel;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/**
 * What all units of a model look for or paint, each a tile, with buttons that choose their order and size.
 *
 * @param <O> an order
 */
public final class FilterPanel<O> {

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);

    private final TileGrid filters = new TileGrid();
    private final TileSizes sizes = new TileSizes();
    private final String things;
    private final Segments<O> orders;
    private final Panel panel;
    private Tiles tiles = BEFORE_THE_FIRST;
    private boolean shown;

    /**
     * @param title  of the panel
     * @param things that have tiles, such as units
     * @param help   what the tiles show and how to read them
     * @param orders the buttons that choose an order
     */
    public FilterPanel(String title, String things, String help, Segments<O> orders) {
        this.things = things;
        this.orders = orders;
        filters.setId("filters");
        filters.shadingProperty().set(Shading.PER_TILE);
        panel = new Panel(title, help, filters);
        panel.addControl(orders);
        panel.addControl(sizes.control());
        filters.smallestTileProperty().bind(sizes.smallestProperty());
        filters.shownProperty().addListener((_, _, _) -> count());
    }

    /**
     * The filters of hidden units, of which those with large weights come first, or else they stand as they are numbered.
     *
     * @param help what the filters show and how to read them
     */
    public static FilterPanel<Boolean> largestFirst(String help) {
        return new FilterPanel<>("Filters", "units", help, new Segments<>(List.of(true, false),
                sorted -> sorted ? "Largest" : "Numbered",
                sorted -> sorted ? "Filters with the largest weights first, sorted anew from time to time"
                        : "In the order in which the hidden units are numbered; tiles never move",
                true));
    }

    /** To be placed with {@link #place}. */
    public Region node() {
        return panel;
    }

    /** The order that was chosen. */
    public ObjectProperty<O> orderProperty() {
        return orders.valueProperty();
    }

    /** Tells which unit is pointed at and keeps the chosen one. */
    public void follow(IntegerProperty pointed, IntegerProperty chosen) {
        filters.hoveredProperty().addListener((_, _, tile) -> pointed.set(tile.intValue()));
        filters.selectedProperty().bindBidirectional(chosen);
    }

    /** How values become greys; each tile with its own range unless set. */
    public ObjectProperty<Shading> shadingProperty() {
        return filters.shadingProperty();
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
        sizes.suitWhereRoomy(tiles, area);
        area.place(panel);
    }

    private void count() {
        if (shown) {
            int room = filters.shownProperty().get();
            String units = room == tiles.count() ? tiles.count() + " " + things : room + " of " + tiles.count();
            panel.factsProperty().set(units + "; grey is 0");
        }
    }
}
