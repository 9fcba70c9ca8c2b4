import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An array of unsigned bytes in C order, as IDX files hold it. The first of its sizes counts the examples.
 *
 * @param sizes N for labels; N, height and width for images
 * @param bytes as many as the product of the sizes
 */
record Idx(int[] sizes, byte[] bytes) {

    private static final int UNSIGNED_BYTES = 0x0800;

    Idx {
        int product = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        if (product != bytes.length) {
            throw new IllegalArgumentException(bytes.length + " bytes for sizes " + Arrays.toString(sizes));
        }
    }

    int count() {
        return sizes[0];
    }

    private int bytesEach() {
        return count() == 0 ? 0 : bytes.length / count();
    }

    byte[] example(int index) {
        return Arrays.copyOfRange(bytes, index * bytesEach(), (index + 1) * bytesEach());
    }

    Idx first(int examples) {
        int[] fewer = sizes.clone();
        fewer[0] = examples;
        return new Idx(fewer, Arrays.copyOf(bytes, examples * bytesEach()));
    }

    /** How often each label from 0 occurs, as text. */
    String labelCounts() {
        int[] counts = new int[256];
        for (byte label : bytes) {
            counts[Byte.toUnsignedInt(label)]++;
        }
        int classes = IntStream.range(0, counts.length).filter(it -> counts[it] > 0).max().orElse(-1) + 1;
        return Arrays.toString(Arrays.copyOf(counts, classes));
    }

    /** Reads a file, gzip when its name ends in .gz. */
    static Idx read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            ByteBuffer all = ByteBuffer.wrap(in.readAllBytes());
            int magic = all.getInt();
            if ((magic & ~0xFF) != UNSIGNED_BYTES) {
                throw new IOException(file + ": no IDX file of unsigned bytes");
            }
            int[] sizes = new int[magic & 0xFF];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = all.getInt();
            }
            byte[] bytes = new byte[all.remaining()];
            all.get(bytes);
            return new Idx(sizes, bytes);
        }
    }

    /** Writes a gzip file without name and time, so that the same bytes come out each time. */
    void write(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * (1 + sizes.length));
        header.putInt(UNSIGNED_BYTES | sizes.length);
        for (int size : sizes) {
            header.putInt(size);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BestGzip(packed)) {
            out.write(header.array());
            out.write(bytes);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, packed.toByteArray());
        System.out.println(file + ": " + Arrays.toString(sizes) + ", " + packed.size() + " bytes");
    }

    static String digest(String algorithm, Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
