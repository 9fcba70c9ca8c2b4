package reverie.app.draw;

import static reverie.app.text.Texts.tr;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.layout.Area;
import reverie.app.layout.TileForm;

/** How large filters are drawn: for one who sits before the screen, or for a lecture room. */
enum TileSize {
    MANY(tr("Many"), tr("As many filters as have room"), 24), LARGE(tr("Large"),
            tr("Fewer filters, seen from further away"), 56);

    /** So many large filters are better than more small ones. */
    private static final int ENOUGH = 150;
    /** Large ones, if they are not all, have to fill so many times the room that small ones would. */
    private static final double FULLER = 1.2;

    private final String label;
    private final String help;
    private final int smallest;

    TileSize(String label, String help, int smallest) {
        this.label = label;
        this.help = help;
        this.smallest = smallest;
    }

    /** Large where enough of the tiles have room then, or where small ones would leave the panel empty. */
    static TileSize suiting(TileForm tiles, double width, double height) {
        int large = LARGE.factor(tiles);
        int small = MANY.factor(tiles);
        while (shown(tiles, small + 1, width, height) == tiles.count()) {
            small++;
        }
        int many = shown(tiles, large, width, height);
        boolean fuller = (double) many * large * large > FULLER * shown(tiles, small, width, height) * small * small;
        return many >= ENOUGH || fuller ? LARGE : MANY;
    }

    /** By how much tiles are enlarged at least. */
    private int factor(TileForm tiles) {
        return Math.ceilDiv(smallest, tiles.width());
    }

    private static int shown(TileForm tiles, int factor, double width, double height) {
        return Math.min(tiles.count(),
                Area.tilesIn(width, tiles.width(), factor) * Area.tilesIn(height, tiles.height(), factor));
    }

    /** In what people have switched. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size of that id. */
    static Optional<TileSize> of(Optional<String> id) {
        return id.flatMap(it -> Stream.of(values()).filter(size -> size.id().equals(it)).findFirst());
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
