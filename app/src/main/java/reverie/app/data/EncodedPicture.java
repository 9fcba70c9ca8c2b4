package reverie.app.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;

/**
 * A picture as it stands in a file. The size that its header claims is held against the file's length and against memory before
 * any is taken for pixels.
 */
final class EncodedPicture {

    /** Formats that are read, as messages list them. */
    static final String FORMATS = "a PNG, JPEG, GIF or BMP file";
    /** How many bytes of a file {@link #begins} looks at, at most. */
    static final int HEAD = 8;

    private static final List<byte[]> BEGINNINGS = List.of(HexFormat.of().parseHex("89504e470d0a1a0a"),
            HexFormat.of().parseHex("ffd8ff"), HexFormat.of().parseHex("47494638"), HexFormat.of().parseHex("424d"));
    /** Deflate packs at most 1032 bytes into one, each of which holds at most 8 pixels; no other format is as dense. */
    private static final long DENSEST = 8 * 1032;
    /** Bytes for a pixel while it is decoded: its samples, and the grey value. */
    private static final long BYTES = 8;
    private static final double MEGABYTE = 1 << 20;
    private static final int GREATEST = 255;
    /** Luma of red, green and blue (ITU-R BT.709), as of the bundled photographs. */
    private static final double[] LUMA = {0.2126, 0.7152, 0.0722};
    /** What decoders say of missing pixels, and paint them grey. */
    private static final Pattern DAMAGE = Pattern.compile("truncated|premature|corrupt", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final byte[] bytes;

    /** What is done with an opened picture. */
    @FunctionalInterface
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    /**
     * @param name  what messages call it
     * @param bytes the whole file; not copied
     */
    EncodedPicture(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Whether a file that begins so is a picture of a format that is read. */
    static boolean begins(byte[] head) {
        return BEGINNINGS.stream().anyMatch(
                it -> head.length >= it.length && Arrays.equals(head, 0, it.length, it, 0, it.length));
    }

    /**
     * The size, as its header says.
     *
     * @throws BadInput where this is no picture, or one that the file or the memory cannot hold
     */
    ImageShape shape() {
        return read(this::shape);
    }

    /**
     * Its grey values, from 0 to 1.
     *
     * @throws BadInput as in {@link #shape()}, and where it is damaged
     */
    GreyImage decode() {
        return read(reader -> {
            ImageShape shape = shape(reader);
            reader.addIIOReadWarningListener(new Strict());
            return GreyImage.of(name, shape, grey(reader.read(0)));
        });
    }

    private <T> T read(Reading<T> reading) {
        if (!begins(bytes)) {
            throw new BadInput(name, bytes.length == 0 ? "empty" : "not a picture", FORMATS);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                return reading.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (BadInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damage shows as any exception of the decoders.
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BadInput(name, "damaged picture (" + reason + ")", "a whole file", e);
        }
    }

    private ImageShape shape(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        long pixels = width * height;
        if (pixels > DENSEST * bytes.length) {
            throw new BadInput(name, width + "×" + height + " pixels in " + bytes.length + " bytes", "a whole file");
        }
        long memory = Runtime.getRuntime().maxMemory();
        if (pixels > Integer.MAX_VALUE || pixels * BYTES > memory) {
            throw new BadInput(name, width + "×" + height + " pixels, which take " + megabytes(pixels * BYTES),
                    "at most " + megabytes(memory) + " of memory");
        }
        return new ImageShape((int) width, (int) height);
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }

    /** Grey pictures by the raster: {@code getRGB} would take the samples for linear and brighten them. */
    private static float[] grey(BufferedImage image) {
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
            return values;
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = luma(row[x]);
            }
        }
        return values;
    }

    private static float luma(int rgb) {
        double sum = LUMA[0] * (rgb >> 16 & GREATEST) + LUMA[1] * (rgb >> 8 & GREATEST) + LUMA[2] * (rgb & GREATEST);
        return (float) (sum / GREATEST);
    }

    /** A picture of which a part is missing is refused. */
    private final class Strict implements IIOReadWarningListener {
        @Override
        public void warningOccurred(ImageReader reader, String warning) {
            if (DAMAGE.matcher(warning).find()) {
                throw new BadInput(name, "damaged picture (" + warning.strip() + ")", "a whole file");
            }
        }
    }
}
