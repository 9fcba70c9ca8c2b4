package reverie.model.data.file.raw;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import reverie.model.BadInput;

/**
 * Opens files without waiting for ever. A pipe that has a name in a folder cannot be opened for reading before somebody writes to
 * it; here it is, for reading and writing, until something can be read from it.
 */
public final class NamedPipe {

    private static final long WAIT_NANOS = 5_000_000_000L;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private NamedPipe() {
    }

    /**
     * @throws BadInput where it is a pipe into which nothing is written for some seconds
     */
    public static InputStream open(Path file) throws IOException {
        if (!isNamedPipe(file)) {
            return Files.newInputStream(file);
        }
        try (var both = new RandomAccessFile(file.toFile(), "rw"); var seen = new FileInputStream(both.getFD())) {
            long end = System.nanoTime() + WAIT_NANOS;
            while (seen.available() == 0) {
                if (System.nanoTime() > end) {
                    throw new BadInput(file.toString(), "a pipe into which nothing is written",
                            "a file, or a pipe with a writer");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return Files.newInputStream(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Neither a file nor a device, and not one of those that a process has open without a name, as in {@code /dev/stdin}. */
    private static boolean isNamedPipe(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
            return false;
        }
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException hasNoName) {
            return false;
        }
        return !real.startsWith("/dev") && !real.startsWith("/proc")
                && Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther();
    }
}
