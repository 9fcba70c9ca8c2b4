package reverie.model.data.file.raw;

import java.util.List;
import java.util.Optional;
import reverie.model.data.NamedValues;

/** How a format took the parts of one file, to take those of another beside it in the same way. Only that format looks into it. */
public interface Plan {

    /** The values of an example by names that people gave them; empty where they are pixels, or without names. */
    default Optional<NamedValues> named() {
        return Optional.empty();
    }

    /** All columns of a text, values or not: by name, or by number from 1 where it has no header. */
    default List<String> columns() {
        return List.of();
    }
}
