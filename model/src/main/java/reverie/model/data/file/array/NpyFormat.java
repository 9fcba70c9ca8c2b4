package reverie.model.data.file.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawSplits;

/**
 * NumPy's {@code .npy}: a magic text, the version, the length of the header, the header as a Python dictionary, the numbers
 * in C or Fortran order. See NumPy enhancement proposal 1, "A simple file format for NumPy arrays".
 */
public final class NpyFormat implements Format {

    public static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);

    /** NumPy's own reader trusts no longer one; ours is as long as the first version can have. */
    private static final int LONGEST_HEADER = 0xffff;
    private static final int LATEST = 3;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*('[^']*'|[^,]*)");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, L]*)\\)");
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
    public String one() {
        return "a NumPy file";
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        NumberArray array = header(source);
        ArrayShape.shape(source.name(), array);
        float[] values = numbers(source, array);
        return RawSplits.of(ArrayShape.arranged(source, array.inCOrder(), values, Meaning.of(array.type())));
    }

    /** The numbers that follow a header, in C order. */
    public static float[] numbers(ByteSource source, NumberArray array) {
        float[] values = array.read(source);
        return array.fortran() ? ArrayShape.cOrder(array.shape(), values) : values;
    }

    /** The header, behind which the numbers follow. */
    public static NumberArray header(ByteSource source) {
        return array(source, text(source));
    }

    /** The text of the header. */
    public static String text(ByteSource source) {
        byte[] start = new byte[MAGIC.length + 2];
        source.read(start, start.length, HEADER);
        int version = start[MAGIC.length];
        if (version < 1 || version > LATEST) {
            throw new BadInput(source.name(), "NumPy .npy of version " + version, "from 1 to " + LATEST);
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

    /** Whether a header tells of numbers of a type that is read. */
    public static boolean isNumeric(ByteSource source, String header) {
        return type(typeName(source, header)).isPresent();
    }

    private static String typeName(ByteSource source, String header) {
        return find(source, TYPE, header).replace("'", "");
    }

    /** What a header tells of. */
    public static NumberArray array(ByteSource source, String header) {
        String name = typeName(source, header);
        ElementType type = type(name)
                .orElseThrow(() -> new BadInput(source.name(), "values of type " + oneLine(name),
                        "truth values, integers of 8 to 64 bits, or floats of 16 to 64 bits"));
        String sizes = find(source, SHAPE, header);
        boolean fortran = find(source, FORTRAN, header).equals("True");
        try {
            long[] shape = Arrays.stream(sizes.split(",")).map(String::strip).filter(it -> !it.isEmpty())
                    .mapToLong(it -> Long.parseLong(it.replaceFirst("L$", ""))).toArray();
            return new NumberArray(type, name.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                    fortran, shape);
        } catch (NumberFormatException e) {
            throw new BadInput(source.name(), "shape (" + oneLine(sizes) + ")", "sizes of 64 bits", e);
        }
    }

    private static Optional<ElementType> type(String name) {
        return Optional.ofNullable(switch (name.replaceFirst("^[<>|=]", "")) {
            case "b1", "u1", "?", "B" -> ElementType.UNSIGNED_BYTE;
            case "i1", "b" -> ElementType.SIGNED_BYTE;
            case "u2" -> ElementType.UNSIGNED_SHORT;
            case "i2" -> ElementType.SHORT;
            case "u4" -> ElementType.UNSIGNED_INT;
            case "i4" -> ElementType.INT;
            case "u8" -> ElementType.UNSIGNED_LONG;
            case "i8" -> ElementType.LONG;
            case "f2" -> ElementType.HALF;
            case "f4" -> ElementType.FLOAT;
            case "f8" -> ElementType.DOUBLE;
            default -> null;
        });
    }

    private static String find(ByteSource source, Pattern member, String header) {
        Matcher found = member.matcher(header);
        if (!header.startsWith("{") || !found.find()) {
            throw new BadInput(source.name(), "the header " + oneLine(header),
                    "NumPy's descr, fortran_order and shape");
        }
        return found.group(1);
    }

    private static String oneLine(String found) {
        String line = found.replaceAll("[^ -~]", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
