package reverie.app.settings;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * One of a few named values, or where that is said one of others that can be written.
 *
 * @param options in the order in which they are shown, at least two
 * @param initial the value of one of them
 * @param others  values beside the options
 */
public record Choice<T>(About about, List<Option<T>> options, T initial,
        Optional<Others<T>> others) implements Parameter<T> {

    /**
     * One of the values.
     *
     * @param id    its name in links and files
     * @param label its name in the window
     * @param help  what it does to learning
     */
    public record Option<T>(T value, String id, String label, String help) {}

    /**
     * Values that need no option of their own.
     *
     * @param parse    reads one, or throws {@link BadInput}
     * @param text     writes what {@code parse} reads back
     * @param expected what they look like, such as {@code a number of pixels}
     */
    public record Others<T>(Function<String, T> parse, Function<T, String> text, String expected) {}

    /** Among the options only. */
    public Choice(About about, List<Option<T>> options, T initial) {
        this(about, options, initial, Optional.empty());
    }

    /** @throws IllegalArgumentException if there is no choice, or the initial value is not among the options */
    public Choice {
        options = List.copyOf(options);
        if (options.size() < 2 || options.stream().noneMatch(option -> option.value().equals(initial))) {
            throw new IllegalArgumentException(about.id() + " of " + options + ", at first " + initial);
        }
    }

    /** The same, where other values can be written too. */
    public Choice<T> or(Others<T> more) {
        return new Choice<>(about, options, initial, Optional.of(more));
    }

    /** The same, with fewer options, two or more of them. */
    public Choice<T> among(List<T> values) {
        return new Choice<>(about, options.stream().filter(option -> values.contains(option.value())).toList(), initial,
                others);
    }

    /** The option that stands for a value; empty for one of the others. */
    public Optional<Option<T>> option(T value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    @Override
    public T check(T value) {
        if (option(value).isEmpty() && others.isEmpty()) {
            throw new BadInput(about.id(), "'" + value + "'", expected());
        }
        return value;
    }

    @Override
    public String show(T value) {
        return option(value).map(Option::label).orElseGet(() -> text(value));
    }

    @Override
    public String text(T value) {
        return option(value).map(Option::id).or(() -> others.map(it -> it.text().apply(value)))
                .orElseThrow(() -> new BadInput(about.id(), "'" + value + "'", expected()));
    }

    /** Its text; a number where that is a whole one. */
    @Override
    public Object plain(T value) {
        String text = text(value);
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    @Override
    public T parse(String text) {
        String given = text.strip();
        return options.stream().filter(option -> option.id().equalsIgnoreCase(given)).findFirst().map(Option::value)
                .orElseGet(() -> others.map(it -> it.parse().apply(given))
                        .orElseThrow(() -> new BadInput(about.id(), "'" + given + "'", expected())));
    }

    /** What may be written, for messages and help. */
    public String expected() {
        String named = options.stream().map(Option::id).collect(Collectors.joining(", ", tr("one of "), ""));
        return others.map(it -> named + ", or " + it.expected()).orElse(named);
    }
}
