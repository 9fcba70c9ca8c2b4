package reverie.model.data.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import reverie.model.BadInput;
import us.hebi.matlab.mat.format.Mat5Reader.EntryFilter;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;

/**
 * One element of a MATLAB file of version 5: eight bytes that say of what type and how long it is, and a variable, perhaps packed
 * with zlib. See MathWorks, "MAT-File Format", chapter 1.
 */
final class MatElement {

    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    private final String file;
    private final byte[] fileHeader;
    private final byte[] all;
    private final int start;
    private final int length;
    private final boolean packed;

    private MatElement(String file, byte[] fileHeader, byte[] all, int start, int length, boolean packed) {
        this.file = file;
        this.fileHeader = fileHeader;
        this.all = all;
        this.start = start;
        this.length = length;
        this.packed = packed;
    }

    /**
     * The elements of a file, each of which lies in it as a whole.
     *
     * @param fileHeader of the file, without the place of objects; each element is read as if it were alone behind it
     * @param all    what follows the header
     * @throws BadInput where the file ends within one
     */
    static List<MatElement> in(String file, byte[] fileHeader, byte[] all, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.wrap(all).order(order);
        List<MatElement> elements = new ArrayList<>();
        int start = 0;
        while (start < all.length) {
            if (all.length - start < TAG) {
                throw new BadInput(file, (all.length - start) + " bytes after the last variable", "none");
            }
            int type = bytes.getInt(start);
            long length = Integer.toUnsignedLong(bytes.getInt(start + Integer.BYTES));
            if (type != MATRIX && type != COMPRESSED) {
                throw new BadInput(file, "an element of type " + Integer.toUnsignedString(type) + " in a MATLAB file",
                        MATRIX + " or " + COMPRESSED + " (variables)");
            }
            if (length > all.length - start - TAG) {
                throw new BadInput(file,
                        (all.length - start - TAG) + " bytes after the header of variable " + (elements.size() + 1),
                        Long.toString(length));
            }
            elements.add(new MatElement(file, fileHeader, all, start, TAG + (int) length, type == COMPRESSED));
            start += TAG + (int) length;
        }
        return elements;
    }

    /** The file, as messages call it. */
    String file() {
        return file;
    }

    /**
     * The header of the variable.
     *
     * @return empty where it is an object
     * @throws BadInput where it is damaged
     */
    Optional<EntryHeader> header() {
        var seen = new AtomicReference<@Nullable EntryHeader>();
        try {
            read(header -> {
                seen.set(header);
                return false;
            }, 0);
            return Optional.ofNullable(seen.get());
        } catch (IOException e) {
            if (isObject(e)) {
                return Optional.empty();
            }
            throw damaged(e);
        }
    }

    /**
     * The array that the variable is.
     *
     * @throws BadInput where it is damaged
     */
    Matrix array() {
        try {
            MatFile read = read(_ -> true, packed ? unpackedLength() : length);
            return (Matrix) read.getEntries().iterator().next().getValue();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private MatFile read(EntryFilter accepted, long most) throws IOException {
        InputStream alone = new SequenceInputStream(new ByteArrayInputStream(fileHeader), bytes(0));
        return new StrictMatReader(Sources.wrapInputStream(alone), accepted, most).readMat();
    }

    /** Found by unpacking it once, which costs less than the memory that a header may claim. */
    private long unpackedLength() throws IOException {
        try (InputStream unpacked = new InflaterInputStream(bytes(TAG))) {
            return unpacked.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream bytes(int from) {
        return new ByteArrayInputStream(all, start + from, length - from);
    }

    private static boolean isObject(Throwable thrown) {
        return thrown instanceof StrictMatReader.IsObject
                || thrown.getCause() != null && isObject(thrown.getCause());
    }

    private BadInput damaged(Exception e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String reason = first instanceof EOFException ? "it ends early"
                : String.valueOf(first.getMessage()).lines().findFirst().orElse("");
        return new BadInput(file, "damaged variable (" + reason + ")", "a whole MATLAB file", e);
    }
}
