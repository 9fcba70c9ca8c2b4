package reverie.viz.tiles;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The pixels of a grid and the image that shows them without copying. Kept as long as the size stays. */
final class TilePixels {

    private int[] argb = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /** Makes room for another layout; all of it has the gap's colour then. */
    void resize(TileLayout layout) {
        int width = layout.width();
        int height = layout.height();
        if (width == 0 || height == 0) {
            buffer = null;
            image = null;
        } else if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    /** Fills everything with a colour and paints the tiles anew. */
    void paintAll(Tiles tiles, int[] order, Shading shading, TileLayout layout, Color gap) {
        if (buffer != null) {
            Arrays.fill(argb, premultiplied(gap));
            TileRaster.paint(tiles, order, shading, layout, Palette.CLEAR, argb);
            buffer.updateBuffer(_ -> null);
        }
    }

    /** Paints the tiles; only what differs is shown anew. */
    void paint(Tiles tiles, int[] order, Shading shading, TileLayout layout) {
        if (buffer != null) {
            TileRaster.Changed changed = TileRaster.paint(tiles, order, shading, layout, Palette.CLEAR, argb);
            if (!changed.isEmpty()) {
                buffer.updateBuffer(
                        _ -> new Rectangle2D(changed.x(), changed.y(), changed.width(), changed.height()));
            }
        }
    }

    @Nullable
    WritableImage image() {
        return image;
    }

    private static int premultiplied(Color colour) {
        double alpha = colour.getOpacity() * 255;
        return (int) Math.round(alpha) << 24 | (int) Math.round(colour.getRed() * alpha) << 16
                | (int) Math.round(colour.getGreen() * alpha) << 8 | (int) Math.round(colour.getBlue() * alpha);
    }
}
