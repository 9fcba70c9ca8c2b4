package reverie.model.data.file;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import us.hebi.matlab.mat.types.Matrix;

/**
 * MATLAB's {@code .mat} of version 5, which MATLAB writes with {@code -v6} and {@code -v7}: variables with names, of which one holds
 * the examples. In two dimensions rows are examples; in three, two that are equal are the pictures', else the first two are, height
 * before width. A vector called as {@link #LABELS} say, as long as there are examples, holds their labels.
 */
final class MatFormat implements Format {

    private static final byte[] BEGINNING = "MATLAB ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HDF5 = HexFormat.of().parseHex("894844460d0a1a0a");
    private static final int HEADER = 128;
    private static final int OBJECTS_FROM = 116;
    private static final int OBJECTS_TO = 124;
    /** Names that examples have, in small letters. */
    private static final Set<String> EXAMPLES = Set.of("x", "data", "images");
    private static final Set<String> LABELS = Set.of("y", "label", "labels", "class", "target");
    private static final String TRANSPOSED = "'";

    private final Optional<String> wanted;
    private final boolean transposed;

    /** Takes the only variable, or the one that is called x, data or images. */
    MatFormat() {
        wanted = Optional.empty();
        transposed = false;
    }

    /** @param variable the one to take; with {@code '} behind it, its columns are examples rather than its rows */
    MatFormat(String variable) {
        transposed = variable.endsWith(TRANSPOSED);
        wanted = Optional.of(transposed ? variable.substring(0, variable.length() - 1) : variable);
    }

    @Override
    public String title() {
        return "MATLAB .mat";
    }

    /** Those that are not read, too, since it can be said what to do with them. */
    static boolean begins(byte[] head) {
        return startsWith(head, BEGINNING) || startsWith(head, HDF5);
    }

    private static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }

    @Override
    public boolean recognises(byte[] head) {
        return begins(head);
    }

    @Override
    public DataSet read(ByteSource source, int maximum) {
        List<MatVariable> variables = variables(source);
        MatVariable chosen = chosen(source.name(), variables);
        MatLayout layout = MatLayout.of(source.name(), chosen, transposed);
        NumberArray array = layout.array();
        array.refuseEmptyOrTooMany(source);
        if (chosen.header().isComplex()) {
            throw new BadInput(source.name(), chosen.title() + " of complex numbers", "real numbers");
        }
        float[] values = layout.inOrder(chosen.numbers());
        DataSet set = chosen.isBytes() ? Examples.ofBytesOrBits(source, array, values)
                : Examples.ofFloats(source, array, values);
        return labels(variables, set.size()).map(set::withLabels).orElse(set);
    }

    private static List<MatVariable> variables(ByteSource source) {
        if (startsWith(source.head(), HDF5)) {
            throw hdf5(source);
        }
        byte[] header = new byte[HEADER];
        source.read(header, HEADER, "the header");
        if (new String(header, StandardCharsets.ISO_8859_1).startsWith("MATLAB 7.3")) {
            throw hdf5(source);
        }
        String order = new String(header, HEADER - 2, 2, StandardCharsets.ISO_8859_1);
        boolean little = order.equals("IM");
        int version = header[little ? HEADER - 3 : HEADER - 4];
        if (!little && !order.equals("MI") || version != 1) {
            throw new BadInput(source.name(), "no MATLAB file of version 5, as far as its header says",
                    "one as save('data.mat', 'X', '-v7') writes it");
        }
        Arrays.fill(header, OBJECTS_FROM, OBJECTS_TO, (byte) 0);
        return MatElement
                .in(source.name(), header, source.rest(),
                        little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .stream().flatMap(it -> MatVariable.in(it).stream()).toList();
    }

    private static BadInput hdf5(ByteSource source) {
        return new BadInput(source.name(), "an HDF5 file, as MATLAB writes with -v7.3",
                "an older version; in MATLAB load it and save('data.mat', 'X', '-v7')");
    }

    private MatVariable chosen(String file, List<MatVariable> variables) {
        if (wanted.isPresent()) {
            return variables.stream().filter(it -> it.name().equals(wanted.get())).findFirst()
                    .orElseThrow(() -> new BadInput(file, "no array of numbers called " + wanted.get(),
                            variables.isEmpty() ? "one" : "one of " + titles(variables)));
        }
        List<MatVariable> tables = variables.stream().filter(it -> !it.isVector()).toList();
        List<MatVariable> candidates = tables.isEmpty() ? variables : tables;
        List<MatVariable> named = candidates.stream()
                .filter(it -> EXAMPLES.contains(it.name().toLowerCase(Locale.ROOT))).toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        } else if (named.size() == 1) {
            return named.getFirst();
        } else if (candidates.isEmpty()) {
            throw new BadInput(file, "no array of numbers", "one of examples × values, or height × width × examples");
        }
        throw new BadInput(file, "several variables (" + titles(candidates) + ")",
                "one of them by name, as in FILE.mat:" + candidates.getFirst().name());
    }

    private static String titles(List<MatVariable> variables) {
        return variables.stream().map(MatVariable::title).collect(Collectors.joining(", "));
    }

    private static Optional<Labels> labels(List<MatVariable> variables, int examples) {
        return variables.stream().filter(it -> LABELS.contains(it.name().toLowerCase(Locale.ROOT)))
                .filter(it -> it.isVector() && it.count() == examples && !it.header().isComplex()).findFirst()
                .map(MatVariable::numbers).filter(MatFormat::areWhole)
                .map(it -> Labels.written(IntStream.range(0, examples)
                        .mapToObj(n -> Long.toString(it.getLong(n))).toList()));
    }

    private static boolean areWhole(Matrix numbers) {
        return IntStream.range(0, numbers.getNumElements())
                .allMatch(n -> Math.rint(numbers.getDouble(n)) == numbers.getDouble(n));
    }
}
