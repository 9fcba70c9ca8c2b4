package reverie.app.room.autoencoder;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;
import static reverie.app.panel.Area.tilesIn;

import reverie.app.panel.Area;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.LabelledRows;
import reverie.viz.tiles.Tiles;

/**
 * Where the room's panels stand: the filters are as wide as they need, the inspector and the histogram of codes have the
 * rest beside them; below are the rows of images, as large as a whole enlargement allows, and the curves.
 *
 * @param imageFactor by how much images are enlarged
 */
record AutoencoderPlan(Area filters, Area unit, Area code, Area rows, int imageFactor, Area learning) {

    /** Images side by side. */
    static final int IMAGES = 12;

    private static final int VERSIONS = 3;
    private static final double SMALLEST_BOTTOM = 158;
    private static final double BOTTOM_SHARE = 0.34;
    private static final double SMALLEST_RIGHT = 264;
    private static final double SMALLEST_FILTERS = 0.45;
    private static final double SMALLEST_UNIT = 220;
    private static final double SMALLEST_CODE = 120;
    private static final double CODE_SHARE = 0.36;
    private static final double SMALLEST_LEARNING = 270;
    private static final double LEARNING_SHARE = 0.3;

    /** @param filters their number and form decide how much room they take */
    static AutoencoderPlan of(double width, double height, Tiles filters) {
        int factor = imageFactor(height, filters.height());
        double bottom = Math.max(SMALLEST_BOTTOM, tiles(VERSIONS, filters.height(), factor) + HEADER);
        double top = Math.max(0, height - bottom - GAP);
        double most = Math.max(0, width - SMALLEST_RIGHT - GAP);
        double left = FilterPanel.width(filters, top, Math.min(width * SMALLEST_FILTERS, most), most);
        double right = Math.max(0, width - left - GAP);
        double code = top - GAP < SMALLEST_UNIT + SMALLEST_CODE ? 0
                : Math.clamp(top * CODE_SHARE, SMALLEST_CODE, top - GAP - SMALLEST_UNIT);
        double unit = code == 0 ? top : top - code - GAP;
        double rows = rowWidth(width, filters.width(), factor);
        return new AutoencoderPlan(new Area(0, 0, left, top), new Area(left + GAP, 0, right, unit),
                code == 0 ? Area.NONE : new Area(left + GAP, unit + GAP, right, code),
                new Area(0, top + GAP, rows, bottom), factor,
                new Area(rows + GAP, top + GAP, Math.max(0, width - rows - GAP), bottom));
    }

    private static int imageFactor(double height, int tileHeight) {
        double most = Math.max(SMALLEST_BOTTOM, height * BOTTOM_SHARE);
        int factor = 1;
        while (tiles(VERSIONS, tileHeight, factor + 1) + HEADER <= most) {
            factor++;
        }
        return factor;
    }

    /** As many whole images as leave room for the curves. */
    private static double rowWidth(double width, int tileWidth, int factor) {
        double most = width - GAP - Math.max(SMALLEST_LEARNING, width * LEARNING_SHARE) - SIDES - LabelledRows.NAMES;
        int columns = Math.clamp(tilesIn(most, tileWidth, factor), 1, IMAGES);
        return tiles(columns, tileWidth, factor) + SIDES + LabelledRows.NAMES;
    }
}
