package reverie.app.room.deepautoencoder;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;

import reverie.app.panel.Area;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.LabelledRows;
import reverie.viz.tiles.Tiles;

/**
 * Where the room's panels stand: the stack, the filters, as wide as they need, and above one another the code and the curves; the
 * rows of images below all of them.
 *
 * @param imageFactor by how much images are enlarged
 */
record DeepAutoencoderPlan(Area stack, Area filters, Area code, Area learning, Area rows, int imageFactor) {

    /** Images side by side, where there is room. */
    static final int IMAGES = 16;

    private static final int VERSIONS = 3;
    private static final int FEWEST_IMAGES = 10;
    private static final double STACK = 190;
    private static final double SMALLEST_BOTTOM = 158;
    private static final double BOTTOM_SHARE = 0.34;
    private static final double SMALLEST_RIGHT = 236;
    private static final double RIGHT_SHARE = 0.36;
    private static final double SMALLEST_FILTERS = 148;
    private static final double CODE_SHARE = 0.54;

    /** @param filters their number and form decide how much room they take */
    static DeepAutoencoderPlan of(double width, double height, Tiles filters) {
        int factor = imageFactor(width, height, filters);
        double bottom = Math.max(SMALLEST_BOTTOM, tiles(VERSIONS, filters.height(), factor) + HEADER);
        double top = Math.max(0, height - bottom - GAP);
        double beside = Math.max(0, width - STACK - GAP);
        double least = Math.max(SMALLEST_RIGHT, beside * RIGHT_SHARE);
        double most = Math.max(SMALLEST_FILTERS, beside - least - GAP);
        double wide = Math.min(most, FilterPanel.width(filters, top, Math.min(SMALLEST_FILTERS, most), most));
        double x = STACK + GAP + wide + GAP;
        double right = Math.max(0, width - x);
        double code = Math.floor((top - GAP) * CODE_SHARE);
        return new DeepAutoencoderPlan(new Area(0, 0, STACK, top), new Area(STACK + GAP, 0, wide, top),
                new Area(x, 0, right, code), new Area(x, code + GAP, right, Math.max(0, top - code - GAP)),
                new Area(0, top + GAP, width, bottom), factor);
    }

    private static int imageFactor(double width, double height, Tiles images) {
        double most = Math.max(SMALLEST_BOTTOM, height * BOTTOM_SHARE);
        int factor = 1;
        while (tiles(VERSIONS, images.height(), factor + 1) + HEADER <= most
                && tiles(FEWEST_IMAGES, images.width(), factor + 1) + LabelledRows.NAMES + SIDES <= width) {
            factor++;
        }
        return factor;
    }
}
