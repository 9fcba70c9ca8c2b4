package reverie.app.undo;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reverie.app.settings.Settings;

/**
 * A room, as far as something can be taken back in it.
 *
 * @param <R>        what a run is kept as
 * @param choose     exactly these settings, whatever usually follows from them
 * @param present    keeps the run that is shown
 * @param goTo       goes on with another
 * @param unrecorded the same run without what it has shown, which takes most of the memory
 */
public record Place<R>(Consumer<Settings> choose, Supplier<R> present, Consumer<R> goTo,
        UnaryOperator<R> unrecorded) {}
