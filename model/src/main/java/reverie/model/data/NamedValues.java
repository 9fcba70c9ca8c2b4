package reverie.model.data;

import java.util.List;
import reverie.model.BadInput;

/**
 * Numbers of which none lies beside another: the columns of a table.
 *
 * @param names one for each, in their order, at least one
 */
public record NamedValues(List<String> names) implements Layout {

    /** @throws BadInput where there are none */
    public NamedValues {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new BadInput("columns", "none", "at least one with numbers");
        }
    }

    @Override
    public int values() {
        return names.size();
    }

    @Override
    public ImageShape picture() {
        return new ImageShape(names.size(), 1);
    }

    /** As in {@code 4 values}. */
    @Override
    public String toString() {
        return names.size() + (names.size() == 1 ? " value" : " values");
    }
}
