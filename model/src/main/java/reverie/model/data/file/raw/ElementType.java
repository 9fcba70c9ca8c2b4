package reverie.model.data.file.raw;

import java.nio.ByteBuffer;

/** How one number is kept in a file. */
public enum ElementType {
    UNSIGNED_BYTE(1, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.get(index) & 0xff;
        }
    },
    SIGNED_BYTE(1, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.get(index);
        }
    },
    UNSIGNED_SHORT(Short.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return Short.toUnsignedInt(from.getShort(index * Short.BYTES));
        }
    },
    SHORT(Short.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.getShort(index * Short.BYTES);
        }
    },
    UNSIGNED_INT(Integer.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return Integer.toUnsignedLong(from.getInt(index * Integer.BYTES));
        }
    },
    INT(Integer.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.getInt(index * Integer.BYTES);
        }
    },
    UNSIGNED_LONG(Long.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            long value = from.getLong(index * Long.BYTES);
            return value >= 0 ? value : 2.0 * (value >>> 1);
        }
    },
    LONG(Long.BYTES, true) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.getLong(index * Long.BYTES);
        }
    },
    HALF(Short.BYTES, false) {
        @Override
        double at(ByteBuffer from, int index) {
            return Float.float16ToFloat(from.getShort(index * Short.BYTES));
        }
    },
    FLOAT(Float.BYTES, false) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.getFloat(index * Float.BYTES);
        }
    },
    DOUBLE(Double.BYTES, false) {
        @Override
        double at(ByteBuffer from, int index) {
            return from.getDouble(index * Double.BYTES);
        }
    };

    private final int bytes;
    private final boolean whole;

    ElementType(int bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether it keeps whole numbers only. */
    public boolean isWhole() {
        return whole;
    }

    /** The number so many numbers behind the beginning of {@code from}, in its byte order. */
    abstract double at(ByteBuffer from, int index);

    /** Numbers from the beginning of {@code from}, in its byte order. */
    public void decode(ByteBuffer from, float[] into, int start, int count) {
        for (int i = 0; i < count; i++) {
            into[start + i] = (float) at(from, i);
        }
    }
}
