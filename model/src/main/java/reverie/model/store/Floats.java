package reverie.model.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays of floats as little-endian bytes, a block at a time. */
final class Floats {

    private static final int BLOCK = 1 << 14;

    private Floats() {
    }

    static void write(float[] values, OutputStream out) throws IOException {
        ByteBuffer block = block();
        int from = 0;
        while (from < values.length) {
            int count = Math.min(BLOCK, values.length - from);
            block.asFloatBuffer().put(values, from, count);
            out.write(block.array(), 0, count * Float.BYTES);
            from += count;
        }
    }

    static float[] read(int length, InputStream in) throws IOException {
        float[] values = new float[length];
        ByteBuffer block = block();
        int from = 0;
        while (from < length) {
            int count = Math.min(BLOCK, length - from);
            if (in.readNBytes(block.array(), 0, count * Float.BYTES) < count * Float.BYTES) {
                throw new EOFException("it became shorter while being read");
            }
            block.asFloatBuffer().get(values, from, count);
            from += count;
        }
        return values;
    }

    static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer block() {
        return ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
