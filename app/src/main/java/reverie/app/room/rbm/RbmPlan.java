package reverie.app.room.rbm;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;

import reverie.app.panel.Area;

/**
 * Where the room's panels stand. The panels with a known number of tiles are as large as a whole enlargement of their tiles
 * needs; the filters get everything else. In a small window fewer images are shown, and then fewer charts: their areas are
 * empty.
 */
record RbmPlan(Area filters, Area fantasies, Area unit, Area data, Area learning, Area weights, Area hidden) {

    /** Images side by side under Data. */
    static final int IMAGE_COLUMNS = 12;

    private static final int IMAGE_ROWS = 4;
    private static final int FEWEST_IMAGES = 5;
    private static final int WALL = 8;
    private static final double SMALLEST_BOTTOM = 158;
    private static final double SMALLEST_UNIT = 220;
    private static final double SMALLEST_RIGHT = 250;
    private static final double SMALLEST_LEARNING = 256;
    private static final double SMALLEST_HISTOGRAM = 138;
    private static final double LARGEST_HISTOGRAM = 260;
    private static final double RIGHT_SHARE = 0.4;
    private static final double BOTTOM_SHARE = 0.3;

    /**
     * @param tileWidth  of an image, in pixels
     * @param tileHeight of an image, in pixels
     */
    static RbmPlan of(double width, double height, int tileWidth, int tileHeight) {
        int wallFactor = wallFactor(width, height - SMALLEST_BOTTOM - GAP, tileWidth, tileHeight);
        double right = Math.max(SMALLEST_RIGHT, tiles(WALL, tileWidth, wallFactor) + SIDES);
        double wallHeight = tiles(WALL, tileHeight, wallFactor) + HEADER;
        int dataFactor = dataFactor(width, height - wallHeight - SMALLEST_UNIT - 2 * GAP, height, tileWidth,
                tileHeight);
        double bottom = Math.max(SMALLEST_BOTTOM, tiles(IMAGE_ROWS, tileHeight, dataFactor) + HEADER);
        double top = Math.max(0, height - bottom - GAP);
        double wall = Math.clamp(top - GAP - SMALLEST_UNIT, 0, Math.max(wallHeight, right - SIDES + HEADER));
        double left = Math.max(0, width - right - GAP);
        double data = dataWidth(width, tileWidth, dataFactor);
        var below = new Area(data + GAP, top + GAP, width - data - GAP, bottom);
        return charts(new RbmPlan(new Area(0, 0, left, top), new Area(left + GAP, 0, right, wall),
                new Area(left + GAP, wall + GAP, right, Math.max(0, top - wall - GAP)),
                new Area(0, top + GAP, data, bottom), below, Area.NONE, Area.NONE), below);
    }

    /** As many charts as have room to be read. */
    private static RbmPlan charts(RbmPlan plan, Area area) {
        int histograms = (int) Math.clamp((area.width() - SMALLEST_LEARNING) / (SMALLEST_HISTOGRAM + GAP), 0, 2);
        double room = (area.width() - SMALLEST_LEARNING) / Math.max(1, histograms) - GAP;
        double each = Math.floor(Math.clamp(Math.min(room, area.width() / 3.6), SMALLEST_HISTOGRAM, LARGEST_HISTOGRAM));
        double learning = area.width() - histograms * (each + GAP);
        double x = area.x() + learning + GAP;
        return new RbmPlan(plan.filters, plan.fantasies, plan.unit, plan.data,
                new Area(area.x(), area.y(), learning, area.height()),
                histograms < 1 ? Area.NONE : new Area(x, area.y(), each, area.height()),
                histograms < 2 ? Area.NONE : new Area(x + each + GAP, area.y(), each, area.height()));
    }

    /** The wall of fantasies may take two fifths of the width and must leave room for the inspector below it. */
    private static int wallFactor(double width, double top, int tileWidth, int tileHeight) {
        int factor = 1;
        while (tiles(WALL, tileWidth, factor + 1) + SIDES <= width * RIGHT_SHARE
                && tiles(WALL, tileHeight, factor + 1) + HEADER + GAP + SMALLEST_UNIT <= top) {
            factor++;
        }
        return factor;
    }

    private static int dataFactor(double width, double room, double height, int tileWidth, int tileHeight) {
        int factor = 1;
        while (tiles(IMAGE_COLUMNS, tileWidth, factor + 1) + SIDES + GAP + smallestCharts() <= width
                && tiles(IMAGE_ROWS, tileHeight, factor + 1) + HEADER <= Math.max(SMALLEST_BOTTOM,
                        Math.min(room, height * BOTTOM_SHARE))) {
            factor++;
        }
        return factor;
    }

    private static double smallestCharts() {
        return SMALLEST_LEARNING + 2 * (SMALLEST_HISTOGRAM + GAP);
    }

    /** Whole columns of images, fewer where the charts would otherwise find no room. */
    private static double dataWidth(double width, int tileWidth, int factor) {
        int columns = IMAGE_COLUMNS;
        while (columns > FEWEST_IMAGES
                && tiles(columns, tileWidth, factor) + SIDES + GAP + smallestCharts() > width) {
            columns--;
        }
        return Math.min(width, tiles(columns, tileWidth, factor) + SIDES);
    }
}
