package reverie.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.Labels;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.IdxFile;
import reverie.sampledata.LabelledImages;
import reverie.sampledata.Photographs;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** Opens data by the name of a bundled set or by the path of the user's own file or folder. */
public final class DataLibrary {

    private DataLibrary() {
    }

    /** All of it, for those who do not mind where data come from. */
    public static Library library() {
        return new Library() {
            @Override
            public Splits open(String name) {
                return DataLibrary.open(name);
            }

            @Override
            public Splits open(String name, Patches patches) {
                return DataLibrary.open(name, patches);
            }

            @Override
            public boolean holdsPhotographs(String name) {
                return photographs(name).isPresent();
            }

            @Override
            public List<GreyImage> images(String name) {
                return photographs(name).map(it -> new PhotographFiles(it).images())
                        .orElseGet(() -> Library.super.images(name));
            }
        };
    }

    /** The bundled sets whose examples are whole images, ready to learn from. */
    public static List<LabelledImages> labelledImages() {
        return SampleData.all().stream().filter(LabelledImages.class::isInstance).map(LabelledImages.class::cast)
                .toList();
    }

    /**
     * @param nameOrPath a bundled set's name, or a path
     * @throws BadInput where it is neither, or what it names cannot be used
     */
    public static Splits open(String nameOrPath) {
        Optional<SampleSet> bundled = SampleData.named(nameOrPath);
        if (bundled.isPresent()) {
            return switch (bundled.get()) {
                case LabelledImages images -> open(images);
                case Photographs photographs -> throw new BadInput(photographs.name(), "photographs of several sizes",
                        "images of one size (" + names() + "), or patches of them");
            };
        }
        return openFile(nameOrPath);
    }

    /**
     * Patches cut from the images of a set, whose photographs may have several sizes.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @throws BadInput as in {@link #open(String)}, and where a patch is larger than an image
     */
    public static Splits open(String nameOrPath, Patches patches) {
        return photographs(nameOrPath).map(it -> new PhotographFiles(it).cut(patches))
                .orElseGet(() -> patches.of(open(nameOrPath)));
    }

    /**
     * One whole image.
     *
     * @param nameOrPath a bundled set's name, or a path
     * @param which      a photograph's name, or the number of an image to learn from, the first being 0
     * @throws BadInput as in {@link #open(String)}, and where there is no such image
     */
    public static GreyImage image(String nameOrPath, String which) {
        Optional<Photographs> photographs = photographs(nameOrPath);
        if (photographs.isPresent()) {
            List<GreyImage> images = new PhotographFiles(photographs.get()).images();
            return images.stream().filter(it -> it.name().equals(which)).findFirst()
                    .orElseThrow(() -> new BadInput("image", which, "one of "
                            + images.stream().map(GreyImage::name).collect(Collectors.joining(", "))));
        }
        DataSet all = open(nameOrPath).train();
        return IntStream.range(0, all.size()).filter(n -> Integer.toString(n).equals(which)).boxed().findFirst()
                .map(n -> GreyImage.of(all, n))
                .orElseThrow(() -> new BadInput("image", which, "a number from 0 to " + (all.size() - 1)));
    }

    private static Optional<Photographs> photographs(String name) {
        return SampleData.named(name).filter(Photographs.class::isInstance).map(Photographs.class::cast);
    }

    private static Splits openFile(String nameOrPath) {
        return existing(nameOrPath).map(DataFiles::open).orElseThrow(() -> new BadInput(
                nameOrPath.isBlank() ? "data" : nameOrPath, "neither a bundled data set nor a file or folder",
                "one of " + names() + ", or a path that exists"));
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(name).filter(it -> !it.isBlank()).map(Path::of).filter(Files::exists);
        } catch (InvalidPathException cannotExist) {
            return Optional.empty();
        }
    }

    /** Both parts of a bundled set, with its labels. */
    public static Splits open(LabelledImages set) {
        return new Splits(part(set, set.train(), set.name()),
                set.test().map(test -> part(set, test, set.name() + " (test)")));
    }

    private static DataSet part(LabelledImages set, LabelledImages.Part part, String name) {
        try {
            int[] labels = IdxFile.labels(name, part.labels().open());
            return IdxFile.images(name, part.images().open(), set.maxValue())
                    .withLabels(new Labels(labels, set.classNames()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String names() {
        return labelledImages().stream().map(LabelledImages::name).collect(Collectors.joining(", "));
    }
}
