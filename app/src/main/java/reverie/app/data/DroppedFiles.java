package reverie.app.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reverie.app.settings.Numbers;
import reverie.model.BadInput;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.raw.ByteSource;

/**
 * What files and folders are that somebody hands over at once. Pictures and folders of pictures that lie beside one another are one
 * set of data, the folders its labels; a file is one with those that belong to it by their names, such as labels, and of several
 * that do not belong together one is opened.
 *
 * @param place what is opened
 * @param left  which are not
 */
public record DroppedFiles(String place, List<Path> left) {

    /** A name of data that is kept and copied does not get longer. */
    private static final int MOST = 300;

    public DroppedFiles {
        left = List.copyOf(left);
    }

    /**
     * Looks into the files.
     *
     * @param paths at least one
     * @throws BadInput where they are more pictures than a name can hold, or cannot be read
     */
    public static DroppedFiles of(List<Path> paths) {
        List<Path> sorted = paths.stream().sorted().toList();
        Path first = sorted.getFirst();
        Optional<Path> folder = Optional.ofNullable(first.getParent())
                .filter(it -> sorted.stream().allMatch(each -> it.equals(each.getParent())));
        if (sorted.size() == 1 || folder.isEmpty()) {
            return firstOf(sorted);
        }
        if (!sorted.stream().allMatch(it -> Files.isDirectory(it) || EncodedPicture.begins(head(it)))) {
            return firstOf(sorted);
        }
        if (sorted.size() > MOST) {
            throw new BadInput(folder.get().toString(),
                    Numbers.grouped(sorted.size()) + " pictures and folders at once",
                    "up to " + MOST + ", or the folder that they are in");
        }
        return new DroppedFiles(new ChosenPlaces(folder.get(),
                sorted.stream().map(it -> Objects.requireNonNull(it.getFileName()).toString()).toList()).text(),
                List.of());
    }

    /** Whether it is one file or folder, which need not be data. */
    public boolean isOneFile() {
        return ChosenPlaces.parse(place).isEmpty();
    }

    /** Which are opened and which are not, in one line. */
    public String words() {
        return Path.of(place).getFileName() + " of " + Numbers.grouped(left.size() + 1L)
                + " files that are not one set of data; pictures are, and files with their labels";
    }

    /** The one with which most of the others are read anyway, such as its labels. */
    private static DroppedFiles firstOf(List<Path> paths) {
        Path best = paths.stream().max(Comparator.comparingLong(it -> DataFiles.belongingTo(it).stream()
                .filter(paths::contains).count())).orElseThrow();
        List<Path> read = DataFiles.belongingTo(best);
        return new DroppedFiles(best.toString(),
                paths.stream().filter(it -> !it.equals(best) && !read.contains(it)).toList());
    }

    private static byte[] head(Path file) {
        try (ByteSource source = ByteSource.open(file)) {
            return source.head();
        }
    }
}
