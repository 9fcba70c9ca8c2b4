package reverie.app.data;

import static reverie.app.text.Texts.tr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reverie.app.data.choice.ImageChanges;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.file.DataFiles;

/**
 * A folder of pictures that a person brings. Files are taken in the order of their paths, compared letter by letter whatever the
 * system. What the folders on the way to a picture mean, {@link FolderParts} says. What is hidden is passed over.
 */
final class PictureFolder implements DataSource {

    /** What systems leave in folders without asking. */
    private static final Set<String> HIDDEN = Set.of("thumbs.db", "desktop.ini", "__macosx");
    private static final String EXPECTED = tr("PNG or JPEG images, or one set of IDX images such as"
            + " train-images-idx3-ubyte");

    private final Path path;
    /** Of which pictures are taken: the folder, or some of what is in it. */
    private final List<Path> places;
    private final String name;
    private final ImageChanges changes;

    /**
     * @param path    the folder
     * @param name    of the data
     * @param changes what becomes of the pictures
     */
    PictureFolder(Path path, String name, ImageChanges changes) {
        this(path, List.of(path), name, changes);
    }

    /** Some of what is in a folder. */
    PictureFolder(ChosenPlaces chosen, ImageChanges changes) {
        this(chosen.folder(), chosen.places(), DataFiles.title(chosen.folder()), changes);
    }

    private PictureFolder(Path path, List<Path> places, String name, ImageChanges changes) {
        this.path = path;
        this.places = places;
        this.name = name;
        this.changes = changes;
    }

    @Override
    public Splits open() {
        FolderParts parts = parts();
        DataSet train = examples(parts.train(), name);
        return new Splits(train.withInterpretation(train.interpretation().and(parts.notes())),
                parts.test().map(it -> examples(it, name + " (test)"))).withSharedLabels();
    }

    @Override
    public Optional<GreyImages> photographs() {
        GreyImages images = images();
        return Optional.of(images)
                .filter(it -> DataTraits.isLarge(it.shape(0)) || PictureExamples.otherSize(it).isPresent());
    }

    @Override
    public Splits open(Patches patches) {
        FolderParts parts = parts();
        GreyImages train = images(parts.train());
        return parts.test().map(it -> patches.of(name, train, images(it))).orElseGet(() -> patches.of(name, train));
    }

    @Override
    public GreyImages images() {
        return images(parts().train());
    }

    private GreyImages images(FolderParts.Part part) {
        return changes.apply(new PictureSequence(part.root(), part.files()));
    }

    private DataSet examples(FolderParts.Part part, String title) {
        GreyImages original = new PictureSequence(part.root(), part.files());
        GreyImages images = changes.apply(original);
        PictureExamples.checkSizes(path.toString(), images);
        DataSet set = PictureExamples.of(path.toString(), title, images, part.asLabels());
        return set.withInterpretation(set.interpretation().and(
                changes.notes("images of " + PictureExamples.sizes(original) + " pixels")));
    }

    private FolderParts parts() {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new BadInput(path.toString(), "no images in this folder", EXPECTED);
        }
        return FolderParts.of(path, files);
    }

    private List<Path> files() {
        return places.stream().flatMap(it -> files(it).stream()).toList();
    }

    private List<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
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
}
