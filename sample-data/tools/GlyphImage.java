import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/** White on black pictures of outlines, {@value #SIDE} pixels a side, of which {@value #BOX} are for the glyph. */
final class GlyphImage {

    static final int SIDE = 28;
    private static final int BOX = 20;

    /** Glyphs smaller than this part of the usual stay smaller than the box: a dot is no disc. */
    private static final double SMALLEST = 0.7;

    /** Above this cosine two pictures are taken as the same letter: capitals, and lower case of the same form. */
    private static final double ALIKE = 0.95;

    private GlyphImage() {
    }

    /** The longer side of the outline's bounds. */
    static double extent(Shape outline) {
        Rectangle2D bounds = outline.getBounds2D();
        return Math.max(bounds.getWidth(), bounds.getHeight());
    }

    /**
     * The outline scaled to the box with its proportions kept, bounds centred.
     *
     * @param usual extent of a usual glyph of the same font
     * @return rows of grey values from the top, {@code SIDE * SIDE} in all, the highest 255
     */
    static byte[] of(Shape outline, double usual) {
        Rectangle2D bounds = outline.getBounds2D();
        double scale = BOX / Math.max(extent(outline), SMALLEST * usual);
        AffineTransform fit = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
        fit.scale(scale, scale);
        fit.translate(-bounds.getCenterX(), -bounds.getCenterY());
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(fit.createTransformedShape(outline));
        graphics.dispose();
        return stretched(
                IntStream.range(0, SIDE * SIDE).map(it -> image.getRGB(it % SIDE, it / SIDE) & 0xFF).toArray());
    }

    /** Fine strokes cover no pixel whole: the brightest is made white all the same. */
    private static byte[] stretched(int[] grey) {
        int brightest = Arrays.stream(grey).max().orElseThrow();
        byte[] pixels = new byte[grey.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255f * grey[i] / brightest);
        }
        return pixels;
    }

    static boolean alike(byte[] one, byte[] other) {
        return product(one, other) > ALIKE * Math.sqrt(product(one, one) * product(other, other));
    }

    private static double product(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) Byte.toUnsignedInt(one[i]) * Byte.toUnsignedInt(other[i]);
        }
        return sum;
    }
}
