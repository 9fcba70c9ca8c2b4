package reverie.app.data;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;

/** A picture that a person brings, as grey values from 0 to 1. */
public final class PictureFile {

    private static final String EXPECTED = "a PNG, JPEG, GIF or BMP file";
    private static final int GREATEST = 255;
    /** Luma of red, green and blue (ITU-R BT.709), as of the bundled photographs. */
    private static final double[] LUMA = {0.2126, 0.7152, 0.0722};

    private PictureFile() {
    }

    /**
     * @param path a PNG, JPEG, GIF or BMP file
     * @throws BadInput where it cannot be read, or is no such picture
     */
    public static GreyImage read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new BadInput(path.toString(), "no such file", EXPECTED);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decode(name, in);
        } catch (IOException e) {
            throw new BadInput(name, "could not be read (" + e.getMessage() + ")", EXPECTED, e);
        }
    }

    /** @throws BadInput where it is no such picture */
    static GreyImage decode(String name, InputStream in) throws IOException {
        @Nullable
        BufferedImage image = ImageIO.read(in);
        if (image == null) {
            throw new BadInput(name, "not a picture", EXPECTED);
        }
        return grey(name, image);
    }

    /** Grey pictures by the raster: {@code getRGB} would take the samples for linear and brighten them. */
    private static GreyImage grey(String name, BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int height = raster.getHeight();
        float[] values = new float[width * height];
        if (raster.getNumBands() <= 2 && image.getColorModel().getNumColorComponents() == 1) {
            raster.getSamples(0, 0, width, height, 0, values);
            float most = (1 << image.getColorModel().getComponentSize(0)) - 1;
            for (int i = 0; i < values.length; i++) {
                values[i] /= most;
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = luma(image.getRGB(i % width, i / width));
            }
        }
        return GreyImage.of(name, new ImageShape(width, height), values);
    }

    private static float luma(int rgb) {
        double sum = LUMA[0] * (rgb >> 16 & GREATEST) + LUMA[1] * (rgb >> 8 & GREATEST) + LUMA[2] * (rgb & GREATEST);
        return (float) (sum / GREATEST);
    }

    /** The image in another size, each pixel the mean of what it covers; 256 levels are left. */
    public static GreyImage scaled(GreyImage image, ImageShape shape) {
        var full = new BufferedImage(image.shape().width(), image.shape().height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < image.shape().pixels(); i++) {
            int level = Math.round(image.values()[image.start() + i] * GREATEST);
            full.setRGB(i % full.getWidth(), i / full.getWidth(), level << 16 | level << 8 | level);
        }
        var scaled = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.drawImage(full.getScaledInstance(shape.width(), shape.height(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        float[] values = new float[shape.pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (scaled.getRGB(i % shape.width(), i / shape.width()) & GREATEST) / (float) GREATEST;
        }
        return GreyImage.of(image.name(), shape, values);
    }
}
