package reverie.model.parcel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A value in a file. Records of this module, lists, maps and matrices are taken apart and made again by their constructors, so that what is
 * opened is equal to what was packed, bit for bit, and what was shared within it is shared again. A program of another version opens it if the records in it are the same there.
 *
 * <p>
 * The file: {@value #MAGIC}, the parts (little-endian), the constants that they refer to (big-endian), and at its end where those begin and a checksum (CRC-32C) of all
 * before it.
 */
public final class Parcel {

    private static final String MAGIC = "reverie parcel 1";
    private static final int HEAD = MAGIC.length();
    private static final int END = 2 * Long.BYTES;

    private final Path file;

    private Parcel(Path file) {
        this.file = file;
    }

    /**
     * Writes a value to a file, whole or not at all.
     *
     * @param file that there is not yet
     * @throws IOException where it cannot be written, or something of the value is not what a parcel takes; nothing is left of it then
     */
    public static Parcel pack(Object value, Path file) throws IOException {
        try {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                write(value, channel);
            }
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Parcel(file);
    }

    private static void write(Object value, FileChannel channel) throws IOException {
        var out = new Summed(channel, new CRC32C());
        out.write(ByteBuffer.wrap(MAGIC.getBytes(StandardCharsets.US_ASCII)));
        var constants = new Constants();
        new Packing(out, constants).pack(value);
        long end = channel.position();
        var bytes = new ByteArrayOutputStream();
        constants.write(new DataOutputStream(bytes));
        out.write(ByteBuffer.wrap(bytes.toByteArray()));
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(end).flip());
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(out.sum().getValue()).flip());
    }

    /** Sums up what goes through it. */
    private record Summed(WritableByteChannel to, CRC32C sum) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            sum.update(bytes.duplicate());
            int count = bytes.remaining();
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return to.isOpen();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }

    /** What was packed into a file, perhaps by another run of the program. Nothing is read yet. */
    public static Parcel in(Path file) {
        return new Parcel(file);
    }

    /**
     * Makes the value again.
     *
     * @throws IOException where the file cannot be read any more, is damaged, or is none that this version can open
     */
    public Object open() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEAD + END || !MAGIC.equals(
                    new String(read(channel, 0, HEAD).array(), StandardCharsets.US_ASCII))) {
                throw new IOException("no parcel of this version");
            }
            // Before anything is made of it: lengths that are damaged could ask for all the memory there is.
            if (sum(channel, size - Long.BYTES) != read(channel, size - Long.BYTES, Long.BYTES).getLong()) {
                throw damaged();
            }
            long end = read(channel, size - END, Long.BYTES).getLong();
            ByteBuffer constants = read(channel, end, Math.toIntExact(size - END - end));
            channel.position(HEAD);
            return new Unpacking(channel,
                    Constants.read(new DataInputStream(new ByteArrayInputStream(constants.array())))).unpack();
        }
    }

    private static long sum(FileChannel channel, long size) throws IOException {
        var sum = new CRC32C();
        ByteBuffer some = ByteBuffer.allocateDirect(Packing.BUFFER);
        channel.position(0);
        for (long left = size; left > 0; left -= some.limit()) {
            some.clear().limit((int) Math.min(left, some.capacity()));
            while (some.hasRemaining()) {
                if (channel.read(some) < 0) {
                    throw damaged();
                }
            }
            sum.update(some.flip());
        }
        return sum.getValue();
    }

    private static IOException damaged() {
        return new IOException("a file that is damaged");
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw damaged();
            }
        }
        return bytes.flip();
    }

    /** Where it is. */
    public Path file() {
        return file;
    }
}
