package reverie.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
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
                        "images of one size: " + names());
            };
        }
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
