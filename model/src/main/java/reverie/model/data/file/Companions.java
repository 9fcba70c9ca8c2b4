package reverie.model.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final String TRAIN = "train";
    private static final List<String> TEST = List.of("t10k", "test");
    private static final String EXPECTED = "one set of IDX images, such as train-images-idx3-ubyte or "
            + "train-images-idx3-ubyte.gz";

    private Companions() {
    }

    /** The labels of some images. */
    static Optional<Path> labels(Path images) {
        String name = name(images);
        return name.contains("images") ? beside(images, name.replace("images", "labels").replace("idx3", "idx1"))
                : Optional.empty();
    }

    /** The examples to test on that go with some to learn from. */
    static Optional<Path> test(Path train) {
        String name = name(train);
        return !name.contains(TRAIN) ? Optional.empty()
                : TEST.stream().flatMap(it -> beside(train, name.replace(TRAIN, it)).stream()).findFirst();
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
        return TEST.stream().anyMatch(it -> name.contains(it) && images.containsKey(name.replace(it, TRAIN)));
    }

    private static Optional<Path> beside(Path file, String name) {
        return Stream.of(name, plain(name), plain(name) + PACKED).map(file::resolveSibling).filter(Files::exists)
                .findFirst();
    }

    private static String plain(String name) {
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
