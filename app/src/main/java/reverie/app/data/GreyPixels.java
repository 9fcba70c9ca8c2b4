package reverie.app.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import reverie.model.data.ImageShape;

/** Turns decoded pixels into grey values from 0 to 1, as a viewer would show them on white paper. */
final class GreyPixels {

    private static final int GREATEST = 255;
    private static final int ALPHA = 24;
    /** Luma of red, green and blue (ITU-R BT.709), as of the bundled photographs. */
    private static final double[] LUMA = {0.2126, 0.7152, 0.0722};

    private GreyPixels() {
    }

    /** Grey pictures by the raster: {@code getRGB} would take the samples for linear and brighten them. */
    static float[] of(BufferedImage image, double exponent) {
        Raster raster = image.getRaster();
        boolean grey = raster.getNumBands() <= 2 && image.getColorModel().getNumColorComponents() == 1;
        float[] values = grey ? samples(raster, 0, image.getColorModel().getComponentSize(0)) : luma(image);
        if (exponent != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.pow(values[i], exponent);
            }
        }
        if (image.getColorModel().hasAlpha()) {
            onPaper(values, grey ? samples(raster, 1, image.getColorModel().getComponentSize(1)) : alpha(image));
        }
        return values;
    }

    private static float[] samples(Raster raster, int band, int bits) {
        float[] values = new float[raster.getWidth() * raster.getHeight()];
        raster.getSamples(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), band, values);
        float most = (1 << bits) - 1;
        for (int i = 0; i < values.length; i++) {
            values[i] /= most;
        }
        return values;
    }

    /** What one pixel becomes, of which alpha, red, green and blue are bytes. */
    @FunctionalInterface
    private interface OfPixel {
        float of(int argb);
    }

    private static float[] each(BufferedImage image, OfPixel pixel) {
        int width = image.getWidth();
        float[] values = new float[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = pixel.of(row[x]);
            }
        }
        return values;
    }

    private static float[] luma(BufferedImage image) {
        return each(image, it -> luma(it >> 16 & GREATEST, it >> 8 & GREATEST, it & GREATEST));
    }

    private static float[] alpha(BufferedImage image) {
        return each(image, it -> (it >>> ALPHA) / (float) GREATEST);
    }

    private static float luma(double red, double green, double blue) {
        return (float) ((LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue) / GREATEST);
    }

    /** Where all is transparent, nobody meant it. */
    private static void onPaper(float[] values, float[] alpha) {
        boolean meant = false;
        for (float each : alpha) {
            meant |= each > 0;
        }
        for (int i = 0; meant && i < values.length; i++) {
            values[i] = values[i] * alpha[i] + 1 - alpha[i];
        }
    }

    /**
     * Of cyan, magenta, yellow and black as bytes, without regard to a profile.
     *
     * @param inverted whether the largest byte is no ink
     * @param ycck     whether the first three are luma and chroma of what their inks leave of white
     */
    static float[] ofInks(Raster raster, boolean inverted, boolean ycck) {
        int count = raster.getWidth() * raster.getHeight();
        int[] inks = raster.getPixels(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(),
                new int[PictureMarks.INKS * count]);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int at = PictureMarks.INKS * i;
            double[] paper = {inks[at], inks[at + 1], inks[at + 2]};
            if (ycck) {
                double luma = paper[0];
                double blue = paper[1] - 128;
                double red = paper[2] - 128;
                paper = new double[]{luma + 1.402 * red, luma - 0.344136 * blue - 0.714136 * red, luma + 1.772 * blue};
            }
            double black = inks[at + 3];
            for (int c = 0; c < paper.length; c++) {
                paper[c] = Math.clamp(paper[c], 0, GREATEST);
                paper[c] = inverted ? paper[c] * black / GREATEST
                        : (GREATEST - paper[c]) * (GREATEST - black) / GREATEST;
            }
            values[i] = luma(paper[0], paper[1], paper[2]);
        }
        return values;
    }

    /** The values of an image after it was turned as EXIF's orientation says. */
    static float[] turned(float[] values, ImageShape shape, int orientation) {
        int width = shape.width();
        int height = shape.height();
        int across = orientation > PictureMarks.INKS ? height : width;
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int up = height - 1 - y;
                int place = switch (orientation) {
                    case 2 -> y * across + right;
                    case 3 -> up * across + right;
                    case 4 -> up * across + x;
                    case 5 -> x * across + y;
                    case 6 -> x * across + up;
                    case 7 -> right * across + up;
                    case 8 -> right * across + y;
                    default -> y * across + x;
                };
                turned[place] = values[y * width + x];
            }
        }
        return turned;
    }
}
