package reverie.app.stack;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;
import static reverie.app.panel.Area.tilesIn;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Area;

/**
 * Where the room's panels stand: the diagram of the stack, beside it the layers' features, the first layer's lowest; fantasies and
 * curves at the right; data below.
 *
 * @param features     of each layer, the lowest first
 * @param fantasyColumns fantasies side by side
 */
record StackPlan(Area stack, List<Area> features, Area fantasies, int fantasyColumns, Area curves, Area data) {

    /** Images side by side under Data. */
    static final int IMAGES = 12;

    private static final double STACK = 176;
    private static final double FANTASY_SHARE = 0.37;
    private static final double SMALLEST_FANTASIES = 236;
    private static final double SMALLEST_CURVES = 180;
    private static final int FEWEST_COLUMNS = 5;
    private static final int IMAGE_ROWS = 2;
    private static final double DATA_SHARE = 0.24;

    /**
     * @param layers how many there will be
     * @param fantasies how many there are
     */
    static StackPlan of(double width, double height, int layers, int fantasies, int tileWidth, int tileHeight) {
        int factor = fantasyFactor(width, height, fantasies, tileWidth, tileHeight);
        int columns = Math.clamp(
                tilesIn(Math.max(SMALLEST_FANTASIES, width * FANTASY_SHARE) - SIDES, tileWidth, factor), 1,
                fantasies);
        // Fewer columns, if these leave rows that are as full and a wall that is as high as it may be.
        while (columns > FEWEST_COLUMNS
                && tiles(Math.ceilDiv(fantasies, columns - 1), tileHeight, factor) + HEADER + GAP
                        + SMALLEST_CURVES <= height) {
            columns--;
        }
        double right = Math.max(SMALLEST_FANTASIES, tiles(columns, tileWidth, factor) + SIDES);
        double wall = tiles(Math.ceilDiv(fantasies, columns), tileHeight, factor) + HEADER;
        double left = width - right - GAP;
        int dataFactor = Math.max(1, (int) Math.min((height * DATA_SHARE - HEADER) / (IMAGE_ROWS * tileHeight),
                (left - SIDES) / (IMAGES * tileWidth)));
        double data = tiles(IMAGE_ROWS, tileHeight, dataFactor) + HEADER;
        double top = height - data - GAP;
        double each = Math.floor((top - (layers - 1) * GAP) / layers);
        double x = STACK + GAP;
        List<Area> features = IntStream.range(0, layers)
                .mapToObj(l -> new Area(x, (layers - 1 - l) * (each + GAP), left - x, each)).toList();
        return new StackPlan(new Area(0, 0, STACK, top), features, new Area(left + GAP, 0, right, wall), columns,
                new Area(left + GAP, wall + GAP, right, Math.max(0, height - wall - GAP)),
                new Area(0, top + GAP, left, data));
    }

    private static int fantasyFactor(double width, double height, int fantasies, int tileWidth, int tileHeight) {
        int factor = 1;
        while (tiles(FEWEST_COLUMNS, tileWidth, factor + 1) + SIDES <= width * FANTASY_SHARE
                && tiles(Math.ceilDiv(fantasies, FEWEST_COLUMNS), tileHeight, factor + 1) + HEADER + GAP
                        + SMALLEST_CURVES <= height) {
            factor++;
        }
        return factor;
    }
}
