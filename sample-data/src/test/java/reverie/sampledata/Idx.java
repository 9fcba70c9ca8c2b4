package reverie.sampledata;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** An IDX file of unsigned bytes, read as its format says. */
final class Idx {

    private final int[] sizes;
    private final byte[] bytes;

    private Idx(int[] sizes, byte[] bytes) {
        this.sizes = sizes;
        this.bytes = bytes;
    }

    static Idx read(SampleFile file) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(file.open()))) {
            if (in.readUnsignedShort() != 0 || in.readUnsignedByte() != 0x08) {
                throw new IOException(file + " does not hold unsigned bytes");
            }
            int[] sizes = new int[in.readUnsignedByte()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = in.readInt();
            }
            return new Idx(sizes, in.readAllBytes());
        }
    }

    int[] sizes() {
        return sizes;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] example(int index) {
        int each = bytes.length / sizes[0];
        return Arrays.copyOfRange(bytes, index * each, (index + 1) * each);
    }

    int[] unsigned() {
        int[] values = new int[bytes.length];
        Arrays.setAll(values, it -> Byte.toUnsignedInt(bytes[it]));
        return values;
    }
}
