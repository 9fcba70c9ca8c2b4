package reverie.model.data.file.mat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import reverie.model.BadInput;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.ReadingProgress;
import reverie.model.data.file.raw.Shown;

/**
 * One element of a MATLAB file of version 5: eight bytes that say of what type and how long it is, and a variable, perhaps packed
 * with zlib. See MathWorks, "MAT-File Format", chapter 1.
 */
final class MatElement {

    static final int TAG = 8;
    static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    /** Deflate packs at most 1032 bytes into one. */
    private static final long MOST_PACKED = 1032;
    private static final int FIRST_GUESS = 1 << 16;
    /** Enough for what a variable says of itself: its sizes and its name. */
    private static final int LONGEST_HEADER = 1 << 13;

    private final String file;
    private final ByteOrder order;
    private final byte[] all;
    private final int start;
    private final int length;
    private final boolean packed;

    private MatElement(String file, ByteOrder order, byte[] all, int start, int length, boolean packed) {
        this.file = file;
        this.order = order;
        this.all = all;
        this.start = start;
        this.length = length;
        this.packed = packed;
    }

    /**
     * The elements of a file, or of a struct, each of which lies in it as a whole.
     *
     * @param all   holds them, from {@code start} to {@code end}
     * @param order of the bytes of a number
     * @throws BadInput where the file ends within one
     */
    static List<MatElement> in(String file, ByteOrder order, byte[] all, int start, int end) {
        ByteBuffer bytes = ByteBuffer.wrap(all).order(order);
        List<MatElement> elements = new ArrayList<>();
        int at = start;
        while (at < end) {
            if (end - at < TAG) {
                throw new BadInput(file, (end - at) + " bytes after the last variable", "none");
            }
            int type = bytes.getInt(at);
            long length = Integer.toUnsignedLong(bytes.getInt(at + Integer.BYTES));
            if (type != MATRIX && type != COMPRESSED) {
                throw new BadInput(file, "an element of type " + Integer.toUnsignedString(type) + " in a MATLAB file",
                        MATRIX + " or " + COMPRESSED + " (variables)");
            }
            if (length > end - at - TAG) {
                throw new BadInput(file,
                        (end - at - TAG) + " bytes after the header of variable " + (elements.size() + 1),
                        Long.toString(length));
            }
            elements.add(new MatElement(file, order, all, at, TAG + (int) length, type == COMPRESSED));
            at += TAG + (int) length;
        }
        return elements;
    }

    /** The file, as messages call it. */
    String file() {
        return file;
    }

    ByteOrder order() {
        return order;
    }

    /**
     * The beginning of the variable, unpacked, long enough for its header.
     *
     * @throws BadInput where it is damaged
     */
    byte[] beginning() {
        if (!packed) {
            return Arrays.copyOfRange(all, start, start + Math.min(length, LONGEST_HEADER));
        }
        try (InputStream unpacked = unpacking()) {
            return unpacked.readNBytes(LONGEST_HEADER);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * The whole variable with its tag, unpacked. No more is unpacked than its tag says, and nothing may follow.
     *
     * @throws BadInput where it is damaged, is longer or shorter than it says, or memory cannot hold it
     */
    byte[] whole() {
        if (!packed) {
            return Arrays.copyOfRange(all, start, start + length);
        }
        try (InputStream unpacked = unpacking()) {
            byte[] tag = unpacked.readNBytes(TAG);
            ByteBuffer bytes = ByteBuffer.wrap(tag).order(order);
            if (tag.length < TAG || bytes.getInt() != MATRIX) {
                throw new BadInput(file, "a packed element that is no variable", "a variable in each");
            }
            long claimed = TAG + Integer.toUnsignedLong(bytes.getInt());
            long most = Math.min(MOST_PACKED * length, Runtime.getRuntime().maxMemory() / 2);
            if (claimed > Math.min(most, NumberArray.LONGEST)) {
                throw new BadInput(file, "a variable of " + claimed + " bytes in " + length + " packed ones",
                        "at most " + Math.min(most, NumberArray.LONGEST));
            }
            byte[] whole = Arrays.copyOf(tag, (int) Math.min(claimed, FIRST_GUESS));
            int read = TAG;
            while (read < claimed) {
                if (read == whole.length) {
                    whole = Arrays.copyOf(whole, (int) Math.min(claimed, 2L * read));
                }
                int more = unpacked.readNBytes(whole, read, Math.min(FIRST_GUESS, whole.length - read));
                if (more == 0) {
                    throw new EOFException();
                }
                read += more;
                ReadingProgress.bytes(read, claimed);
            }
            if (unpacked.read() >= 0) {
                throw new BadInput(file, "a packed variable that goes on after its " + claimed + " bytes",
                        "that to be all");
            }
            return whole;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private InputStream unpacking() {
        return new InflaterInputStream(new ByteArrayInputStream(all, start + TAG, length - TAG));
    }

    private BadInput damaged(IOException e) {
        String reason = e instanceof EOFException ? "it ends early" : String.valueOf(e.getMessage());
        return new BadInput(file, "damaged variable (" + Shown.of(reason) + ")", "a whole MATLAB file", e);
    }
}
