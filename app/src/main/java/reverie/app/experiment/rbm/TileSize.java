package reverie.app.experiment.rbm;

import reverie.viz.tiles.Tiles;

/** How large filters are drawn: for one who sits before the screen, or for a lecture room. */
enum TileSize {
    MANY("Many", "As many filters as have room", 24), LARGE("Large", "Fewer filters, seen from further away", 56);

    /** So many large filters are better than more small ones. */
    private static final int ENOUGH = 150;

    private final String label;
    private final String help;
    private final int smallest;

    TileSize(String label, String help, int smallest) {
        this.label = label;
        this.help = help;
        this.smallest = smallest;
    }

    /** Large where enough of the tiles, or all, have room then. */
    static TileSize suiting(Tiles tiles, RbmPlan.Area panel) {
        int factor = Math.ceilDiv(LARGE.smallest, tiles.width());
        int columns = (int) (panel.width() / (tiles.width() * factor + 1));
        int rows = (int) (panel.height() / (tiles.height() * factor + 1));
        return columns * rows >= Math.min(tiles.count(), ENOUGH) ? LARGE : MANY;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    /** Pixels a side that a tile has at least. */
    int smallest() {
        return smallest;
    }
}
