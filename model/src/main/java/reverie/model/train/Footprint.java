package reverie.model.train;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;

/**
 * How much memory a value takes: the arrays that can be reached from it through the records and classes of this module. What lies
 * around arrays is not counted; beside them it is nothing.
 */
final class Footprint {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Object> arrays = new ArrayList<>();

    private Footprint() {
    }

    /** All arrays of numbers in a value, each once. */
    static List<Object> arrays(Object value) {
        var all = new Footprint();
        all.visit(value);
        return List.copyOf(all.arrays);
    }

    /** Bytes of these arrays. */
    static long bytes(Collection<Object> arrays) {
        return arrays.stream().mapToLong(Footprint::bytes).sum();
    }

    private static long bytes(Object array) {
        int size = switch (array) {
            case double[] _,long[] _ -> Long.BYTES;
            case float[] _,int[] _ -> Integer.BYTES;
            case short[] _,char[] _ -> Short.BYTES;
            default -> 1;
        };
        return (long) size * Array.getLength(array);
    }

    private void visit(@Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case Optional<?> some -> some.ifPresent(this::visit);
            case Iterable<?> some -> some.forEach(this::visit);
            case Map<?, ?> some -> some.values().forEach(this::visit);
            case R032Store matrix -> visit(matrix.data);
            case Object[] some -> {
                for (Object each : some) {
                    visit(each);
                }
            }
            case Enum<?> _ -> {
            }
            default -> {
                if (value.getClass().isArray()) {
                    if (seen.add(value)) {
                        arrays.add(value);
                    }
                } else if (value.getClass().getModule() == Footprint.class.getModule() && seen.add(value)) {
                    visitFields(value);
                }
            }
        }
    }

    private void visitFields(Object value) {
        for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    visit(get(field, value));
                }
            }
        }
    }

    private static @Nullable Object get(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
