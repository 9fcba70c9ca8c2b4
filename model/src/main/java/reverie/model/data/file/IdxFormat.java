package reverie.model.data.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.DataSet;

/**
 * IDX, the format of the MNIST files: two zero bytes, the type, the number of dimensions, their sizes (each four bytes,
 * big-endian, unsigned), the numbers in C order. See LeCun, Cortes and Burges, "The MNIST database", "IDX file format".
 */
final class IdxFormat implements Format {

    private static final int FIRST_TYPE = 0x08;
    private static final int LAST_TYPE = 0x0E;
    private static final String HEADER = "the header";

    @Override
    public String title() {
        return "IDX (plain or gzip)";
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] >= FIRST_TYPE && head[2] <= LAST_TYPE
                && head[3] > 0;
    }

    @Override
    public DataSet read(ByteSource source, int maximum) {
        NumberArray array = header(source, "2 (values) or 3 (images)", 2, 3);
        float[] values = array.read(source);
        return array.type() == ElementType.UNSIGNED_BYTE
                ? Examples.ofBytes(source, array, values, maximum == BY_CONTENT ? Examples.LARGEST_BYTE : maximum)
                : Examples.ofFloats(source, array, values);
    }

    /**
     * Reads labels: one dimension of unsigned bytes.
     *
     * @throws BadInput if anything is wrong with the file
     */
    int[] labels(ByteSource source) {
        NumberArray array = header(source, "1 (labels)", 1, 1);
        if (array.type() != ElementType.UNSIGNED_BYTE) {
            throw new BadInput(source.name(), "labels of type " + array.type(), ElementType.UNSIGNED_BYTE.toString());
        }
        float[] values = array.read(source);
        int[] labels = new int[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) values[i];
        }
        return labels;
    }

    private NumberArray header(ByteSource source, String expected, int leastDimensions, int mostDimensions) {
        if (!recognises(source.head())) {
            throw Format.unrecognised(source, List.of(this));
        }
        byte[] magic = new byte[Integer.BYTES];
        source.read(magic, magic.length, HEADER);
        ElementType type = switch (magic[2]) {
            case 0x08 -> ElementType.UNSIGNED_BYTE;
            case 0x0D -> ElementType.FLOAT;
            case 0x0E -> ElementType.DOUBLE;
            default -> throw new BadInput(source.name(),
                    "IDX values of type 0x" + HexFormat.of().withUpperCase().toHexDigits(magic[2]),
                    "0x08 (unsigned bytes), 0x0D (floats) or 0x0E (doubles)");
        };
        int dimensions = magic[3];
        if (dimensions < leastDimensions || dimensions > mostDimensions) {
            throw new BadInput(source.name(), "IDX of " + dimensions + (dimensions == 1 ? " dimension" : " dimensions"),
                    expected);
        }
        byte[] sizes = new byte[dimensions * Integer.BYTES];
        source.read(sizes, sizes.length, HEADER);
        ByteBuffer big = ByteBuffer.wrap(sizes);
        long[] shape = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shape[i] = Integer.toUnsignedLong(big.getInt());
        }
        return new NumberArray(type, ByteOrder.BIG_ENDIAN, shape);
    }
}
