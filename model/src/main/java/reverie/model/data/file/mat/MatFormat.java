package reverie.model.data.file.mat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.data.file.array.ArrayRoles;
import reverie.model.data.file.array.ArrayShape;
import reverie.model.data.file.array.LabelArray;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.MatBeginning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.RawSplits;
import reverie.model.data.file.raw.Shown;

/**
 * MATLAB's {@code .mat} of version 5, which MATLAB writes with {@code -v6} and {@code -v7}: variables with names, of which one holds
 * the examples and one their labels ({@link ArrayRoles}). Fields of structs have names such as {@code training.images}. In two
 * dimensions rows are examples, or columns where there are as many labels as columns; in three, two that are equal are the
 * pictures', else the first two are, height before width.
 */
public final class MatFormat implements Format {

    private static final int HEADER = 128;
    private static final String TRANSPOSED = "'";

    private final Optional<String> wanted;
    private final boolean transposed;

    /** Takes the only variable, or the one that is called as examples are. */
    public MatFormat() {
        wanted = Optional.empty();
        transposed = false;
    }

    /** @param variable the one to take; with {@code '} behind it, its columns are examples rather than its rows */
    public MatFormat(String variable) {
        transposed = variable.endsWith(TRANSPOSED);
        wanted = Optional.of(transposed ? variable.substring(0, variable.length() - 1) : variable);
    }

    @Override
    public String title() {
        return "MATLAB .mat";
    }

    @Override
    public String one() {
        return "a MATLAB file";
    }

    @Override
    public boolean recognises(byte[] head) {
        return MatBeginning.is(head);
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        List<MatVariable> all = variables(source);
        List<MatVariable> numeric = all.stream().filter(it -> it.header().isNumeric()).toList();
        refuseOthers(source.name(), all, numeric);
        ArrayRoles<MatVariable> roles = ArrayRoles.of(source.name(), ".mat", numeric, wanted);
        List<String> notes = new ArrayList<>();
        if (numeric.size() > 1) {
            notes.add(roles.train().title() + " was taken for the examples");
        }
        if (!roles.passedOver().isEmpty()) {
            notes.add("passed over: " + ArrayRoles.titles(roles.passedOver()));
        }
        RawExamples train = examples(source, roles.train(), roles.trainLabels());
        return new RawSplits(train.withLabels(train.labels(), notes),
                roles.test().map(it -> examples(source, it, roles.testLabels())));
    }

    private RawExamples examples(ByteSource source, MatVariable chosen, Optional<MatVariable> labels) {
        MatLayout layout = MatLayout.of(source.name(), chosen, transposed,
                labels.map(it -> it.isVector() ? it.count() : it.sizes()[0]).orElse(0.0));
        layout.array().refuseEmptyOrTooMany(source);
        if (chosen.header().complex()) {
            throw new BadInput(source.name(), chosen.title() + " of complex numbers", "real numbers");
        }
        RawExamples raw = RawExamples.of(source, layout.array(), layout.inOrder(chosen.numbers()),
                chosen.header().meaning(), layout.notes());
        Optional<Labels> found = labels.flatMap(it -> labels(source.name(), it, raw.size()));
        return raw.withLabels(found, labels.isEmpty() ? List.of()
                : List.of(
                        labels.get().title() + (found.isEmpty() ? " was not taken for labels: it holds no whole number"
                                + " for each example" : " was taken for the labels")));
    }

    private static Optional<Labels> labels(String file, MatVariable labels, int examples) {
        boolean areMany = labels.count() > NumberArray.LONGEST || labels.header().complex();
        if (areMany || !labels.isVector() && labels.sizes()[0] != examples
                || labels.isVector() && labels.count() != examples) {
            return Optional.empty();
        }
        float[] numbers = labels.numbers();
        long[] shape = labels.isVector() ? new long[]{examples} : labels.sizes();
        try {
            return Optional.of(Labels.written(LabelArray.of(file, new NumberArray(ElementType.DOUBLE,
                    labels.order(), shape),
                    labels.isVector() ? numbers
                            : ArrayShape.cOrder(labels.sizes(), numbers))));
        } catch (BadInput noLabels) {
            return Optional.empty();
        }
    }

    private static List<MatVariable> variables(ByteSource source) {
        if (MatBeginning.isHdf5(source.head())) {
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
        byte[] all = source.rest();
        return MatElement.in(source.name(), little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, all, 0, all.length)
                .stream().flatMap(it -> MatVariable.in(it).stream()).toList();
    }

    private static BadInput hdf5(ByteSource source) {
        return new BadInput(source.name(), "an HDF5 file, as MATLAB writes with -v7.3",
                "an older version; in MATLAB load it and save('data.mat', 'X', '-v7')");
    }

    /** Says what is there where nothing, or not what was asked for, is an array of numbers. */
    private void refuseOthers(String file, List<MatVariable> all, List<MatVariable> numeric) {
        Stream<MatVariable> others = all.stream().filter(it -> !it.header().isNumeric())
                .filter(it -> wanted.isEmpty() || wanted.get().equals(it.name()));
        List<String> found = others.map(it -> (it.name().isEmpty() ? "a variable" : Shown.of(it.name())) + " is "
                + it.header().what()).toList();
        boolean needed = wanted.isPresent() || numeric.isEmpty();
        if (needed && !found.isEmpty()) {
            throw new BadInput(file, "no array of numbers ("
                    + found.stream().limit(4).collect(Collectors.joining(", ")) + ")",
                    "one of examples × values, or height × width × examples"
                            + (found.getFirst().endsWith("sparse array")
                                    ? "; in MATLAB, X = full(X)"
                                    : ""));
        }
    }
}
