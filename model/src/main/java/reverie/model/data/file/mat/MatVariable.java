package reverie.model.data.file.mat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Meaning;

/**
 * A variable of a MATLAB file, or a field of one that is a struct: what its header says, and its numbers once they are asked for.
 *
 * @param name with the names of the structs that it lies in, as in {@code training.images}
 */
record MatVariable(MatElement element, MatHeader header, String name) implements MatArray {

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

    @Override
    public Optional<String> otherwise() {
        return header.isNumeric() ? Optional.empty() : Optional.of(header.what());
    }

    @Override
    public boolean isComplex() {
        return header.complex();
    }

    @Override
    public Meaning meaning() {
        return header.meaning();
    }

    @Override
    public float[] numbers() {
        byte[] whole = element.whole();
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(element.order());
        try {
            return header.kind() == MatHeader.SPARSE ? sparse(bytes) : dense(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw MatHeader.damaged(element.file(), "it ends early", e);
        }
    }

    private float[] dense(ByteBuffer bytes) {
        MatPiece piece = MatPiece.at(bytes, header.end());
        float[] numbers = decoded(bytes, piece);
        if (numbers.length != count()) {
            throw new BadInput(element.file(), numbers.length + " numbers in " + title(), "as many as it says");
        } else if (!header.complex() && piece.end() != bytes.capacity()) {
            throw new BadInput(element.file(),
                    bytes.capacity() - piece.end() + " bytes after the numbers of " + title(), "none");
        }
        return numbers;
    }

    /** Column after column those that are not 0: their rows, where each column begins among them, and what they are. */
    private float[] sparse(ByteBuffer bytes) {
        MatPiece rows = MatPiece.at(bytes, header.end());
        MatPiece columns = MatPiece.at(bytes, rows.end());
        float[] kept = decoded(bytes, MatPiece.at(bytes, columns.end()));
        int height = (int) sizes()[0];
        int width = (int) sizes()[1];
        float[] numbers = new float[height * width];
        for (int x = 0; x < width; x++) {
            int end = index(bytes, columns, x + 1, kept.length + 1);
            for (int i = index(bytes, columns, x, end + 1); i < end; i++) {
                numbers[x * height + index(bytes, rows, i, height)] = kept[i];
            }
        }
        return numbers;
    }

    /** @param bound that the index does not reach */
    private int index(ByteBuffer bytes, MatPiece piece, int place, int bound) {
        int index = place < piece.length() / Integer.BYTES ? bytes.getInt(piece.start() + place * Integer.BYTES) : -1;
        if (index < 0 || index >= bound) {
            throw MatHeader.damaged(element.file(), "a sparse array whose indices lead out of it", null);
        }
        return index;
    }

    private float[] decoded(ByteBuffer bytes, MatPiece piece) {
        ElementType type = type(piece.type()).orElseThrow(() -> new BadInput(element.file(),
                title() + " whose numbers are kept as type " + piece.type() + typeName(piece.type()), "numbers"));
        float[] numbers = new float[piece.length() / type.bytes()];
        type.decode(bytes.slice(piece.start(), piece.length()).order(element.order()), numbers, 0, numbers.length);
        return numbers;
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
}
