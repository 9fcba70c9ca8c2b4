package reverie.viz.pad;

import java.util.Arrays;

/**
 * Paints an image of which a part is hidden: known pixels grey, hidden ones hatched with what lies under them showing faintly,
 * and a line between the two. The hatch tells by its form, and by its lightness, so nobody needs to tell colours apart.
 */
public final class PadRaster {

    private static final int OPAQUE = 0xFF000000;
    private static final int[] DARK_STRIPE = {0x18212E, 0x7F91A9};
    private static final int[] LIGHT_STRIPE = {0x2F3E52, 0xDCE4EF};
    private static final int LINE = 0x6AA1FF;
    /** Of hatches: one stripe in so many pixels of a factor of 1. */
    private static final int STRIPES = 5;

    private final PadImage image;
    private final int factor;
    private final int unit;
    private final int[] argb;

    private PadRaster(PadImage image, int factor, int unit, int[] argb) {
        this.image = image;
        this.factor = factor;
        this.unit = unit;
        this.argb = argb;
    }

    /**
     * Paints the whole image.
     *
     * @param factor device pixels a side that one pixel of the image covers, 1 or more
     * @param unit   device pixels in one unit of length, 1 or more
     * @param argb   at least {@code width · factor × height · factor} device pixels, row by row
     */
    public static void paint(PadImage image, int factor, int unit, int[] argb) {
        var raster = new PadRaster(image, factor, unit, argb);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.isHidden(x, y)) {
                    raster.hatch(x, y);
                } else {
                    raster.fill(x, y, grey(image.value(x, y)));
                }
            }
        }
    }

    private static int grey(float value) {
        int level = Math.clamp((int) (value * 255 + 0.5f), 0, 255);
        return OPAQUE | level << 16 | level << 8 | level;
    }

    private void fill(int x, int y, int colour) {
        for (int row = y * factor; row < (y + 1) * factor; row++) {
            int from = row * stride() + x * factor;
            Arrays.fill(argb, from, from + factor, colour);
        }
    }

    private void hatch(int x, int y) {
        float value = Math.clamp(image.value(x, y), 0, 1);
        int dark = mixed(DARK_STRIPE, value);
        int light = mixed(LIGHT_STRIPE, value);
        int period = STRIPES * unit;
        for (int row = y * factor; row < (y + 1) * factor; row++) {
            for (int column = x * factor; column < (x + 1) * factor; column++) {
                argb[row * stride() + column] = (row + column) / period % 2 == 0 ? dark : light;
            }
        }
        edges(x, y);
    }

    /** A line where a known pixel begins. */
    private void edges(int x, int y) {
        int thick = Math.min(unit, factor);
        int left = x * factor;
        int top = y * factor;
        if (y > 0 && !image.isHidden(x, y - 1)) {
            line(left, top, factor, thick);
        }
        if (y < image.height() - 1 && !image.isHidden(x, y + 1)) {
            line(left, top + factor - thick, factor, thick);
        }
        if (x > 0 && !image.isHidden(x - 1, y)) {
            line(left, top, thick, factor);
        }
        if (x < image.width() - 1 && !image.isHidden(x + 1, y)) {
            line(left + factor - thick, top, thick, factor);
        }
    }

    private void line(int left, int top, int width, int height) {
        for (int row = top; row < top + height; row++) {
            int from = row * stride() + left;
            Arrays.fill(argb, from, from + width, OPAQUE | LINE);
        }
    }

    private int stride() {
        return image.width() * factor;
    }

    private static int mixed(int[] ends, float share) {
        int colour = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = ends[0] >> shift & 0xFF;
            int to = ends[1] >> shift & 0xFF;
            colour |= Math.round(from + share * (to - from)) << shift;
        }
        return colour;
    }
}
