package reverie.model.parcel;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;

/** Takes a value apart and writes its arrays. */
final class Packing {

    static final int BUFFER = 1 << 20;
    /** Before an array there is room for what says what it is. */
    private static final int HEAD = 16;

    private final WritableByteChannel channel;
    private final Constants constants;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<Object, Integer> shared = new IdentityHashMap<>();

    /** @param constants gets what parts refer to */
    Packing(WritableByteChannel channel, Constants constants) {
        this.channel = channel;
        this.constants = constants;
    }

    void pack(Object value) throws IOException {
        put(value);
        flush();
    }

    private void put(Object value) throws IOException {
        Integer before = shared.get(value);
        if (before != null) {
            begin(Part.SHARED, before);
            return;
        }
        switch (value) {
            case float[] some -> numbers(Part.FLOATS, some.length, Float.BYTES,
                    (from, count) -> buffer.asFloatBuffer().put(some, from, count));
            case double[] some -> numbers(Part.DOUBLES, some.length, Double.BYTES,
                    (from, count) -> buffer.asDoubleBuffer().put(some, from, count));
            case int[] some -> numbers(Part.INTS, some.length, Integer.BYTES,
                    (from, count) -> buffer.asIntBuffer().put(some, from, count));
            case long[] some -> numbers(Part.LONGS, some.length, Long.BYTES,
                    (from, count) -> buffer.asLongBuffer().put(some, from, count));
            case byte[] some -> numbers(Part.BYTES, some.length, 1,
                    (from, count) -> buffer.slice().put(some, from, count));
            case boolean[] some -> numbers(Part.BOOLEANS, some.length, 1, (from, count) -> flags(some, from, count));
            case R032Store matrix -> {
                begin(Part.MATRIX, (int) matrix.countRows());
                put(matrix.data);
            }
            case Weights weights -> {
                begin(Part.WEIGHTS, 1);
                put(weights.matrix());
            }
            case Optional<?> some when some.isPresent() -> {
                begin(Part.OPTIONAL, 1);
                put(some.get());
            }
            case List<?> some -> {
                begin(Part.LIST, some.size());
                for (Object each : some) {
                    put(each);
                }
            }
            case Map<?, ?> some -> {
                begin(Part.MAP, some.size());
                for (Map.Entry<?, ?> each : some.entrySet()) {
                    put(each.getKey());
                    put(each.getValue());
                }
            }
            case Record some when some.getClass().getModule() == Packing.class.getModule() -> record(some);
            default -> {
                begin(Part.CONSTANT, constants.place(value));
                return;
            }
        }
        shared.put(value, shared.size());
    }

    private void record(Record value) throws IOException {
        begin(Part.RECORD, constants.place(value.getClass()));
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                put(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void begin(Part part, int number) throws IOException {
        if (buffer.remaining() < HEAD) {
            flush();
        }
        buffer.put((byte) part.ordinal()).putInt(number);
    }

    /** Puts elements into the buffer, without moving its position. */
    private interface Filling {

        Buffer put(int from, int count);
    }

    private void numbers(Part part, int length, int size, Filling filling) throws IOException {
        begin(part, length);
        int done = 0;
        while (done < length) {
            if (buffer.remaining() < size) {
                flush();
            }
            int count = Math.min(length - done, buffer.remaining() / size);
            filling.put(done, count);
            buffer.position(buffer.position() + count * size);
            done += count;
        }
    }

    private Buffer flags(boolean[] flags, int from, int count) {
        for (int i = 0; i < count; i++) {
            buffer.put(buffer.position() + i, (byte) (flags[from + i] ? 1 : 0));
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
