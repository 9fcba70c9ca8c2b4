package reverie.app.undo;

import java.util.Optional;

/**
 * Something that was done and can be taken back. It has what is needed for that, and holds on to nothing of the room in which it was
 * done. Immutable.
 *
 * @param <R> what a run is kept as
 */
public sealed interface Deed<R> permits SettingChange, Replacement {

    /** In a few words, as in {@code Reset}. */
    String text();

    /** Takes it back, and gives what does it again. */
    Deed<R> undo(Place<R> place);

    /** Does it again after it was taken back, and gives what takes it back once more. */
    Deed<R> redo(Place<R> place);

    /** Whether it holds a run, which takes memory. */
    default boolean keepsRun() {
        return false;
    }

    /** The same with less memory, where so much else was done since that it is not to take much. */
    default Deed<R> lighter(Place<R> place) {
        return this;
    }

    /** Both in one, where one drag of a slider makes them: empty where they are apart. */
    default Optional<Deed<R>> and(Deed<R> next) {
        return Optional.empty();
    }
}
