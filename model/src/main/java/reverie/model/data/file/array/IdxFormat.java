package reverie.model.data.file.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawSplits;

/**
 * IDX, the format of the MNIST files: two zero bytes, the type, the number of dimensions, their sizes (each four bytes,
 * big-endian, unsigned), the numbers in C order. See LeCun, Cortes and Burges, "The MNIST database", "IDX file format".
 */
public final class IdxFormat implements Format {

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
    public String one() {
        return "an IDX file";
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        NumberArray array = header(source, "2 (values), 3 (images) or 4 (images and their channels)", 2, 4);
        ArrayShape.shape(source.name(), array);
        Meaning meaning = array.type() == ElementType.UNSIGNED_BYTE ? Meaning.GREY_BYTES : Meaning.of(array.type());
        return RawSplits.of(ArrayShape.arranged(source, array, array.read(source), meaning));
    }

    /**
     * Reads labels.
     *
     * @throws BadInput if anything is wrong with the file
     */
    public List<String> labels(ByteSource source) {
        NumberArray array = header(source, "1 (labels) or 2", 1, 2);
        return LabelArray.of(source.name(), array, array.read(source));
    }

    private NumberArray header(ByteSource source, String expected, int leastDimensions, int mostDimensions) {
        if (!recognises(source.head())) {
            throw Format.unrecognised(source, List.of(this));
        }
        byte[] magic = new byte[Integer.BYTES];
        source.read(magic, magic.length, HEADER);
        ElementType type = switch (magic[2]) {
            case 0x08 -> ElementType.UNSIGNED_BYTE;
            case 0x09 -> ElementType.SIGNED_BYTE;
            case 0x0B -> ElementType.SHORT;
            case 0x0C -> ElementType.INT;
            case 0x0D -> ElementType.FLOAT;
            case 0x0E -> ElementType.DOUBLE;
            default -> throw new BadInput(source.name(),
                    "IDX values of type 0x" + HexFormat.of().withUpperCase().toHexDigits(magic[2]),
                    "0x08 (unsigned bytes), 0x09 (bytes), 0x0B (16 bits), 0x0C (32 bits), 0x0D (floats) or 0x0E (doubles)");
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
