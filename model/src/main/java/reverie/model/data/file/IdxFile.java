package reverie.model.data.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.file.array.IdxFormat;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.Scale;

/** IDX files, plain or gzip as their content shows: images as examples, labels as whole numbers. */
public final class IdxFile {

    private static final IdxFormat FORMAT = new IdxFormat();

    private IdxFile() {
    }

    /**
     * Images (N×H×W) or values (N×D) of a file. Unsigned bytes are divided by 255; floats are kept, and
     * whole numbers of other types where they are not plainly greys.
     *
     * @throws BadInput if the file is missing, damaged, or holds anything else
     */
    public static DataSet images(Path file) {
        return DataFiles.read(file, List.of(FORMAT));
    }

    /**
     * As {@link #images(Path)}, from a bundled resource.
     *
     * @param name    name of the data set
     * @param in      closed when done
     * @param maximum the byte that stands for 1, from 1 to 255
     */
    public static DataSet images(String name, InputStream in, int maximum) {
        if (maximum < 1 || maximum > Scale.LARGEST_BYTE) {
            throw new BadInput("maximum", Integer.toString(maximum), "from 1 to " + Scale.LARGEST_BYTE);
        }
        try (ByteSource source = ByteSource.of(name, in)) {
            RawExamples raw = FORMAT.read(source, Asked.BY_CONTENT).train();
            return new Scale(maximum, "").check(raw).apply(raw);
        }
    }

    /**
     * Labels of a file, from 0 to 255 each.
     *
     * @throws BadInput if the file is missing, damaged, or holds anything else
     */
    public static int[] labels(Path file) {
        try (ByteSource source = ByteSource.open(file)) {
            return numbers(source);
        }
    }

    /** As {@link #labels(Path)}, from a bundled resource, which is closed when done. */
    public static int[] labels(String name, InputStream in) {
        try (ByteSource source = ByteSource.of(name, in)) {
            return numbers(source);
        }
    }

    private static int[] numbers(ByteSource source) {
        int[] labels = FORMAT.labels(source).stream().mapToInt(Integer::parseInt).toArray();
        for (int label : labels) {
            if (label < 0 || label > Scale.LARGEST_BYTE) {
                throw new BadInput(source.name(), "the label " + label, "from 0 to " + Scale.LARGEST_BYTE);
            }
        }
        return labels;
    }
}
