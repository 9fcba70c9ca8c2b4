package reverie.app.panel;

import reverie.viz.tiles.Tiles;

/** How large filters are drawn: for one who sits before the screen, or for a lecture room. */
enum TileSize {
    MANY("Many", "As many filters as have room", 24), LARGE("Large", "Fewer filters, seen from further away", 56);

    /** So many large filters are better than more small ones. */
    private static final int ENOUGH = 150;
    /** Likewise where so great a share of them has room. */
    static final double MOST = 0.7;

    private final String label;
    private final String help;
    private final int smallest;

    TileSize(String label, String help, int smallest) {
        this.label = label;
        this.help = help;
        this.smallest = smallest;
    }

    /** Large where enough of the tiles have room then. */
    static TileSize suiting(Tiles tiles, double width, double height) {
        int factor = Math.ceilDiv(LARGE.smallest, tiles.width());
        int columns = (int) (width / (tiles.width() * factor + 1));
        int rows = (int) (height / (tiles.height() * factor + 1));
        return columns * rows >= Math.min(MOST * tiles.count(), ENOUGH) ? LARGE : MANY;
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
