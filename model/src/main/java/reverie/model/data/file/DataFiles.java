package reverie.model.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.file.array.NpzFormat;
import reverie.model.data.file.csv.CsvFormat;
import reverie.model.data.file.mat.MatFormat;
import reverie.model.data.file.mat.OctaveFormat;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.RawSplits;
import reverie.model.data.file.raw.Reading;
import reverie.model.data.file.raw.Scale;

/**
 * Opens data that a person brings: a file of any format that {@link Format} lists, recognised by its content, or a folder of
 * IDX files. Labels and test examples that lie beside an IDX file under the usual names come with it.
 */
public final class DataFiles {

    private DataFiles() {
    }

    /** As {@link #open(Path, Reading)}, of which a person says nothing. */
    public static Splits open(Path path) {
        return open(path, Reading.BY_CONTENT);
    }

    /**
     * Reads examples, with labels and test examples where they are found. What their numbers mean is found once, from those to
     * learn from, and holds for both parts.
     *
     * @param path    a file; or a folder that holds one set of IDX images under names such as {@code train-images-idx3-ubyte}
     * @param reading what a person says of how it is to be read
     * @return named after the file or folder
     * @throws BadInput in one line, if there is nothing there that can be read, or it is damaged
     */
    public static Splits open(Path path, Reading reading) {
        Path file = Files.isDirectory(path) ? listing(path, Companions::imagesIn) : path;
        try (ByteSource source = ByteSource.open(file)) {
            return open(source, file, title(path), Formats.ALL, reading);
        }
    }

    /**
     * The same of a file that is open already, at its beginning.
     *
     * @param file where it is, for what lies beside it
     */
    public static Splits open(ByteSource source, Path file, Reading reading) {
        return open(source, file, title(file), Formats.ALL, reading);
    }

    /** Whether a source that is at its beginning is a text of which columns can be named. */
    public static boolean isText(ByteSource source) {
        byte[] head = source.head();
        return Formats.ALL.stream().filter(it -> it.recognises(head)).findFirst().filter(CsvFormat.class::isInstance)
                .isPresent();
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
     * Reads one of the arrays of a MATLAB or Octave file or of a NumPy archive.
     *
     * @param array its name, in a struct with the names of that before it, as in {@code training.images}; with {@code '} behind
     *              it, columns are examples rather than rows
     * @throws BadInput as in {@link #open(Path)}, and where the file has no such array
     */
    public static Splits open(Path file, String array, Reading reading) {
        try (ByteSource source = ByteSource.open(file)) {
            return open(source, file, title(file) + ":" + array,
                    List.of(new MatFormat(array), new OctaveFormat(array), new NpzFormat(array)), reading);
        }
    }

    private static Splits open(ByteSource source, Path file, String name, List<? extends Format> formats,
            Reading reading) {
        RawSplits raw = read(source, formats, Asked.of(reading));
        RawExamples train = withLabels(file, raw.train());
        Optional<RawExamples> test = raw.test()
                .or(() -> Companions.test(file).map(it -> test(it, formats, Asked.of(reading).besides(train))));
        Scale scale = reading.scaleOf(train);
        DataSet learned = scale.apply(train).withName(name);
        return new Splits(learned, test.map(it -> reading.scaleOf(scale, train, it).applyBeside(learned, it)
                .withName(name + " (test)"))).withSharedLabels();
    }

    private static RawExamples test(Path file, List<? extends Format> formats, Asked asked) {
        try (ByteSource source = ByteSource.open(file)) {
            return withLabels(file, read(source, formats, asked).train());
        }
    }

    private static RawSplits read(ByteSource source, List<? extends Format> formats, Asked asked) {
        byte[] head = source.head();
        Format format = formats.stream().filter(it -> it.recognises(head)).findFirst()
                .orElseThrow(() -> Format.unrecognised(source, formats));
        return format.read(source, asked);
    }

    /** Reads the examples of a file that is of one of these formats; named after the file. */
    static DataSet read(Path file, List<? extends Format> formats) {
        try (ByteSource source = ByteSource.open(file)) {
            RawExamples raw = read(source, formats, Asked.BY_CONTENT).train();
            return Scale.of(raw).apply(raw).withName(title(file));
        }
    }

    /** Labels that lie beside the examples are theirs, where there are as many. */
    private static RawExamples withLabels(Path examples, RawExamples raw) {
        Optional<Path> named = Companions.labels(examples);
        Optional<Path> file = named.or(() -> Companions.likelyLabels(examples).filter(_ -> raw.labels().isEmpty()));
        if (file.isEmpty()) {
            return raw;
        }
        List<String> labels = LabelFile.read(file.get());
        if (labels.size() == raw.size()) {
            return raw.withLabels(Optional.of(numbered(labels)),
                    List.of("labels are those of " + file.get().getFileName()));
        } else if (named.isPresent()) {
            throw new BadInput(file.get().toString(), labels.size() + " labels",
                    raw.size() + ", one for each example of " + examples.getFileName());
        }
        return raw.withLabels(raw.labels(), List.of(file.get().getFileName() + " was passed over: " + labels.size()
                + " labels for " + raw.size() + " examples"));
    }

    /** Small numbers have all names from 0 to the largest, others their own. */
    private static Labels numbered(List<String> labels) {
        if (!labels.stream().allMatch(it -> it.matches("[0-9]{1,3}"))) {
            return Labels.written(labels);
        }
        int[] numbers = labels.stream().mapToInt(Integer::parseInt).toArray();
        return Labels.numbered(numbers, Arrays.stream(numbers).max().orElse(0) + 1);
    }

    /**
     * Whether a folder holds IDX images under the usual names, of one set or of several.
     *
     * @throws BadInput if it cannot be read
     */
    public static boolean isIdxFolder(Path folder) {
        return listing(folder, Companions::holdsImages);
    }

    /** The files beside one that are read with it: its labels, and what to test on with the labels of that; by their names. */
    public static List<Path> belongingTo(Path file) {
        return Stream.concat(Stream.of(file), Companions.test(file).stream())
                .flatMap(it -> Stream.of(Optional.of(it), Companions.labels(it), Companions.likelyLabels(it)))
                .flatMap(Optional::stream).filter(it -> !it.equals(file)).distinct().toList();
    }

    /** What people call a file: its name without folders and endings. */
    public static String title(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString()
                : name.toString().replaceFirst("\\.gz$", "")
                        .replaceFirst("(?<=.)\\.(npy|npz|idx|csv|tsv|txt|mat|png|jpe?g)$", "");
    }
}
