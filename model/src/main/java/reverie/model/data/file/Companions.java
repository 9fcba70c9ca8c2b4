package reverie.model.data.file;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import reverie.model.BadInput;

/**
 * Finds by their names the files that belong together, as {@code t10k-labels-idx1-ubyte.gz} or {@code mnist_test.csv} belong to
 * others.
 */
final class Companions {

    private static final String PACKED = ".gz";
    private static final List<String> TEST = List.of("t10k", "test");
    /** What examples to learn from are called in names of files, and others to test on beside them. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(entry("training", "test"),
            entry("training", "testing"), entry("train", "t10k"), entry("train", "test"), entry("Training", "Test"),
            entry("Training", "Testing"), entry("Train", "Test"), entry("TRAIN", "TEST"), entry(".tra", ".tes"));
    private static final String EXPECTED = "one set of IDX images, such as train-images-idx3-ubyte or "
            + "train-images-idx3-ubyte.gz";

    private Companions() {
    }

    /** The labels of some images that are called images, which must be theirs. */
    static Optional<Path> labels(Path images) {
        String name = name(images);
        if (!name.contains("images")) {
            return Optional.empty();
        }
        String labels = name.replace("images", "labels");
        return beside(images, labels.replace("idx3", "idx1"))
                .or(() -> beside(images, labels.replace("idx3", "idx2").replace("ubyte", "int")));
    }

    /** What may be the labels of examples, by a name such as {@code y_train.npy} beside {@code X_train.npy}. */
    static Optional<Path> likelyLabels(Path examples) {
        String name = name(examples);
        return Stream.of(name.replace("imgs", "labels"), name.replace("data", "labels"),
                name.replace("data", "targets"), name.replaceFirst("(?<![A-Za-z])X(?![a-z])", "y"),
                name.replaceFirst("(?<![A-Za-z])X(?![a-z])", "Y"), name.replaceFirst("(?<![A-Za-z])x(?![a-z])", "y"),
                name.replaceFirst("(?<=[a-z])X(?![a-z])", "Y")).filter(it -> !it.equals(name))
                .flatMap(it -> beside(examples, it).stream()).findFirst();
    }

    /** The examples to test on that go with some to learn from. */
    static Optional<Path> test(Path train) {
        String name = name(train);
        return PARTS.stream().filter(it -> name.contains(it.getKey()))
                .flatMap(it -> beside(train, name.replace(it.getKey(), it.getValue())).stream()).findFirst();
    }

    /**
     * The images to learn from in a folder.
     *
     * @throws BadInput if there are none, or of several sets
     */
    static Path imagesIn(Path folder) throws IOException {
        SortedMap<String, Path> images = allImagesIn(folder);
        List<String> names = images.keySet().stream().filter(it -> !isTestAmong(images, it)).toList();
        if (names.size() != 1) {
            throw new BadInput(folder.toString(),
                    names.isEmpty() ? "no IDX images in this folder"
                            : "several sets (" + String.join(", ", names) + ")",
                    names.isEmpty() ? EXPECTED : "one of them by name");
        }
        return Objects.requireNonNull(images.get(names.getFirst()));
    }

    /** Whether a folder has any IDX images. */
    static boolean holdsImages(Path folder) throws IOException {
        return !allImagesIn(folder).isEmpty();
    }

    private static SortedMap<String, Path> allImagesIn(Path folder) throws IOException {
        SortedMap<String, Path> images = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(it -> name(it).matches(".*images.*idx3.*") && Files.isRegularFile(it)).sorted()
                    .forEach(it -> images.putIfAbsent(plain(name(it)), it));
        }
        return images;
    }

    private static boolean isTestAmong(SortedMap<String, Path> images, String name) {
        return TEST.stream().anyMatch(it -> name.contains(it) && images.containsKey(name.replace(it, "train")));
    }

    private static Optional<Path> beside(Path file, String name) {
        return Stream.of(name, plain(name), plain(name) + PACKED).map(file::resolveSibling).filter(Files::isRegularFile)
                .findFirst();
    }

    private static String plain(String name) {
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
