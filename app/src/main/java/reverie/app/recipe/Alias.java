package reverie.app.recipe;

import java.util.function.BiFunction;
import reverie.app.data.DataTraits;

/**
 * A name that an option has had.
 *
 * @param id      without hyphens before it
 * @param flag    whether it stands alone, without a value
 * @param meaning of a value for data of some kind: settings as {@code name=value&…}
 */
public record Alias(String id, boolean flag, BiFunction<String, DataTraits, String> meaning) {

    /** Another name for the same. */
    public static Alias of(String id, String now) {
        return written(id, now + "=");
    }

    /**
     * Another way of writing a value.
     *
     * @param before what goes before the value, such as {@code units=gaussian:}
     */
    public static Alias written(String id, String before) {
        return new Alias(id, false, (value, _) -> before + value);
    }

    /** A flag that stands for settings. */
    public static Alias flag(String id, String settings) {
        return new Alias(id, true, (_, _) -> settings);
    }
}
