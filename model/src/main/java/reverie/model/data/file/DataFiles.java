package reverie.model.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;

/**
 * Opens data that a person brings: a file of any format that {@link Format} lists, recognised by its content, or a folder of
 * IDX files. Labels and test examples that lie beside an IDX file under the usual names come with it.
 */
public final class DataFiles {

    private DataFiles() {
    }

    /**
     * Reads examples, with labels and test examples where they are found.
     *
     * @param path a file; or a folder that holds one set of IDX images under names such as {@code train-images-idx3-ubyte}
     * @return named after the file or folder
     * @throws BadInput in one line, if there is nothing there that can be read, or it is damaged
     */
    public static Splits open(Path path) {
        if (!Files.isDirectory(path)) {
            return open(path, title(path), Format.ALL);
        }
        return open(listing(path, Companions::imagesIn), title(path), Format.ALL);
    }

    /** Looks into a folder. */
    @FunctionalInterface
    private interface Listing<T> {
        T of(Path folder) throws IOException;
    }

    private static <T> T listing(Path folder, Listing<T> listing) {
        try {
            return listing.of(folder);
        } catch (UncheckedIOException e) {
            throw ByteSource.unreadable(folder.toString(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw ByteSource.unreadable(folder.toString(), e);
        }
    }

    /**
     * Reads one of the variables of a MATLAB file.
     *
     * @param variable its name; with {@code '} behind it, columns are examples rather than rows
     * @throws BadInput as in {@link #open(Path)}, and where this is no MATLAB file, or has no such variable
     */
    public static Splits open(Path file, String variable) {
        return open(file, title(file) + ":" + variable, List.of(new MatFormat(variable)));
    }

    private static Splits open(Path file, String name, List<? extends Format> formats) {
        DataSet train = read(file, formats).withName(name);
        Optional<Path> testFile = Companions.test(file);
        Optional<DataSet> test = testFile
                .map(it -> withLabels(it, read(it, formats).withName(name + " (test)")));
        return new Splits(withLabels(file, train), test).withSharedLabels();
    }

    /** Reads the examples of a file that is of one of these formats; named after the file. */
    static DataSet read(Path file, List<? extends Format> formats) {
        try (ByteSource source = ByteSource.open(file)) {
            byte[] head = source.head();
            Format format = formats.stream().filter(it -> it.recognises(head)).findFirst()
                    .orElseThrow(() -> Format.unrecognised(source, formats));
            return format.read(source, Format.BY_CONTENT).withName(title(file));
        }
    }

    /** Labels that lie beside the examples are theirs. */
    private static DataSet withLabels(Path file, DataSet examples) {
        return labels(file, examples).map(it -> examples.withLabels(Labels.numbered(it, count(it)))).orElse(examples);
    }

    private static int count(int[] labels) {
        return Arrays.stream(labels).max().orElse(0) + 1;
    }

    private static Optional<int[]> labels(Path images, DataSet examples) {
        return Companions.labels(images).map(file -> {
            int[] labels = IdxFile.labels(file);
            if (labels.length != examples.size()) {
                throw new BadInput(file.toString(), labels.length + " labels",
                        examples.size() + ", one for each example of " + images.getFileName());
            }
            return labels;
        });
    }

    /**
     * Whether a folder holds IDX images under the usual names, of one set or of several.
     *
     * @throws BadInput if it cannot be read
     */
    public static boolean isIdxFolder(Path folder) {
        return listing(folder, Companions::holdsImages);
    }

    /** What people call a file: its name without folders and endings. */
    public static String title(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString()
                : name.toString().replaceFirst("\\.gz$", "")
                        .replaceFirst("(?<=.)\\.(npy|idx|csv|tsv|txt|mat|png|jpe?g)$", "");
    }
}
