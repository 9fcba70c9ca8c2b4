package reverie.model.train;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;

/** A number that follows from everything that can be reached from a value, whatever it is made of. */
public final class Fingerprint {

    private Fingerprint() {
    }

    public static long of(Object value) {
        return switch (value) {
            case Number number -> Double.doubleToLongBits(number.doubleValue());
            case Boolean flag -> flag ? 1 : 2;
            case CharSequence text -> text.toString().hashCode();
            case Enum<?> constant -> constant.name().hashCode();
            case Optional<?> some -> some.map(Fingerprint::of).orElse(7L);
            case Iterable<?> many -> {
                long sum = 11;
                for (Object each : many) {
                    sum = 31 * sum + of(each);
                }
                yield sum;
            }
            case Map<?, ?> map -> {
                long sum = 13;
                for (var entry : map.entrySet()) {
                    sum += of(entry.getKey()) ^ 31 * of(entry.getValue());
                }
                yield sum;
            }
            case R032Store matrix -> of(matrix.data);
            case Object array when array.getClass().isArray() -> {
                long sum = 17;
                for (int i = 0; i < Array.getLength(array); i++) {
                    sum = 31 * sum + of(Array.get(array, i));
                }
                yield sum;
            }
            default -> ofFields(value);
        };
    }

    private static long ofFields(Object value) {
        long sum = 19;
        for (Class<?> kind = value.getClass(); kind.getName().startsWith("reverie."); kind = kind.getSuperclass()) {
            for (Field field : kind.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().getName().contains("Packed")) {
                    field.setAccessible(true);
                    try {
                        Object part = field.get(value);
                        sum = 31 * sum + (part == null ? 0 : of(part));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        return sum;
    }
}
