import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code small-digits}: the rows of scikit-learn's table in their order, 64 values and a label each. Arguments:
 * folder of the packages, folder of the data.
 */
final class SmallDigits {

    private static final int SIDE = 8;
    private static final int HIGHEST = 16;

    private SmallDigits() {
    }

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0], "python3-sklearn", "usr", "lib", "python3", "dist-packages", "sklearn",
                "datasets", "data", "digits.csv.gz");
        Path target = Path.of(args[1], "small-digits");
        List<String> rows;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.US_ASCII))) {
            rows = in.readAllLines();
        }
        int pixels = SIDE * SIDE;
        byte[] images = new byte[rows.size() * pixels];
        byte[] labels = new byte[rows.size()];
        for (int n = 0; n < rows.size(); n++) {
            String[] fields = rows.get(n).split(",");
            if (fields.length != pixels + 1) {
                throw new IOException("row " + n + ": " + fields.length + " fields, expected " + (pixels + 1));
            }
            for (int i = 0; i < pixels; i++) {
                images[n * pixels + i] = whole(fields[i], HIGHEST);
            }
            labels[n] = whole(fields[pixels], 9);
        }
        new Idx(new int[]{rows.size(), SIDE, SIDE}, images).write(target.resolve("train-images-idx3-ubyte.gz"));
        Idx classes = new Idx(new int[]{rows.size()}, labels);
        classes.write(target.resolve("train-labels-idx1-ubyte.gz"));
        System.out.println("  of each class " + classes.labelCounts());
    }

    private static byte whole(String field, int highest) throws IOException {
        double value = Double.parseDouble(field);
        if (value != Math.rint(value) || value < 0 || value > highest) {
            throw new IOException("value " + field + ", expected a whole number from 0 to " + highest);
        }
        return (byte) value;
    }
}
