package reverie.app.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files for tests. */
public final class DrawnPictures {

    private DrawnPictures() {
    }

    /** A grey picture whose pixels count up from {@code first}, modulo 256, row by row. */
    public static BufferedImage grey(int width, int height, int first) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, first + i & 0xff);
        }
        return image;
    }

    /** The file of a picture in a format such as {@code png}. */
    public static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes a grey PNG, with the folders that lead to it. */
    public static Path write(Path file, int width, int height, int first) {
        return write(file, encoded(grey(width, height, first), "png"));
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of a PNG file that says that it is so large, and zeros after it. */
    static byte[] claim(int width, int height, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putLong(0x89504e470d0a1a0aL).putInt(13);
        int start = bytes.position();
        bytes.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[]{8, 0, 0, 0, 0});
        var crc = new CRC32();
        crc.update(bytes.array(), start, bytes.position() - start);
        bytes.putInt((int) crc.getValue());
        return bytes.array();
    }
}
