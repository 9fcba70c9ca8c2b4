package reverie.app.room.convolution;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;
import static reverie.app.panel.Area.tiles;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Area;
import reverie.app.panel.LabelledRows;

/**
 * Where the room's panels stand: each layer's filters beside its maps, the first layer lowest; images at the bottom, and beside
 * them the curves.
 *
 * @param filters    of each layer, the lowest first
 * @param maps       of each layer, the lowest first
 * @param imageWidth units of length that an image is wide
 */
record ConvolutionPlan(List<Area> filters, List<Area> maps, Area rows, int imageWidth, Area curves) {

    /** Images side by side at the bottom. */
    static final int IMAGES = 10;

    private static final double FILTER_SHARE = 0.51;
    private static final double ROW_SHARE = 0.38;
    private static final double SMALLEST_CURVES = 170;

    /**
     * @param layers how many there will be
     * @param side   pixels that an image is wide and high
     */
    static ConvolutionPlan of(double width, double height, int layers, int side) {
        double room = width - SMALLEST_CURVES - GAP - SIDES - LabelledRows.NAMES;
        int factor = 1;
        while (tiles(ConvolutionPicture.ROWS.size(), side, factor + 1) + HEADER <= height * ROW_SHARE
                && tiles(IMAGES, side, factor + 1) <= room) {
            factor++;
        }
        double bottom = tiles(ConvolutionPicture.ROWS.size(), side, factor) + HEADER;
        double top = height - bottom - GAP;
        double each = Math.floor((top - (layers - 1) * GAP) / layers);
        double left = Math.floor((width - GAP) * FILTER_SHARE);
        double rows = Math.min(width - SMALLEST_CURVES - GAP,
                tiles(IMAGES, side, factor) + SIDES + LabelledRows.NAMES);
        return new ConvolutionPlan(column(0, left, layers, each),
                column(left + GAP, width - left - GAP, layers, each), new Area(0, top + GAP, rows, bottom),
                side * factor, new Area(rows + GAP, top + GAP, width - rows - GAP, bottom));
    }

    private static List<Area> column(double x, double width, int layers, double each) {
        return IntStream.range(0, layers)
                .mapToObj(l -> new Area(x, (layers - 1 - l) * (each + GAP), width, each)).toList();
    }
}
