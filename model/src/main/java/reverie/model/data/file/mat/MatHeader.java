package reverie.model.data.file.mat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Meaning;

/**
 * What a variable of a MATLAB file says of itself.
 *
 * @param kind    as MATLAB numbers them: 1 a cell, 2 a struct, 3 an object, 4 text, 5 sparse, 6 to 15 numbers
 * @param complex whether there is an imaginary part
 * @param logical whether its numbers are truth values
 * @param sizes   of its dimensions, at least two
 * @param name    empty within a struct
 * @param end     where what it holds begins, from the beginning of its tag
 */
record MatHeader(int kind, boolean complex, boolean logical, long[] sizes, String name, int end) {

    static final int CELL = 1;
    static final int STRUCT = 2;
    static final int TEXT = 4;
    static final int SPARSE = 5;
    private static final int LAST_NUMBERS = 15;
    private static final int UNSIGNED_BYTES = 9;
    private static final int COMPLEX = 0x0800;
    private static final int LOGICAL = 0x0200;
    private static final int NAMES = 1;
    private static final int INTS = 5;
    private static final int UNSIGNED_INTS = 6;
    private static final int MOST_DIMENSIONS = 32;

    /**
     * @param bytes of the variable, from its tag on, as many as there are or as a header may have
     * @throws BadInput where they are no header
     */
    static MatHeader of(String file, byte[] bytes, ByteOrder order) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            if (buffer.getInt(0) != MatElement.MATRIX) {
                throw damaged(file, "no variable", null);
            }
            MatPiece flags = MatPiece.at(buffer, MatElement.TAG);
            if (flags.type() != UNSIGNED_INTS || flags.length() != 2 * Integer.BYTES) {
                // Objects of newer MATLABs have no sizes and no flags of this kind.
                return new MatHeader(0, false, false, new long[]{0, 0}, "", bytes.length);
            }
            int flag = buffer.getInt(flags.start());
            MatPiece dimensions = MatPiece.at(buffer, flags.end());
            int count = dimensions.length() / Integer.BYTES;
            if (dimensions.type() != INTS || dimensions.length() % Integer.BYTES != 0) {
                return new MatHeader(0, false, false, new long[]{0, 0}, "", bytes.length);
            } else if (count < 2 || count > MOST_DIMENSIONS) {
                throw damaged(file, count + " dimensions", null);
            }
            long[] sizes = new long[count];
            for (int i = 0; i < count; i++) {
                sizes[i] = buffer.getInt(dimensions.start() + i * Integer.BYTES);
                if (sizes[i] < 0) {
                    throw damaged(file, "a size of " + sizes[i], null);
                }
            }
            MatPiece name = MatPiece.at(buffer, dimensions.end());
            if (name.type() != NAMES) {
                throw damaged(file, "no name", null);
            }
            return new MatHeader(flag & 0xff, (flag & COMPLEX) != 0, (flag & LOGICAL) != 0, sizes,
                    new String(bytes, name.start(), name.length(), StandardCharsets.ISO_8859_1), name.end());
        } catch (IndexOutOfBoundsException e) {
            throw damaged(file, "it ends early", e);
        }
    }

    static BadInput damaged(String file, String reason, @Nullable Exception cause) {
        String found = "damaged variable (" + reason + ")";
        return cause == null ? new BadInput(file, found, "a whole MATLAB file")
                : new BadInput(file, found, "a whole MATLAB file", cause);
    }

    boolean isNumeric() {
        return kind >= SPARSE && kind <= LAST_NUMBERS && (kind != SPARSE || sizes.length == 2);
    }

    Meaning meaning() {
        return logical || kind == UNSIGNED_BYTES ? Meaning.BYTES
                : kind > UNSIGNED_BYTES || kind == UNSIGNED_BYTES - 1 ? Meaning.UNTYPED : Meaning.REAL;
    }

    /** What is no array of numbers, for messages. */
    String what() {
        return switch (kind) {
            case CELL -> "a cell array";
            case STRUCT -> "an array of structs";
            case TEXT -> "text";
            default -> "an object";
        };
    }
}
