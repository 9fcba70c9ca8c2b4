package reverie.app.settings;

import java.util.List;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * One of a few named values.
 *
 * @param options in the order in which they are shown, at least two
 * @param initial the value of one of them
 */
public record Choice<T>(About about, List<Option<T>> options, T initial) implements Parameter<T> {

    /**
     * One of the values.
     *
     * @param id    its name in links and files
     * @param label its name in the window
     * @param help  what it does to learning
     */
    public record Option<T>(T value, String id, String label, String help) {}

    /** @throws IllegalArgumentException if there is no choice, or the initial value is not among the options */
    public Choice {
        options = List.copyOf(options);
        if (options.size() < 2 || options.stream().noneMatch(option -> option.value().equals(initial))) {
            throw new IllegalArgumentException(about.id() + " of " + options + ", at first " + initial);
        }
    }

    /** The option that stands for a value. */
    public Option<T> option(T value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst()
                .orElseThrow(() -> new BadInput(about.id(), "'" + value + "'", expected()));
    }

    @Override
    public T check(T value) {
        return option(value).value();
    }

    @Override
    public String show(T value) {
        return option(value).label();
    }

    @Override
    public String text(T value) {
        return option(value).id();
    }

    @Override
    public T parse(String text) {
        String given = text.strip();
        return options.stream().filter(option -> option.id().equalsIgnoreCase(given)).findFirst()
                .orElseThrow(() -> new BadInput(about.id(), "'" + given + "'", expected())).value();
    }

    private String expected() {
        return options.stream().map(Option::id).collect(Collectors.joining(", ", "one of ", ""));
    }
}
