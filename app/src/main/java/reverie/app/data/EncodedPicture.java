package reverie.app.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.file.raw.Unread;

/**
 * A picture as it stands in a file. The size that its header claims is held against the file's length and against memory before
 * any is taken for pixels.
 */
final class EncodedPicture {

    /** Formats that are read, as messages list them. */
    static final String FORMATS = Unread.PICTURES;

    private static final List<byte[]> BEGINNINGS = List.of(HexFormat.of().parseHex("89504e470d0a1a0a"),
            HexFormat.of().parseHex("ffd8ff"), HexFormat.of().parseHex("474946383761"),
            HexFormat.of().parseHex("474946383961"));
    private static final int BMP_HEADER = 14;
    /** Sizes of what follows the header of a BMP file, of all its versions. */
    private static final Set<Integer> BMP_SIZES = Set.of(12, 16, 40, 52, 56, 64, 108, 124);
    /** Deflate packs at most 1032 bytes into one, each of which holds at most 8 pixels; no other format is as dense. */
    private static final long DENSEST = 8 * 1032;
    /** Bytes for a pixel while it is decoded: its samples, and the grey value. */
    private static final long BYTES = 8;
    private static final double MEGABYTE = 1 << 20;
    /** What decoders say of missing pixels, and paint them grey. */
    private static final Pattern DAMAGE = Pattern.compile("truncated|premature|corrupt", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final byte[] bytes;
    private final PictureMarks marks;

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
        marks = PictureMarks.of(bytes);
    }

    /** Whether a file that begins so is a picture of a format that is read. */
    static boolean begins(byte[] head) {
        return isBitmap(head) || BEGINNINGS.stream().anyMatch(
                it -> head.length >= it.length && Arrays.equals(head, 0, it.length, it, 0, it.length));
    }

    /** Two letters are not enough: a text may begin with them. */
    private static boolean isBitmap(byte[] head) {
        if (head.length < 2 || head[0] != 'B' || head[1] != 'M') {
            return false;
        }
        return head.length < BMP_HEADER + Integer.BYTES ? isNoText(head)
                : BMP_SIZES.contains(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(BMP_HEADER));
    }

    private static boolean isNoText(byte[] head) {
        for (int i = 2; i < head.length; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\n' && head[i] != '\r' && head[i] != '\t') {
                return true;
            }
        }
        return head.length == 2;
    }

    /**
     * The size, as its header says.
     *
     * @throws BadInput where this is no picture, or one that the file or the memory cannot hold
     */
    ImageShape shape() {
        return read(reader -> shape(stored(reader)));
    }

    /**
     * Its grey values, from 0 to 1.
     *
     * @throws BadInput as in {@link #shape()}, and where it is damaged
     */
    GreyImage decode() {
        return read(reader -> {
            ImageShape stored = stored(reader);
            reader.addIIOReadWarningListener(new Strict());
            float[] values = marks.components() == PictureMarks.INKS
                    ? GreyPixels.ofInks(reader.readRaster(0, null), marks.inverted(), marks.ycck())
                    : GreyPixels.of(reader.read(0), marks.exponent());
            return GreyImage.of(name, shape(stored), GreyPixels.turned(values, stored, marks.orientation()));
        });
    }

    private ImageShape shape(ImageShape stored) {
        return marks.isTurned() ? new ImageShape(stored.height(), stored.width()) : stored;
    }

    private <T> T read(Reading<T> reading) {
        if (!begins(bytes)) {
            throw new BadInput(name, bytes.length == 0 ? "empty"
                    : Unread.of(bytes).map(Unread::title).orElse("not a picture"), FORMATS);
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
            String said = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
            String reason = said.isBlank() || e instanceof IndexOutOfBoundsException ? "it ends early" : said;
            throw new BadInput(name, "damaged picture (" + reason + ")", "a whole file", e);
        }
    }

    private ImageShape stored(ImageReader reader) throws IOException {
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
