package reverie.model.data.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reverie.model.BadInput;
import reverie.model.data.DataSet;

/**
 * NumPy's {@code .npy}: a magic text, the version, the length of the header, the header as a Python dictionary, the numbers
 * in C or Fortran order. See NumPy enhancement proposal 1, "A simple file format for NumPy arrays".
 */
final class NpyFormat implements Format {

    static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);

    /** NumPy's own reader trusts no longer one; ours is as long as the first version can have. */
    private static final int LONGEST_HEADER = 0xffff;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*('[^']*'|[^,]*)");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");
    private static final String HEADER = "the header";

    @Override
    public String title() {
        return "NumPy .npy";
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public DataSet read(ByteSource source, int maximum) {
        String header = header(source);
        NumberArray array = array(source, header);
        float[] values = array.read(source);
        if (find(source, FORTRAN, header).equals("True")) {
            values = cOrder(array, values);
        }
        if (array.type() != ElementType.UNSIGNED_BYTE) {
            return Examples.ofFloats(source, array, values);
        }
        return maximum == BY_CONTENT ? Examples.ofBytesOrBits(source, array, values)
                : Examples.ofBytes(source, array, values, maximum);
    }

    private static String header(ByteSource source) {
        byte[] start = new byte[MAGIC.length + 2];
        source.read(start, start.length, HEADER);
        int version = start[MAGIC.length];
        if (version != 1 && version != 2) {
            throw new BadInput(source.name(), "NumPy .npy of version " + version, "1 or 2");
        }
        byte[] size = new byte[Integer.BYTES];
        source.read(size, version == 1 ? Short.BYTES : Integer.BYTES, HEADER);
        int length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > LONGEST_HEADER) {
            throw new BadInput(source.name(), "a header of " + Integer.toUnsignedString(length) + " bytes",
                    "at most " + LONGEST_HEADER);
        }
        byte[] text = new byte[length];
        source.read(text, length, HEADER);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static NumberArray array(ByteSource source, String header) {
        String name = find(source, TYPE, header).replace("'", "");
        ElementType type = switch (name) {
            case "|u1", "u1", "|b1" -> ElementType.UNSIGNED_BYTE;
            case "<f4", ">f4" -> ElementType.FLOAT;
            case "<f8", ">f8" -> ElementType.DOUBLE;
            default -> throw new BadInput(source.name(), "values of type " + oneLine(name), "u1, f4 or f8");
        };
        String sizes = find(source, SHAPE, header);
        try {
            long[] shape = Arrays.stream(sizes.split(",")).map(String::strip).filter(it -> !it.isEmpty())
                    .mapToLong(Long::parseLong).toArray();
            if (shape.length == 2 || shape.length == 3) {
                return new NumberArray(type, name.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                        shape);
            }
        } catch (NumberFormatException e) {
            throw new BadInput(source.name(), "shape (" + oneLine(sizes) + ")", "sizes of 64 bits", e);
        }
        throw new BadInput(source.name(), "an array of shape (" + oneLine(sizes) + ")",
                "examples × values, or examples × height × width");
    }

    private static String find(ByteSource source, Pattern member, String header) {
        Matcher found = member.matcher(header);
        if (!header.startsWith("{") || !found.find()) {
            throw new BadInput(source.name(), "the header " + oneLine(header),
                    "NumPy's descr, fortran_order and shape");
        }
        return found.group(1);
    }

    /** In Fortran order the example runs fastest, then the row of the picture, then its column. */
    private static float[] cOrder(NumberArray array, float[] values) {
        int examples = (int) array.shape()[0];
        int height = array.shape().length == 3 ? (int) array.shape()[1] : 1;
        int width = array.valuesOfOne() / height;
        float[] ordered = new float[values.length];
        int next = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                for (int n = 0; n < examples; n++) {
                    ordered[(n * height + y) * width + x] = values[next++];
                }
            }
        }
        return ordered;
    }

    private static String oneLine(String found) {
        String line = found.replaceAll("[^ -~]", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
