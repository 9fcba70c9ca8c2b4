package reverie.app.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.app.data.choice.DataAddress;
import reverie.app.data.choice.ImageChanges;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.raw.Reading;
import reverie.sampledata.LabelledImages;
import reverie.sampledata.Photographs;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** Opens data by the name of a bundled set or by the path of the user's own file or folder. */
public final class DataLibrary {

    /** A line does not get longer. */
    private static final int MOST_NAMES = 20;

    private DataLibrary() {
    }

    /** All of it, for those who do not mind where data come from; what several of them hold is in memory once. */
    public static Library library() {
        return new SharedLibrary(new Library() {
            @Override
            public Splits open(String name) {
                return DataLibrary.open(name);
            }

            @Override
            public Splits open(String name, Patches patches) {
                return DataLibrary.open(name, patches);
            }

            @Override
            public Optional<GreyImages> photographs(String name) {
                return find(name, Reading.BY_CONTENT).photographs();
            }

            @Override
            public GreyImages images(String name) {
                return find(name, Reading.BY_CONTENT).images();
            }
        });
    }

    /** The bundled sets whose examples are whole images, ready to learn from. */
    static List<LabelledImages> labelledImages() {
        return SampleData.all().stream().filter(LabelledImages.class::isInstance).map(LabelledImages.class::cast)
                .toList();
    }

    /**
     * @param nameOrPath a bundled set's name, or a path, which with {@code :NAME} behind it is an array of a MATLAB file or a NumPy archive,
     *                   and what is said of it as a {@link DataAddress}
     * @throws BadInput where it is neither, or what it names cannot be used
     */
    public static Splits open(String nameOrPath) {
        return open(nameOrPath, Reading.BY_CONTENT);
    }

    /**
     * The same, read as a person says.
     *
     * @throws BadInput as well where the data are of a kind of which that cannot be said
     */
    public static Splits open(String nameOrPath, Reading reading) {
        return find(nameOrPath, reading).open();
    }

    /**
     * Patches cut from the images of a set, which may be photographs of several sizes.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @throws BadInput as in {@link #open(String)}, and where a patch is larger than an image
     */
    public static Splits open(String nameOrPath, Patches patches) {
        return open(nameOrPath, patches, Reading.BY_CONTENT);
    }

    /** The same, read as a person says. */
    public static Splits open(String nameOrPath, Patches patches, Reading reading) {
        return find(nameOrPath, reading).open(patches);
    }

    /**
     * One whole image.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @param which      a photograph's name, or the number of an image to learn from, the first being 0
     * @throws BadInput as in {@link #open(String)}, and where there is no such image
     */
    public static GreyImage image(String nameOrPath, String which) {
        return image(nameOrPath, which, Reading.BY_CONTENT);
    }

    /** The same, read as a person says. */
    public static GreyImage image(String nameOrPath, String which, Reading reading) {
        GreyImages images = find(nameOrPath, reading).images();
        return IntStream.range(0, images.count())
                .filter(n -> images.name(n).equals(which) || Integer.toString(n).equals(which)).mapToObj(images::image)
                .findFirst().orElseThrow(() -> new BadInput("image", which, choice(images)));
    }

    private static String choice(GreyImages images) {
        List<String> names = IntStream.range(0, images.count()).mapToObj(images::name).distinct().limit(MOST_NAMES + 1)
                .toList();
        String numbers = "a number from 0 to " + (images.count() - 1);
        return names.size() < images.count() || names.size() > MOST_NAMES ? numbers
                : numbers + ", or one of " + String.join(", ", names);
    }

    /** Whether it is the name of a bundled set; looks for no file. */
    public static boolean isBundled(String nameOrPath) {
        return SampleData.named(DataAddress.parse(nameOrPath).place()).isPresent();
    }

    /** The same data from wherever it is asked for: of a path, the absolute one. */
    public static String absolute(String nameOrPath) {
        DataAddress address = DataAddress.parse(nameOrPath);
        try {
            return isBundled(nameOrPath) || nameOrPath.isBlank() ? nameOrPath
                    : address.at(Path.of(address.place()).toAbsolutePath().normalize().toString()).text();
        } catch (InvalidPathException _) {
            // What is behind a colon need not be a path everywhere.
            return nameOrPath;
        }
    }

    private static DataSource find(String address, Reading more) {
        DataAddress asked = DataAddress.parse(address).and(more, ImageChanges.NONE);
        String nameOrPath = asked.place();
        Reading reading = asked.reading();
        ImageChanges changes = asked.changes();
        DataSource source = SampleData.named(nameOrPath).map(it -> bundled(it, reading, changes))
                .or(() -> existing(nameOrPath).map(it -> brought(it, reading, changes)))
                .or(() -> chosen(nameOrPath, reading, changes))
                .or(() -> array(nameOrPath, reading, changes))
                .orElseThrow(() -> new BadInput(nameOrPath.isBlank() ? "data" : nameOrPath,
                        "neither a bundled data set nor a file or folder",
                        "one of " + labelledImages().stream().map(LabelledImages::name)
                                .collect(Collectors.joining(", ")) + ", or a path that exists"));
        return asked.jitter().isNone() ? source : new JitteredSource(source, asked.jitter());
    }

    private static DataSource bundled(SampleSet set, Reading reading, ImageChanges changes) {
        reading.refuseAll(set.name(), "a bundled data set");
        return switch (set) {
            case LabelledImages images -> () -> changes.apply(new BundledImages(images).open());
            case Photographs photographs -> new PhotographFiles(photographs, changes);
        };
    }

    private static DataSource brought(Path path, Reading reading, ImageChanges changes) {
        if (!Files.isDirectory(path)) {
            return new OneFile(path, reading, changes);
        } else if (DataFiles.isIdxFolder(path)) {
            return () -> changes.apply(DataFiles.open(path, reading));
        }
        reading.refuseAll(path.toString(), "a folder of pictures");
        return new PictureFolder(path, DataFiles.title(path), changes);
    }

    /** Some of the pictures in a folder, as in {@code holiday|sea.png|hills}. */
    private static Optional<DataSource> chosen(String name, Reading reading, ImageChanges changes) {
        return ChosenPlaces.parse(name).map(it -> {
            reading.refuseAll(name, "pictures");
            return new PictureFolder(it, changes);
        });
    }

    /** An array of a MATLAB file or of a NumPy archive, as in {@code faces.mat:X}. */
    private static Optional<DataSource> array(String name, Reading reading, ImageChanges changes) {
        int colon = name.lastIndexOf(':');
        return existing(name.substring(0, Math.max(0, colon))).filter(it -> !Files.isDirectory(it))
                .map(file -> () -> changes.apply(DataFiles.open(file, name.substring(colon + 1), reading)));
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(name).filter(it -> !it.isBlank()).map(Path::of).filter(Files::exists);
        } catch (InvalidPathException cannotExist) {
            return Optional.empty();
        }
    }
}
