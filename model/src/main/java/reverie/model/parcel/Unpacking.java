package reverie.model.parcel;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;

/** Makes again what {@link Packing} has taken apart. */
final class Unpacking {

    private final ReadableByteChannel channel;
    private final Constants constants;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Packing.BUFFER).order(ByteOrder.LITTLE_ENDIAN).flip();
    private final List<Object> shared = new ArrayList<>();

    Unpacking(ReadableByteChannel channel, Constants constants) {
        this.channel = channel;
        this.constants = constants;
    }

    Object unpack() throws IOException {
        need(1);
        Part part = Part.values()[buffer.get()];
        need(Integer.BYTES);
        int number = buffer.getInt();
        Object value = switch (part) {
            case CONSTANT -> constants.at(number);
            case SHARED -> shared.get(number);
            case RECORD -> record((Class<?>) constants.at(number));
            case LIST -> list(number);
            case MAP -> map(number);
            case OPTIONAL -> Optional.of(unpack());
            case MATRIX -> R032Store.wrap((float[]) unpack(), number);
            case WEIGHTS -> new Weights((R032Store) unpack());
            case FLOATS -> {
                float[] some = new float[number];
                numbers(number, Float.BYTES, (from, count) -> buffer.asFloatBuffer().get(some, from, count));
                yield some;
            }
            case DOUBLES -> {
                double[] some = new double[number];
                numbers(number, Double.BYTES, (from, count) -> buffer.asDoubleBuffer().get(some, from, count));
                yield some;
            }
            case INTS -> {
                int[] some = new int[number];
                numbers(number, Integer.BYTES, (from, count) -> buffer.asIntBuffer().get(some, from, count));
                yield some;
            }
            case LONGS -> {
                long[] some = new long[number];
                numbers(number, Long.BYTES, (from, count) -> buffer.asLongBuffer().get(some, from, count));
                yield some;
            }
            case BYTES -> bytes(number);
            case BOOLEANS -> {
                byte[] some = bytes(number);
                boolean[] flags = new boolean[number];
                for (int i = 0; i < number; i++) {
                    flags[i] = some[i] != 0;
                }
                yield flags;
            }
        };
        if (part != Part.CONSTANT && part != Part.SHARED) {
            shared.add(value);
        }
        return value;
    }

    private Object record(Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = unpack();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IOException("written by another version, which made another " + type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object list(int length) throws IOException {
        Object[] values = new Object[length];
        for (int i = 0; i < length; i++) {
            values[i] = unpack();
        }
        return List.of(values);
    }

    private Object map(int length) throws IOException {
        var values = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < length; i++) {
            Object key = unpack();
            values.put(key, unpack());
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] some = new byte[length];
        numbers(length, 1, (from, count) -> buffer.get(buffer.position(), some, from, count));
        return some;
    }

    /** Takes elements from the buffer, without moving its position. */
    private interface Emptying {

        void get(int from, int count);
    }

    private void numbers(int length, int size, Emptying emptying) throws IOException {
        int done = 0;
        while (done < length) {
            need(size);
            int count = Math.min(length - done, buffer.remaining() / size);
            emptying.get(done, count);
            buffer.position(buffer.position() + count * size);
            done += count;
        }
    }

    /** Sees to it that so many bytes are in the buffer. */
    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("a file that is shorter than it was");
            }
        }
        buffer.flip();
    }
}
