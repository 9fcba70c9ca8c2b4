package reverie.model.parcel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A value whose arrays are in a file. Records of this module, lists, maps and matrices are taken apart and made again by their
 * constructors, so that what is opened is equal to what was packed, bit for bit, and what was shared within it is shared again; names,
 * numbers and all that else is no array stay in memory. For this run of the program alone: the file means nothing without the parcel.
 */
public final class Parcel {

    private final Path file;
    private final List<Object> kept;

    private Parcel(Path file, List<Object> kept) {
        this.file = file;
        this.kept = kept;
    }

    /**
     * Writes a value's arrays to a file, whole or not at all.
     *
     * @param file that there is not yet
     * @throws IOException where it cannot be written; nothing is left of it then
     */
    public static Parcel pack(Object value, Path file) throws IOException {
        var kept = new ArrayList<Object>();
        try {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                new Packing(channel, kept).pack(value);
            }
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Parcel(file, List.copyOf(kept));
    }

    /**
     * Makes the value again.
     *
     * @throws IOException where the file cannot be read any more
     */
    public Object open() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Unpacking(channel, kept).unpack();
        }
    }

    /** Where the arrays are. */
    public Path file() {
        return file;
    }
}
