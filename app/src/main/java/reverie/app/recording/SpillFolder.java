package reverie.app.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of one lab's own for files that it needs no longer than it lives: made when the first is wanted, and deleted in the end. A lock
 * beside it says that its lab is alive, so that several labs can have theirs side by side, and what a crash has left can be told.
 */
public final class SpillFolder {

    private static final String LOCK = ".lock";

    private final Path parent;
    private Optional<Own> own = Optional.empty();
    private int files;

    private record Own(Path folder, FileChannel lock) {}

    /** @param parent of the folders of all labs; it need not be there */
    public SpillFolder(Path parent) {
        this.parent = parent;
    }

    /**
     * A file that there is not yet.
     *
     * @throws IOException where no folder can be made
     */
    synchronized Path next() throws IOException {
        if (own.isEmpty()) {
            own = Optional.of(make());
        }
        files++;
        return own.get().folder().resolve("run" + files);
    }

    private Own make() throws IOException {
        Files.createDirectories(parent);
        while (true) {
            Path folder = parent.resolve(UUID.randomUUID().toString());
            Path lock = lock(folder);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Another lab that tidies up may have been faster, and have taken it for something that was left.
            if (tryLock(channel).isPresent() && Files.exists(lock)) {
                return new Own(Files.createDirectory(folder), channel);
            }
            channel.close();
        }
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Deletes what labs have left that ended without doing so. What cannot be deleted stays. */
    void tidy() {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (Path lock : locks) {
                deleteUnlessLocked(lock);
            }
        } catch (IOException e) {
            // There is none, or nothing can be done about it.
        }
    }

    private void deleteUnlessLocked(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (tryLock(channel).isEmpty()) {
                return;
            }
            String name = lock.getFileName().toString();
            delete(parent.resolve(name.substring(0, name.length() - LOCK.length())));
        }
        Files.deleteIfExists(lock);
    }

    /** With all its files. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> files = all.toList();
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Deletes it with all its files. */
    synchronized void close() {
        own.ifPresent(it -> {
            try {
                delete(it.folder());
                it.lock().close();
                Files.deleteIfExists(lock(it.folder()));
            } catch (IOException e) {
                // The next lab tidies up.
            }
        });
        own = Optional.empty();
    }
}
