package reverie.model.data.file.mat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import reverie.model.BadInput;
import reverie.model.data.file.array.ArrayShape;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.Shown;

/** Takes an Octave text apart, as Octave's {@code save} with {@code -text} writes it. */
final class OctaveText {

    private static final String GLOBAL = "global ";
    private static final String MATRIX = " matrix";
    private static final String SCALAR = " scalar";
    private static final String NAMELESS = "<cell-element>";
    private static final int DEEPEST = 8;

    private final ByteSource source;
    private final OctaveLines lines;
    private final List<OctaveVariable> variables = new ArrayList<>();

    private OctaveText(ByteSource source) {
        this.source = source;
        lines = new OctaveLines(source);
    }

    /**
     * Reads a whole text.
     *
     * @throws BadInput where it is damaged, or memory cannot hold it
     */
    static OctaveText of(ByteSource source) {
        var text = new OctaveText(source);
        for (Optional<String> name = text.lines.skipToName(); name.isPresent(); name = text.lines.skipToName()) {
            text.read(name.get(), 0, true);
        }
        return text;
    }

    /** What was read, fields of structs by their paths. */
    List<OctaveVariable> variables() {
        return List.copyOf(variables);
    }

    /** @param wanted whether it is to be among the variables, which what lies in a cell is not */
    private void read(String name, int depth, boolean wanted) {
        String written = lines.field("type");
        String type = written.startsWith(GLOBAL) ? written.substring(GLOBAL.length()) : written;
        if (depth > DEEPEST) {
            throw new BadInput(source.name(), Shown.of(name) + " in more than " + DEEPEST + " structs or cells",
                    "fewer");
        }
        Optional<OctaveVariable> read = switch (type) {
            case "scalar struct" -> {
                lines.field("ndims");
                lines.sizes();
                inside(lines.count("length"), name + ".", depth, wanted);
                yield Optional.empty();
            }
            case "struct" -> {
                if (lines.fieldIf("ndims").isPresent()) {
                    lines.sizes();
                }
                inside(lines.count("length"), name + ".", depth, false);
                yield Optional.of(OctaveVariable.other(name, "an array of structs"));
            }
            case "cell" -> {
                inside(cells(), "", depth, false);
                yield Optional.of(OctaveVariable.other(name, "a cell array"));
            }
            case "sparse matrix", "sparse bool matrix" -> Optional.of(sparse(name, type));
            case "matrix" -> Optional.of(matrix(name, Meaning.REAL));
            case "scalar", "bool" -> Optional.of(single(name, type));
            case "string", "sq_string" -> Optional.of(OctaveVariable.other(name, "text"));
            default -> {
                boolean complex = type.contains("complex");
                yield Optional.of(type.endsWith(MATRIX) && isNumeric(type, MATRIX)
                        ? matrix(name, meaning(type.substring(0, type.length() - MATRIX.length())))
                        : type.endsWith(SCALAR) && isNumeric(type, SCALAR) ? single(name, type)
                                : OctaveVariable.other(name,
                                        complex ? "of complex numbers" : "a " + Shown.of(type).replace('_', ' ')));
            }
        };
        read.filter(_ -> wanted).ifPresent(variables::add);
    }

    private long cells() {
        if (lines.fieldIf("ndims").isPresent()) {
            return LongStream.of(lines.sizes()).reduce(1, (a, b) -> a * b);
        }
        return lines.count("rows") * lines.count("columns");
    }

    private void inside(long count, String path, int depth, boolean wanted) {
        for (long i = 0; i < count; i++) {
            String name = lines.skipToName().orElseThrow(
                    () -> new BadInput(source.name(), "ends within a struct or cell", "all of its parts"));
            read(name.equals(NAMELESS) ? path : path + name, depth + 1, wanted);
        }
    }

    private static boolean isNumeric(String type, String suffix) {
        String numbers = type.substring(0, type.length() - suffix.length());
        return numbers.matches("float|bool|u?int(8|16|32|64)");
    }

    private static Meaning meaning(String numbers) {
        return switch (numbers) {
            case "bool", "uint8" -> Meaning.BYTES;
            case "float" -> Meaning.REAL;
            default -> Meaning.UNTYPED;
        };
    }

    private OctaveVariable single(String name, String type) {
        return new OctaveVariable(name, new long[]{1, 1},
                type.equals("scalar") ? Meaning.REAL : meaning(type.replace(SCALAR, "")), Optional.empty(),
                finished(lines.numbers(1, Shown.of(name)), Shown.of(name)));
    }

    /** In two dimensions its rows are written as lines, in more, and where its numbers are whole, one number after another. */
    private OctaveVariable matrix(String name, Meaning meaning) {
        boolean counted = lines.fieldIf("ndims").isPresent();
        long[] sizes = counted ? lines.sizes() : new long[]{lines.count("rows"), lines.count("columns")};
        if (sizes.length < 2) {
            throw new BadInput(source.name(), sizes.length + " sizes of " + Shown.of(name), "two or more");
        }
        String title = Shown.of(name) + " " + ArrayShape.text(sizes);
        float[] numbers = finished(lines.numbers(count(sizes), title), title);
        return new OctaveVariable(name, sizes, meaning, Optional.empty(),
                counted ? numbers : ArrayShape.cOrder(new long[]{sizes[1], sizes[0]}, numbers));
    }

    /** A line for each number that is not 0: its row and its column, both from 1, and what it is. */
    private OctaveVariable sparse(String name, String type) {
        long some = lines.count("nnz");
        long[] sizes = {lines.count("rows"), lines.count("columns")};
        String title = Shown.of(name) + " " + ArrayShape.text(sizes);
        float[] written = finished(lines.numbers(count(some, 3), title), title);
        float[] numbers = new float[count(sizes)];
        for (int i = 0; i < written.length; i += 3) {
            int row = index(written[i], sizes[0], title);
            int column = index(written[i + 1], sizes[1], title);
            numbers[column * (int) sizes[0] + row] = written[i + 2];
        }
        return new OctaveVariable(name, sizes, type.contains("bool") ? Meaning.BYTES : Meaning.REAL, Optional.empty(),
                numbers);
    }

    private int index(float written, long size, String title) {
        if (!(written >= 1 && written <= size && written == Math.rint(written))) {
            throw new BadInput(source.name(), "index " + written + " of " + title, "a whole number from 1 to " + size);
        }
        return (int) written - 1;
    }

    /** How many numbers there are, where memory can hold them. */
    private int count(long... sizes) {
        var array = new NumberArray(ElementType.FLOAT, ByteOrder.nativeOrder(), sizes);
        array.refuseTooMany(source);
        return (int) LongStream.of(sizes).reduce(1, (a, b) -> a * b);
    }

    private float[] finished(float[] numbers, String title) {
        lines.refuseMore(title);
        return numbers;
    }
}
