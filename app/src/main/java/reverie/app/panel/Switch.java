package reverie.app.panel;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.settings.Choice.Option;

/**
 * Buttons side by side of which one is pressed.
 *
 * @param id      of its own in the room
 * @param options from left to right, at least two
 * @param initial the value of the one that is pressed until somebody presses another
 */
public record Switch<T>(String id, List<Option<T>> options, T initial) implements Control {

    /** The order of filters: those with large weights first, or as their units are numbered. */
    public static final Switch<Boolean> LARGEST_FIRST = of("order",
            new Option<>(true, "largest", tr("Largest"),
                    tr("Filters with the largest weights first, sorted anew from time to time")),
            new Option<>(false, "numbered", tr("Number"),
                    tr("In the order in which the hidden units are numbered; tiles never move")));

    public Switch {
        options = List.copyOf(options);
    }

    /** The first of the options is pressed at first. */
    @SafeVarargs
    public static <T> Switch<T> of(String id, Option<T>... options) {
        return new Switch<>(id, List.of(options), options[0].value());
    }

    /** The same with another option pressed at first. */
    public Switch<T> initially(T value) {
        return new Switch<>(id, options, value);
    }

    /** The id of the option that is pressed at first. */
    String initialId() {
        return options.stream().filter(option -> option.value().equals(initial)).findFirst().orElseThrow().id();
    }
}
