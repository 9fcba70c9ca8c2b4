package reverie.model.data.file;

import java.nio.ByteBuffer;

/** How one number is kept in a file. */
enum ElementType {
    UNSIGNED_BYTE(1) {
        @Override
        void decode(ByteBuffer from, float[] into, int start, int count) {
            for (int i = 0; i < count; i++) {
                into[start + i] = from.get(i) & 0xff;
            }
        }
    },
    FLOAT(Float.BYTES) {
        @Override
        void decode(ByteBuffer from, float[] into, int start, int count) {
            from.asFloatBuffer().get(into, start, count);
        }
    },
    DOUBLE(Double.BYTES) {
        @Override
        void decode(ByteBuffer from, float[] into, int start, int count) {
            for (int i = 0; i < count; i++) {
                into[start + i] = (float) from.getDouble(i * Double.BYTES);
            }
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    /** Numbers from the beginning of {@code from}, in its byte order. */
    abstract void decode(ByteBuffer from, float[] into, int start, int count);
}
