package reverie.app.lesson;

import java.util.List;
import java.util.Set;
import reverie.app.settings.ParameterTable;

/**
 * Which parameters are not seen.
 *
 * @param but   whether all but those that are named
 * @param named ids of parameters
 */
public record Hidden(boolean but, Set<String> named) {

    /** None. */
    public static final Hidden NOTHING = new Hidden(false, Set.of());

    private static final String ALL_BUT = "all but ";

    public Hidden {
        named = Set.copyOf(named);
    }

    /** Reads {@code rate, momentum}, or {@code all but lambda}. */
    static Hidden of(Outline.Field field, ParameterTable table) {
        boolean but = field.value().startsWith(ALL_BUT);
        List<String> ids = new Outline.Field(field.place(), field.name(),
                but ? field.value().substring(ALL_BUT.length()) : field.value()).words();
        ids.forEach(table::named);
        return new Hidden(but, Set.copyOf(ids));
    }

    /** Whether that parameter is not seen. */
    public boolean hides(String id) {
        return but != named.contains(id);
    }
}
