package reverie.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Memory;

/**
 * A folder of pictures that a person brings, or a single picture. Files are taken in the order of their paths, compared letter by
 * letter whatever the system. A picture in a sub-folder has the sub-folder's path as its label; sub-folders {@code train} and
 * {@code test} are what to learn from and what to test on, and labels lie within them. What is hidden is passed over.
 */
final class PictureFolder implements DataSource {

    private static final String TRAIN = "train";
    private static final String TEST = "test";
    /** What systems leave in folders without asking. */
    private static final Set<String> HIDDEN = Set.of("thumbs.db", "desktop.ini", "__macosx");
    private static final String EXPECTED = "PNG or JPEG images, or one set of IDX images such as"
            + " train-images-idx3-ubyte";

    private final Path path;
    private final String name;

    /**
     * @param path a folder, or a picture
     * @param name of the data
     */
    PictureFolder(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Pictures to learn from or to test on. */
    private record Part(Path root, List<Path> files) {

        GreyImages images() {
            return new PictureSequence(root, files);
        }
    }

    private record Parts(Part train, Optional<Part> test) {}

    @Override
    public Splits open() {
        Parts parts = parts();
        DataSet train = examples(parts.train(), name);
        return new Splits(train, parts.test().map(it -> examples(it, name + " (test)"))).withSharedLabels();
    }

    @Override
    public DataTraits traits() {
        GreyImages images = parts().train().images();
        return DataTraits.isLarge(images.shape(0)) || otherSize(images).isPresent() ? DataTraits.ofPhotographs(images)
                : DataTraits.of(open().train());
    }

    /** The first image that is not as large as the one before all. */
    private static OptionalInt otherSize(GreyImages images) {
        return IntStream.range(1, images.count()).filter(i -> !images.shape(i).equals(images.shape(0))).findFirst();
    }

    @Override
    public Splits open(Patches patches) {
        Parts parts = parts();
        GreyImages train = parts.train().images();
        return parts.test().map(it -> patches.of(name, train, it.images())).orElseGet(() -> patches.of(name, train));
    }

    @Override
    public GreyImages images() {
        return parts().train().images();
    }

    private Parts parts() {
        if (!Files.isDirectory(path)) {
            return new Parts(new Part(Objects.requireNonNull(path.toAbsolutePath().getParent()),
                    List.of(path.toAbsolutePath())), Optional.empty());
        }
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new BadInput(path.toString(), "no images in this folder", EXPECTED);
        }
        Set<String> tops = new HashSet<>();
        files.forEach(it -> tops.add(top(it)));
        if (!tops.containsAll(Set.of(TRAIN, TEST))) {
            return new Parts(new Part(path, files), Optional.empty());
        }
        files.stream().filter(it -> !Set.of(TRAIN, TEST).contains(top(it))).findFirst().ifPresent(it -> {
            throw new BadInput(it.toString(), "lies beside the folders train and test", "it in one of them");
        });
        return new Parts(part(TRAIN, files), Optional.of(part(TEST, files)));
    }

    private Part part(String folder, List<Path> files) {
        return new Part(path.resolve(folder), files.stream().filter(it -> top(it).equals(folder)).toList());
    }

    private String top(Path file) {
        return path.relativize(file).getName(0).toString();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).filter(this::isShown)
                    .sorted(Comparator.comparing(it -> PictureSequence.name(path, it))).toList();
        } catch (UncheckedIOException e) {
            throw PictureFile.unreadable(path.toString(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw PictureFile.unreadable(path.toString(), e);
        }
    }

    private boolean isShown(Path file) {
        for (Path each : path.relativize(file)) {
            String part = each.toString().toLowerCase(Locale.ROOT);
            if (part.startsWith(".") || HIDDEN.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private DataSet examples(Part part, String title) {
        GreyImages images = part.images();
        ImageShape shape = images.shape(0);
        otherSize(images).ifPresent(i -> {
            throw new BadInput(path.toString(),
                    "several sizes (" + images.name(0) + " " + shape + ", " + images.name(i) + " " + images.shape(i)
                            + ")",
                    "images of one size, or patches of them (--patch P)");
        });
        Optional<Labels> labels = labels(part);
        Memory.check("images in " + path, images.count(), shape.pixels(), 1);
        R032Store examples = R032Store.FACTORY.make(shape.pixels(), images.count());
        for (int n = 0; n < images.count(); n++) {
            System.arraycopy(images.image(n).values(), 0, examples.data, n * shape.pixels(), shape.pixels());
        }
        return new DataSet(title, ValueKind.UNIT_INTERVAL, shape, examples, labels, images.sha256());
    }

    /** Either every picture lies in a folder that is its label, or none does. */
    private static Optional<Labels> labels(Part part) {
        List<String> labels = part.files().stream().map(it -> Objects.requireNonNull(it.getParent()))
                .map(it -> PictureSequence.name(part.root(), it)).toList();
        int stray = labels.indexOf("");
        if (stray < 0) {
            return Optional.of(Labels.written(labels));
        } else if (labels.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        throw new BadInput(part.files().get(stray).toString(), "an image beside folders that are labels",
                "it in one of them");
    }
}
