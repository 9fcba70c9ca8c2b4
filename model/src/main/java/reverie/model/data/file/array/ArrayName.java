package reverie.model.data.file.array;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an array says: which part of the data it belongs to, and what it is.
 *
 * @param part  to learn from, to test on, to choose by, or nothing of the kind
 * @param stem  the rest of the name in small letters, without what stands between words
 * @param field the same of the field of a struct alone, as of {@code images} in {@code faces.images}; empty outside of structs
 */
record ArrayName(Part part, String stem, String field) {

    enum Part {
        NONE, TRAIN, VALIDATION, TEST
    }

    private static final Pattern TRAIN = Pattern.compile("train(ing)?");
    private static final Pattern TEST = Pattern.compile("test(ing)?|t10k");
    private static final Pattern VALIDATION = Pattern
            .compile("valid(ation)?|(?<![a-z])val(?![a-z])|(?<![a-z])dev(?![a-z])");
    private static final Set<String> EXAMPLES = Set.of("", "x", "data", "images", "image", "imgs", "img", "fea",
            "features", "samples", "patterns", "inputs", "input", "faces", "pixels", "arr0");
    private static final Set<String> LABELS = Set.of("y", "label", "labels", "class", "classes", "target", "targets",
            "gnd", "gt", "groundtruth", "t", "lab", "lbl", "labs", "arr1");

    static ArrayName of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String field = small.contains(".") ? stem(small.substring(small.lastIndexOf('.'))) : "";
        for (Part part : new Part[]{Part.TRAIN, Part.TEST, Part.VALIDATION}) {
            Matcher found = (part == Part.TRAIN ? TRAIN : part == Part.TEST ? TEST : VALIDATION).matcher(small);
            if (found.find()) {
                return new ArrayName(part,
                        stem(small.substring(0, found.start()) + "_" + small.substring(found.end())), field);
            }
        }
        return new ArrayName(Part.NONE, stem(small), field);
    }

    private static String stem(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    boolean isExamples() {
        return EXAMPLES.contains(stem) || !field.isEmpty() && EXAMPLES.contains(field);
    }

    boolean isLabels() {
        return LABELS.contains(stem) || LABELS.contains(field);
    }

    /** Whether it is to be tested on, or to choose by. */
    boolean isHeldOut() {
        return part == Part.TEST || part == Part.VALIDATION;
    }
}
