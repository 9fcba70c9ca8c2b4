package reverie.model.data.file.array;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Shown;

/**
 * Which of the arrays of a file are what, by their names and sizes. What is called after a test is never learned from.
 *
 * @param train       the examples to learn from
 * @param trainLabels theirs
 * @param test        others to test on
 * @param testLabels  theirs
 * @param passedOver  arrays that are none of these
 */
public record ArrayRoles<A extends NamedArray>(A train, Optional<A> trainLabels, Optional<A> test,
        Optional<A> testLabels,
        List<A> passedOver) {

    private static final int MOST_NAMES = 12;

    /**
     * @param suffix of a file's name in messages, such as {@code .mat}
     * @param wanted the name of the array to learn from, if a person says one
     * @throws BadInput where there is none, or there are several and none has a telling name
     */
    public static <A extends NamedArray> ArrayRoles<A> of(String file, String suffix, List<A> arrays,
            Optional<String> wanted) {
        A train = wanted.map(name -> arrays.stream().filter(it -> it.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInput(file, "no array of numbers called " + Shown.of(name),
                        arrays.isEmpty() ? "one" : "one of " + titles(arrays))))
                .orElseGet(() -> examples(file, suffix, arrays));
        ArrayName name = ArrayName.of(train.name());
        Optional<A> test = name.isHeldOut() ? Optional.empty() : arrays.stream().filter(it -> {
            ArrayName other = ArrayName.of(it.name());
            return other.part() == ArrayName.Part.TEST && other.stem().equals(name.stem());
        }).findFirst();
        Optional<A> labels = labels(arrays, train);
        Optional<A> testLabels = test.flatMap(it -> labels(arrays, it));
        List<A> others = arrays.stream().filter(it -> it != train && !test.equals(Optional.of(it))
                && !labels.equals(Optional.of(it)) && !testLabels.equals(Optional.of(it))).toList();
        return new ArrayRoles<>(train, labels, test, testLabels, others);
    }

    private static <A extends NamedArray> A examples(String file, String suffix, List<A> arrays) {
        List<A> tables = arrays.stream().filter(it -> !it.isVector()).toList();
        List<A> learnable = (tables.isEmpty() ? arrays : tables).stream()
                .filter(it -> !ArrayName.of(it.name()).isHeldOut()).toList();
        List<A> unlabelled = learnable.stream().filter(it -> !ArrayName.of(it.name()).isLabels()).toList();
        List<A> candidates = unlabelled.isEmpty() ? learnable : unlabelled;
        List<A> named = candidates.stream().filter(it -> ArrayName.of(it.name()).isExamples()).toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        } else if (named.size() == 1) {
            return named.getFirst();
        } else if (candidates.isEmpty()) {
            throw new BadInput(file, arrays.isEmpty() ? "no array of numbers"
                    : "only arrays to test on (" + titles(arrays) + ")",
                    arrays.isEmpty() ? "one of examples × values, or height × width × examples"
                            : "one by name, as in FILE" + suffix + ":" + Shown.of(arrays.getFirst().name()));
        }
        throw new BadInput(file, "several variables (" + titles(candidates) + ")",
                "one of them by name, as in FILE" + suffix + ":" + Shown.of(candidates.getFirst().name()));
    }

    public static String titles(List<? extends NamedArray> arrays) {
        return arrays.stream().limit(MOST_NAMES).map(NamedArray::title).collect(Collectors.joining(", "))
                + (arrays.size() > MOST_NAMES ? " and " + (arrays.size() - MOST_NAMES) + " more" : "");
    }

    /**
     * Those called labels, of the same part, with as many as one of the sizes of the examples; where there are other tables, only of
     * those that are called examples.
     */
    private static <A extends NamedArray> Optional<A> labels(List<A> arrays, A examples) {
        ArrayName name = ArrayName.of(examples.name());
        long tables = arrays.stream().filter(it -> !it.isVector() && !ArrayName.of(it.name()).isLabels()).count();
        if (!name.isExamples() && tables > 1) {
            return Optional.empty();
        }
        return arrays.stream().filter(it -> {
            ArrayName other = ArrayName.of(it.name());
            boolean samePart = other.part() == name.part();
            return it != examples && other.isLabels() && samePart && it.sizes().length <= 2
                    && fits(it, examples.sizes());
        }).findFirst();
    }

    private static boolean fits(NamedArray labels, long[] sizes) {
        for (long size : sizes) {
            boolean rows = labels.sizes()[0] == size;
            if (size > 1 && (labels.isVector() ? labels.count() == size : rows)) {
                return true;
            }
        }
        return false;
    }
}
