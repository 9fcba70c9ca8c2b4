package reverie.app.room.features;

import static reverie.app.panel.Area.GAP;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Area;

/**
 * Where the room's panels stand: filters in two rows of two; the table and the curves beside them, or, in a room that is not wide,
 * below.
 *
 * @param filters of each kind that has tiles
 */
record FeaturesPlan(List<Area> filters, Area table, Area learning) {

    private static final int COLUMNS = 2;
    private static final double WIDE = 1.1;
    private static final double SIDE_SHARE = 0.37;
    private static final double NARROWEST_SIDE = 300;
    private static final double TABLE_SHARE = 0.45;
    private static final double TALLEST_TABLE = 420;
    private static final double BELOW_SHARE = 0.33;
    private static final double LOWEST_BELOW = 232;

    static FeaturesPlan of(double width, double height) {
        return width >= WIDE * height ? beside(width, height) : below(width, height);
    }

    private static FeaturesPlan beside(double width, double height) {
        double side = Math.floor(Math.max(NARROWEST_SIDE, width * SIDE_SHARE));
        double left = Math.max(0, width - side - GAP);
        double table = Math.floor(Math.min(TALLEST_TABLE, height * TABLE_SHARE));
        return new FeaturesPlan(filters(left, height), new Area(left + GAP, 0, side, table),
                new Area(left + GAP, table + GAP, side, Math.max(0, height - table - GAP)));
    }

    private static FeaturesPlan below(double width, double height) {
        double low = Math.floor(Math.max(LOWEST_BELOW, height * BELOW_SHARE));
        double top = Math.max(0, height - low - GAP);
        double half = Math.floor((width - GAP) / 2);
        return new FeaturesPlan(filters(width, top), new Area(0, top + GAP, half, low),
                new Area(half + GAP, top + GAP, width - half - GAP, low));
    }

    private static List<Area> filters(double width, double height) {
        double wide = Math.max(0, Math.floor((width - GAP) / COLUMNS));
        double high = Math.max(0, Math.floor((height - GAP) / COLUMNS));
        return IntStream.range(0, FeaturesPicture.WITH_TILES.size())
                .mapToObj(i -> new Area(i % COLUMNS * (wide + GAP), i / COLUMNS * (high + GAP), wide, high)).toList();
    }
}
