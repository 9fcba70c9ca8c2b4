package reverie.model.data.file.mat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.file.array.NamedArray;
import reverie.model.data.file.raw.ElementType;

/**
 * A variable of a MATLAB file, or a field of one that is a struct: what its header says, and its numbers once they are asked for.
 *
 * @param name with the names of the structs that it lies in, as in {@code training.images}
 */
record MatVariable(MatElement element, MatHeader header, String name) implements NamedArray {

    private static final int INTS = 5;
    private static final int NAMES = 1;
    private static final int DEEPEST = 8;

    /**
     * What an element of a file holds: itself, or the fields of a struct.
     *
     * @throws BadInput where it is damaged
     */
    static List<MatVariable> in(MatElement element) {
        List<MatVariable> all = new ArrayList<>();
        add(element, "", 0, all);
        return all;
    }

    private static void add(MatElement element, String path, int depth, List<MatVariable> all) {
        MatHeader header = MatHeader.of(element.file(), element.beginning(), element.order());
        var variable = new MatVariable(element, header, path + header.name());
        boolean single = header.kind() == MatHeader.STRUCT && variable.count() == 1;
        if (!single || depth == DEEPEST) {
            all.add(variable);
            return;
        }
        variable.fields(depth, all);
    }

    /** A struct has the length of its fields' names, all names, and then the fields, which have no names of their own. */
    private void fields(int depth, List<MatVariable> all) {
        byte[] whole = element.whole();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(whole).order(element.order());
            MatPiece longest = MatPiece.at(bytes, header.end());
            MatPiece names = MatPiece.at(bytes, longest.end());
            int each = longest.type() == INTS && longest.length() == Integer.BYTES ? bytes.getInt(longest.start()) : 0;
            if (each < 1 || names.type() != NAMES || names.length() % each != 0) {
                throw MatHeader.damaged(element.file(), "no names of fields", null);
            }
            List<MatElement> fields = MatElement.in(element.file(), element.order(), whole, names.end(),
                    whole.length);
            if (fields.size() != names.length() / each) {
                throw MatHeader.damaged(element.file(), fields.size() + " fields of " + names.length() / each, null);
            }
            for (int i = 0; i < fields.size(); i++) {
                String field = new String(whole, names.start() + i * each, each, StandardCharsets.ISO_8859_1);
                int end = field.indexOf(0);
                add(fields.get(i), name + "." + (end < 0 ? field : field.substring(0, end)), depth + 1, all);
            }
        } catch (IndexOutOfBoundsException e) {
            throw MatHeader.damaged(element.file(), "it ends early", e);
        }
    }

    @Override
    public long[] sizes() {
        return header.sizes();
    }

    /**
     * Its numbers in MATLAB's order, the first index running fastest; the real ones.
     *
     * @throws BadInput where they are damaged, or kept in a way that numbers are not
     */
    float[] numbers() {
        byte[] whole = element.whole();
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(element.order());
        try {
            MatPiece piece = MatPiece.at(bytes, header.end());
            ElementType type = type(piece.type())
                    .orElseThrow(() -> new BadInput(element.file(),
                            title() + " whose numbers are kept as type " + piece.type() + typeName(piece.type()),
                            "numbers"));
            if (piece.length() != count() * type.bytes()) {
                throw new BadInput(element.file(), piece.length() / type.bytes() + " numbers in " + title(),
                        "as many as it says");
            } else if (!header.complex() && piece.end() != whole.length) {
                throw new BadInput(element.file(),
                        whole.length - piece.end() + " bytes after the numbers of " + title(),
                        "none");
            }
            float[] numbers = new float[(int) count()];
            type.decode(bytes.slice(piece.start(), piece.length()).order(element.order()), numbers, 0, numbers.length);
            return numbers;
        } catch (IndexOutOfBoundsException e) {
            throw MatHeader.damaged(element.file(), "it ends early", e);
        }
    }

    private static Optional<ElementType> type(int number) {
        return Optional.ofNullable(switch (number) {
            case 1 -> ElementType.SIGNED_BYTE;
            case 2 -> ElementType.UNSIGNED_BYTE;
            case 3 -> ElementType.SHORT;
            case 4 -> ElementType.UNSIGNED_SHORT;
            case 5 -> ElementType.INT;
            case 6 -> ElementType.UNSIGNED_INT;
            case 7 -> ElementType.FLOAT;
            case 9 -> ElementType.DOUBLE;
            case 12 -> ElementType.LONG;
            case 13 -> ElementType.UNSIGNED_LONG;
            default -> null;
        });
    }

    private static String typeName(int number) {
        return switch (number) {
            case 16 -> " (text in UTF-8)";
            case 17 -> " (text in UTF-16)";
            case 18 -> " (text in UTF-32)";
            default -> "";
        };
    }

    ByteOrder order() {
        return element.order();
    }
}
