package reverie.app.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.file.DataFiles;
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
            public DataTraits traits(String name) {
                return find(name).traits();
            }

            @Override
            public GreyImages images(String name) {
                return find(name).images();
            }
        });
    }

    /** The bundled sets whose examples are whole images, ready to learn from. */
    static List<LabelledImages> labelledImages() {
        return SampleData.all().stream().filter(LabelledImages.class::isInstance).map(LabelledImages.class::cast)
                .toList();
    }

    /**
     * @param nameOrPath a bundled set's name, or a path, which with {@code :NAME} behind it is a variable of a MATLAB file
     * @throws BadInput where it is neither, or what it names cannot be used
     */
    public static Splits open(String nameOrPath) {
        return find(nameOrPath).open();
    }

    /**
     * Patches cut from the images of a set, which may be photographs of several sizes.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @throws BadInput as in {@link #open(String)}, and where a patch is larger than an image
     */
    public static Splits open(String nameOrPath, Patches patches) {
        return find(nameOrPath).open(patches);
    }

    /**
     * One whole image.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @param which      a photograph's name, or the number of an image to learn from, the first being 0
     * @throws BadInput as in {@link #open(String)}, and where there is no such image
     */
    public static GreyImage image(String nameOrPath, String which) {
        GreyImages images = find(nameOrPath).images();
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

    private static DataSource find(String nameOrPath) {
        return SampleData.named(nameOrPath).map(DataLibrary::bundled)
                .or(() -> existing(nameOrPath).map(DataLibrary::brought)).or(() -> variable(nameOrPath))
                .orElseThrow(() -> new BadInput(nameOrPath.isBlank() ? "data" : nameOrPath,
                        "neither a bundled data set nor a file or folder",
                        "one of " + labelledImages().stream().map(LabelledImages::name)
                                .collect(Collectors.joining(", ")) + ", or a path that exists"));
    }

    private static DataSource bundled(SampleSet set) {
        return switch (set) {
            case LabelledImages images -> new BundledImages(images);
            case Photographs photographs -> new PhotographFiles(photographs);
        };
    }

    private static DataSource brought(Path path) {
        boolean ofPictures = Files.isDirectory(path) ? !DataFiles.isIdxFolder(path) : PictureFile.isPicture(path);
        return ofPictures ? new PictureFolder(path, DataFiles.title(path)) : () -> DataFiles.open(path);
    }

    /** A variable of a MATLAB file, as in {@code faces.mat:X}. */
    private static Optional<DataSource> variable(String name) {
        int colon = name.lastIndexOf(':');
        return existing(name.substring(0, Math.max(0, colon))).filter(Files::isRegularFile)
                .map(file -> () -> DataFiles.open(file, name.substring(colon + 1)));
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(name).filter(it -> !it.isBlank()).map(Path::of).filter(Files::exists);
        } catch (InvalidPathException cannotExist) {
            return Optional.empty();
        }
    }
}
