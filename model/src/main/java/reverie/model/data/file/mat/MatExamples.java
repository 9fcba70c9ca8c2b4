package reverie.model.data.file.mat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.data.file.array.ArrayRoles;
import reverie.model.data.file.array.ArrayShape;
import reverie.model.data.file.array.LabelArray;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.RawSplits;
import reverie.model.data.file.raw.Shown;

/** Makes examples of the variables of MATLAB or Octave, of which one holds the examples and one their labels ({@link ArrayRoles}). */
final class MatExamples {

    private static final int FEW = 4;

    private final ByteSource source;
    private final MatWanted wanted;

    MatExamples(ByteSource source, MatWanted wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /**
     * @param all the variables of a file
     * @throws BadInput where none of them, or not the one that is wanted, can be examples
     */
    RawSplits of(List<? extends MatArray> all) {
        List<MatArray> numeric = all.stream().filter(it -> it.otherwise().isEmpty()).map(it -> (MatArray) it).toList();
        refuseOthers(all, numeric);
        ArrayRoles<MatArray> roles = ArrayRoles.of(source.name(), ".mat", numeric, wanted.name());
        List<String> notes = new ArrayList<>();
        if (numeric.size() > 1) {
            notes.add(roles.train().title() + " was taken for the examples");
        }
        if (!roles.passedOver().isEmpty()) {
            notes.add("passed over: " + ArrayRoles.titles(roles.passedOver()));
        }
        RawExamples train = examples(roles.train(), roles.trainLabels());
        return new RawSplits(train.withLabels(train.labels(), notes),
                roles.test().map(it -> examples(it, roles.testLabels())));
    }

    private RawExamples examples(MatArray chosen, Optional<MatArray> labels) {
        MatLayout layout = MatLayout.of(source.name(), chosen, wanted.transposed(),
                labels.map(it -> it.isVector() ? it.count() : it.sizes()[0]).orElse(0.0));
        layout.array().refuseEmptyOrTooMany(source);
        if (chosen.isComplex()) {
            throw new BadInput(source.name(), chosen.title() + " of complex numbers", "real numbers");
        }
        RawExamples raw = RawExamples.of(source, layout.array(), layout.inOrder(chosen.numbers()), chosen.meaning(),
                layout.notes());
        Optional<Labels> found = labels.flatMap(it -> labels(it, raw.size()));
        return raw.withLabels(found, labels.isEmpty() ? List.of()
                : List.of(
                        labels.get().title() + (found.isEmpty() ? " was not taken for labels: it holds no whole number"
                                + " for each example" : " was taken for the labels")));
    }

    private Optional<Labels> labels(MatArray labels, int examples) {
        boolean areMany = labels.count() > NumberArray.LONGEST || labels.isComplex();
        if (areMany || !labels.isVector() && labels.sizes()[0] != examples
                || labels.isVector() && labels.count() != examples) {
            return Optional.empty();
        }
        float[] numbers = labels.numbers();
        long[] shape = labels.isVector() ? new long[]{examples} : labels.sizes();
        try {
            return Optional.of(Labels.written(LabelArray.of(source.name(),
                    new NumberArray(ElementType.DOUBLE, ByteOrder.nativeOrder(), shape),
                    labels.isVector() ? numbers : ArrayShape.cOrder(labels.sizes(), numbers))));
        } catch (BadInput noLabels) {
            return Optional.empty();
        }
    }

    /** Says what is there where nothing, or not what was asked for, is an array of numbers. */
    private void refuseOthers(List<? extends MatArray> all, List<MatArray> numeric) {
        List<String> found = all.stream().filter(it -> wanted.name().isEmpty() || wanted.name().get().equals(it.name()))
                .flatMap(it -> it.otherwise()
                        .map(what -> (it.name().isEmpty() ? "a variable" : Shown.of(it.name())) + " is " + what)
                        .stream())
                .toList();
        boolean needed = wanted.name().isPresent() || numeric.isEmpty();
        if (needed && !found.isEmpty()) {
            throw new BadInput(source.name(),
                    "no array of numbers (" + found.stream().limit(FEW).collect(Collectors.joining(", ")) + ")",
                    "one of examples × values, or height × width × examples");
        }
    }
}
