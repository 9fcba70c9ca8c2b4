package reverie.app.settings;

import reverie.model.BadInput;

/**
 * One quantity that people may choose.
 *
 * @param <T> an immutable value with {@code equals}
 */
public sealed interface Parameter<T> permits Real, OptionalReal, Whole, Scheduled, Sizes, Seed, Choice, Flag, FileName {

    /** Its names and what it does. */
    About about();

    /** The value that a new workspace has. */
    T initial();

    /**
     * The value itself if it can be used.
     *
     * @throws BadInput if it is out of range
     */
    T check(T value);

    /** The value for people, short enough to stand beside a slider. */
    String show(T value);

    /** The exact value for links and files; {@link #parse} reads it back. */
    String text(T value);

    /** The value as a model file keeps it: a number, a text, a boolean, or a list of these. */
    Object plain(T value);

    /**
     * Reads what a person or a file gives.
     *
     * @throws BadInput if it is not such a value, or out of range
     */
    T parse(String text);

    /** Its name in links and files. */
    default String id() {
        return about().id();
    }
}
