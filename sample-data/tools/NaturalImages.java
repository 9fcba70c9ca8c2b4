import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes {@code natural-images}: grey PNG files of at most 512 pixels a side. What is so already is copied; the rest is
 * averaged to grey and over the area that each smaller pixel covers. Arguments: folder of the packages, folder of the
 * data.
 */
final class NaturalImages {

    private static final int LONGEST = 512;
    private static final List<String> SCIKIT_IMAGE = List.of("camera.png", "grass.png", "gravel.png", "brick.png",
            "coffee.png", "chelsea.png", "rocket.jpg", "astronaut.png", "coins.png");
    private static final List<String> SCIKIT_LEARN = List.of("china.jpg", "flower.jpg");

    /** Shares of red, green and blue in the luminance of ITU-R BT.709. */
    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};

    private NaturalImages() {
    }

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1], "natural-images");
        Files.createDirectories(target);
        Path python = Path.of("usr", "lib", "python3", "dist-packages");
        Path first = Path.of(args[0], "python3-skimage").resolve(python).resolve("skimage").resolve("data");
        for (String name : SCIKIT_IMAGE) {
            make(first.resolve(name), target);
        }
        Path second = Path.of(args[0], "python3-sklearn").resolve(python).resolve("sklearn");
        for (String name : SCIKIT_LEARN) {
            make(second.resolve("datasets").resolve("images").resolve(name), target);
        }
    }

    private static void make(Path source, Path folder) throws IOException {
        String name = source.getFileName().toString();
        Path target = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".png");
        Raster raster = ImageIO.read(source.toFile()).getRaster();
        if (raster.getNumBands() == 1 && Math.max(raster.getWidth(), raster.getHeight()) <= LONGEST) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(target, png(shrink(grey(raster))));
        }
        System.out.println(target + ": " + Files.size(target) + " bytes");
    }

    /** Rows of grey values from 0 to 255, of the stored (gamma-encoded) samples. */
    private static double[][] grey(Raster raster) {
        double[][] grey = new double[raster.getHeight()][raster.getWidth()];
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                for (int band = 0; band < LUMINANCE.length; band++) {
                    grey[y][x] += LUMINANCE[band] * raster.getSample(x, y, band);
                }
            }
        }
        return grey;
    }

    private static double[][] shrink(double[][] image) {
        int longest = Math.max(image.length, image[0].length);
        if (longest <= LONGEST) {
            return image;
        }
        int height = Math.round((float) image.length * LONGEST / longest);
        int width = Math.round((float) image[0].length * LONGEST / longest);
        double[][] rows = new double[image.length][];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = averaged(image[y], width);
        }
        double[][] shrunk = new double[height][width];
        for (int x = 0; x < width; x++) {
            double[] column = new double[rows.length];
            for (int y = 0; y < rows.length; y++) {
                column[y] = rows[y][x];
            }
            double[] shorter = averaged(column, height);
            for (int y = 0; y < height; y++) {
                shrunk[y][x] = shorter[y];
            }
        }
        return shrunk;
    }

    /** The mean of a line over each of {@code count} equal stretches. */
    private static double[] averaged(double[] line, int count) {
        double step = (double) line.length / count;
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            double from = i * step;
            double to = Math.min((i + 1) * step, line.length);
            for (int j = (int) from; j < to; j++) {
                means[i] += line[j] * (Math.min(to, j + 1) - Math.max(from, j)) / step;
            }
        }
        return means;
    }

    private static byte[] png(double[][] image) throws IOException {
        BufferedImage grey = new BufferedImage(image[0].length, image.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.length; y++) {
            for (int x = 0; x < image[y].length; x++) {
                grey.getRaster().setSample(x, y, 0, (int) Math.clamp(Math.round(image[y][x]), 0, 255));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey, null, null), best);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
