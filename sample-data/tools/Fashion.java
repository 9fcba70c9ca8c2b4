import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes {@code fashion}: the first Fashion-MNIST images. Arguments: folder of the packages, folder of the data. */
final class Fashion {

    private static final int TRAIN = 5_000;
    private static final int TEST = 1_000;

    private Fashion() {
    }

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0], "dataset-fashion-mnist", "usr", "share", "datasets", "fashion-mnist");
        Path target = Path.of(args[1], "fashion");
        for (String name : List.of("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
                "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            Idx part = Idx.read(source.resolve(name)).first(name.startsWith("train") ? TRAIN : TEST);
            part.write(target.resolve(name));
            if (name.contains("labels")) {
                System.out.println("  of each class " + part.labelCounts());
            }
        }
    }
}
