package reverie.app.room.denoising;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;
import static reverie.app.panel.Area.tilesIn;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Area;
import reverie.app.panel.LabelledRows;
import reverie.viz.tiles.Tiles;

/**
 * Where the room's panels stand: the models' filters side by side, below them the rows of images and the curves.
 *
 * @param filters     of each model
 * @param imageFactor by how much images are enlarged
 */
record DenoisingPlan(List<Area> filters, Area rows, int imageFactor, Area learning) {

    /** Images side by side. */
    static final int IMAGES = 12;

    private static final double SMALLEST_BOTTOM = 158;
    private static final double BOTTOM_SHARE = 0.37;
    private static final double SMALLEST_LEARNING = 270;
    private static final double LEARNING_SHARE = 0.28;

    /**
     * @param models how many there are
     * @param tile   of the size of one filter or image
     */
    static DenoisingPlan of(double width, double height, int models, Tiles tile) {
        int rows = models + 2;
        int factor = 1;
        while (tiles(rows, tile.height(), factor + 1) + HEADER <= Math.max(SMALLEST_BOTTOM, height * BOTTOM_SHARE)) {
            factor++;
        }
        double bottom = Math.max(SMALLEST_BOTTOM, tiles(rows, tile.height(), factor) + HEADER);
        double top = Math.max(0, height - bottom - GAP);
        double each = Math.max(0, Math.floor((width - (models - 1) * GAP) / models));
        List<Area> filters = IntStream.range(0, models)
                .mapToObj(m -> new Area(m * (each + GAP), 0, m + 1 < models ? each : width - m * (each + GAP), top))
                .toList();
        double most = width - GAP - Math.max(SMALLEST_LEARNING, width * LEARNING_SHARE) - SIDES - LabelledRows.NAMES;
        int columns = Math.clamp(tilesIn(most, tile.width(), factor), 1, IMAGES);
        double left = tiles(columns, tile.width(), factor) + SIDES + LabelledRows.NAMES;
        return new DenoisingPlan(filters, new Area(0, top + GAP, left, bottom), factor,
                new Area(left + GAP, top + GAP, Math.max(0, width - left - GAP), bottom));
    }
}
