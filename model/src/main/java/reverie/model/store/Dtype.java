package reverie.model.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The types of numbers in safetensors that Reverie reads and writes, by their names there. */
enum Dtype {
    F32(Float.BYTES), F64(Double.BYTES), I32(Integer.BYTES), I64(Long.BYTES);

    private final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    /** Of one number. */
    int bytes() {
        return bytes;
    }

    static Dtype of(Numbers numbers) {
        return switch (numbers) {
            case Numbers.F32 _ -> F32;
            case Numbers.F64 _ -> F64;
            case Numbers.I32 _ -> I32;
            case Numbers.I64 _ -> I64;
        };
    }

    /** Little-endian. */
    static void write(Numbers numbers, OutputStream out) throws IOException {
        if (numbers instanceof Numbers.F32(float[] values)) {
            Floats.write(values, out);
            return;
        }
        ByteBuffer block = block(numbers.length() * of(numbers).bytes);
        switch (numbers) {
            case Numbers.F32(var values) -> block.asFloatBuffer().put(values);
            case Numbers.F64(var values) -> block.asDoubleBuffer().put(values);
            case Numbers.I32(var values) -> block.asIntBuffer().put(values);
            case Numbers.I64(var values) -> block.asLongBuffer().put(values);
        }
        out.write(block.array());
    }

    /** So many numbers of this type. */
    Numbers read(int count, InputStream in) throws IOException {
        if (this == F32) {
            return new Numbers.F32(Floats.read(count, in));
        }
        byte[] all = in.readNBytes(count * bytes);
        if (all.length < count * bytes) {
            throw new EOFException("it became shorter while being read");
        }
        ByteBuffer block = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        switch (this) {
            case F64 -> {
                double[] values = new double[count];
                block.asDoubleBuffer().get(values);
                return new Numbers.F64(values);
            }
            case I32 -> {
                int[] values = new int[count];
                block.asIntBuffer().get(values);
                return new Numbers.I32(values);
            }
            default -> {
                long[] values = new long[count];
                block.asLongBuffer().get(values);
                return new Numbers.I64(values);
            }
        }
    }

    private static ByteBuffer block(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
