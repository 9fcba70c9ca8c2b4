package reverie.viz.tiles;

import java.util.Arrays;

/**
 * Paints tiles into an array of pixels, {@code layout.width()} × {@code layout.height()}, row by row, as ARGB. No toolkit is
 * needed: files and the window are painted by the same lines.
 */
public final class TileRaster {

    private static final float MID_GREY = 128.5f;
    private static final float HALF_RANGE = 127;
    /** Below this a range of values is taken as zero: its reciprocal would overflow. */
    private static final float NOTHING = 1e-30f;

    private TileRaster() {
    }

    /**
     * The part of the pixels that a painting changed; without width and height if it changed none.
     */
    public record Changed(int x, int y, int width, int height) {
        public boolean isEmpty() {
            return width == 0;
        }
    }

    /** A whole new picture. */
    public static int[] picture(Tiles tiles, int[] order, Shading shading, TileLayout layout, Palette palette) {
        int[] argb = new int[Math.multiplyExact(layout.width(), layout.height())];
        Arrays.fill(argb, palette.gap());
        paint(tiles, order, shading, layout, palette, argb);
        return argb;
    }

    /**
     * Paints the tiles that there is room for, and leaves gaps and empty places as they are.
     *
     * @param order  which tile stands at each position; as long as {@code layout.count()}
     * @param layout of tiles of this size
     * @param argb   at least {@code layout.width() · layout.height()} pixels
     * @return the smallest rectangle that holds every pixel which now has another colour
     * @throws IllegalArgumentException  if order or layout belong to other tiles
     * @throws IndexOutOfBoundsException if the order names a tile that is not there
     */
    public static Changed paint(Tiles tiles, int[] order, Shading shading, TileLayout layout, Palette palette,
            int[] argb) {
        if (order.length != layout.count() || tiles.width() != layout.tileWidth()
                || tiles.height() != layout.tileHeight()) {
            throw new IllegalArgumentException(order.length + " tiles of " + tiles.width() + "×" + tiles.height()
                    + ", expected those of " + layout);
        }
        Brush brush = new Brush(tiles, layout, palette.broken(), argb);
        float shared = shading instanceof Shading.Signed(var scope) && scope == Shading.Scope.SHARED
                ? greatest(tiles.values(), 0, tiles.values().length)
                : 0;
        for (int position = 0; position < order.length; position++) {
            if (layout.shows(position)) {
                int from = order[position] * tiles.pixels();
                switch (shading) {
                    case Shading.Unit() -> brush.tile(position, from, 255, 0.5f);
                    case Shading.Signed(var scope) -> brush.tile(position, from, HALF_RANGE / switch (scope) {
                        case PER_TILE -> greatest(tiles.values(), from, tiles.pixels());
                        case SHARED -> shared;
                    }, MID_GREY);
                }
            }
        }
        return brush.changed();
    }

    /** The greatest finite absolute value; infinity, which shades all alike, if it is next to nothing. */
    private static float greatest(float[] values, int from, int length) {
        float greatest = 0;
        for (int i = from; i < from + length; i++) {
            float size = Math.abs(values[i]);
            if (size > greatest && size <= Float.MAX_VALUE) {
                greatest = size;
            }
        }
        return greatest < NOTHING ? Float.POSITIVE_INFINITY : greatest;
    }

    /** One painting under way; remembers what it changed. */
    private static final class Brush {

        private final float[] values;
        private final TileLayout layout;
        private final int broken;
        private final int[] argb;
        private final int line;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        Brush(Tiles tiles, TileLayout layout, int broken, int[] argb) {
            this.values = tiles.values();
            this.layout = layout;
            this.broken = broken;
            this.argb = argb;
            this.line = layout.width();
        }

        void tile(int position, int from, float scale, float offset) {
            int x = layout.x(position);
            int y = layout.y(position);
            int factor = layout.factor();
            int width = layout.tileWidth();
            boolean changed = false;
            for (int row = 0; row < layout.tileHeight(); row++) {
                int at = (y + row * factor) * line + x;
                int difference = factor == 1
                        ? row(from + row * width, width, scale, offset, at)
                        : enlargedRow(from + row * width, width, scale, offset, at);
                if (difference != 0) {
                    changed = true;
                    for (int copy = 1; copy < factor; copy++) {
                        System.arraycopy(argb, at, argb, at + copy * line, width * factor);
                    }
                }
            }
            if (changed) {
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x + width * factor);
                bottom = Math.max(bottom, y + layout.tileHeight() * factor);
            }
        }

        private int row(int from, int width, float scale, float offset, int at) {
            int difference = 0;
            for (int i = 0; i < width; i++) {
                int colour = colour(values[from + i], scale, offset);
                difference |= argb[at + i] ^ colour;
                argb[at + i] = colour;
            }
            return difference;
        }

        private int enlargedRow(int from, int width, float scale, float offset, int at) {
            int factor = layout.factor();
            int difference = 0;
            for (int i = 0, x = at; i < width; i++, x += factor) {
                int colour = colour(values[from + i], scale, offset);
                difference |= argb[x] ^ colour;
                Arrays.fill(argb, x, x + factor, colour);
            }
            return difference;
        }

        private int colour(float value, float scale, float offset) {
            if (Math.abs(value) <= Float.MAX_VALUE) {
                int grey = Math.max(0, Math.min(255, (int) (value * scale + offset)));
                return 0xFF000000 | grey * 0x010101;
            }
            return broken;
        }

        Changed changed() {
            return right == 0 ? new Changed(0, 0, 0, 0) : new Changed(left, top, right - left, bottom - top);
        }
    }
}
