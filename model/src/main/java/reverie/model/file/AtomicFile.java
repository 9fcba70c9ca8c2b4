package reverie.model.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import reverie.model.BadInput;

/**
 * Writes a file so that its name always stands for a whole one: the new contents go to another file in the same folder,
 * reach the disk, and only then take the name. After a failure the earlier file is as it was and nothing else is left.
 */
public final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {
    }

    /** Writes the contents of a file. */
    @FunctionalInterface
    public interface Contents {
        /** @param out buffered; flushed and closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file. */
    @FunctionalInterface
    public interface Making {
        /** @param part where there is no file yet */
        void make(Path part) throws IOException;
    }

    /**
     * Makes or replaces a file that is made by whoever cannot write into a stream.
     *
     * @throws BadInput   as {@link #write}
     * @throws SaveFailed as {@link #write}
     */
    public static void make(Path file, Making making) {
        refuseUnwritable(file, file.toAbsolutePath());
        try {
            replace(file.toAbsolutePath(), part -> {
                making.make(part);
                try (var made = new RandomAccessFile(part.toFile(), "rw")) {
                    made.getFD().sync();
                }
            });
        } catch (IOException e) {
            throw new SaveFailed(file, e);
        }
    }

    /**
     * Makes or replaces a file. What is no file, such as {@code /dev/stdout}, is written to directly.
     *
     * @throws BadInput   if there is no such folder, or it or the file cannot be written to; {@code contents} is not asked then
     * @throws SaveFailed if writing fails midway, as on a full disk. Unchecked exceptions of {@code contents} pass through
     */
    public static void write(Path file, Contents contents) {
        try {
            Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            refuseUnwritable(file, target);
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
                    contents.writeTo(out);
                }
            } else {
                replace(target, part -> fill(part, contents));
            }
        } catch (IOException e) {
            throw new SaveFailed(file, e);
        }
    }

    /**
     * Refuses a place where nothing can be saved, so that hours of work are not begun for it.
     *
     * @throws BadInput as {@link #write} would throw
     */
    public static void check(Path file) {
        refuseUnwritable(file, file.toAbsolutePath());
    }

    private static void refuseUnwritable(Path named, Path target) {
        if (named.toString().isEmpty()) {
            throw new BadInput("file", "an empty name", "the name of a file to write");
        }
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new BadInput(named.toString(), "is a folder", "the name of a file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput(named.toString(), "there is no folder " + folder, "an existing folder");
        }
        boolean writable = Files.exists(target) ? Files.isWritable(target) : Files.isWritable(folder);
        if (!writable || Files.isRegularFile(target) && !Files.isWritable(folder)) {
            throw new BadInput(named.toString(), "may not be written", "a folder and file open to this user");
        }
    }

    private static void replace(Path target, Making making) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        PartFile.clearAway(folder);
        Path part = PartFile.in(folder);
        try {
            making.make(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException | Error e) {
            remove(part, e);
            throw e;
        }
    }

    private static void fill(Path part, Contents contents) throws IOException {
        Files.createFile(part);
        // Not a channel: an interrupt would close it, and stopping the training must not cost the model.
        try (FileOutputStream file = new FileOutputStream(part.toFile());
                OutputStream out = new BufferedOutputStream(file, BUFFER)) {
            contents.writeTo(out);
            out.flush();
            file.getFD().sync();
        }
    }

    private static void remove(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
