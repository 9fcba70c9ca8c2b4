package reverie.viz.tiles;

import java.util.Arrays;

/**
 * Paints tiles into an array of pixels, {@code layout.width()} × {@code layout.height()}, row by row, as ARGB. No toolkit is
 * needed: files and the window are painted by the same lines.
 */
public final class TileRaster {

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
        TileShader shader = new TileShader(tiles, shading, palette.broken());
        Brush brush = new Brush(layout, argb);
        for (int position = 0; position < order.length; position++) {
            if (layout.shows(position)) {
                brush.tile(position, shader.shade(order[position]));
            }
        }
        return brush.changed();
    }

    /** One painting under way; remembers what it changed. */
    private static final class Brush {

        private final TileLayout layout;
        private final int[] argb;
        private final int[] enlarged;
        private final int stride;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        Brush(TileLayout layout, int[] argb) {
            this.layout = layout;
            this.argb = argb;
            this.enlarged = new int[layout.tileWidth() * layout.factor()];
            this.stride = layout.width();
        }

        void tile(int position, int[] colours) {
            int x = layout.x(position);
            int y = layout.y(position);
            int width = layout.tileWidth();
            int factor = layout.factor();
            boolean changed = false;
            for (int row = 0; row < layout.tileHeight(); row++) {
                int at = (y + row * factor) * stride + x;
                changed |= factor == 1
                        ? line(colours, row * width, width, at)
                        : line(enlarge(colours, row * width), 0, enlarged.length, at);
            }
            if (changed) {
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x + width * factor);
                bottom = Math.max(bottom, y + layout.tileHeight() * factor);
            }
        }

        private int[] enlarge(int[] colours, int from) {
            int factor = layout.factor();
            for (int i = 0; i < layout.tileWidth(); i++) {
                Arrays.fill(enlarged, i * factor, (i + 1) * factor, colours[from + i]);
            }
            return enlarged;
        }

        /** Writes one row of values as {@code factor} lines of pixels, unless they are there already. */
        private boolean line(int[] colours, int from, int length, int at) {
            if (Arrays.equals(colours, from, from + length, argb, at, at + length)) {
                return false;
            }
            for (int copy = 0; copy < layout.factor(); copy++) {
                System.arraycopy(colours, from, argb, at + copy * stride, length);
            }
            return true;
        }

        Changed changed() {
            return right == 0 ? new Changed(0, 0, 0, 0) : new Changed(left, top, right - left, bottom - top);
        }
    }
}
