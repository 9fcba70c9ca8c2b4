package reverie.app.room;

import java.util.Optional;
import reverie.app.panel.ViewState;

/**
 * A room as somebody left it.
 *
 * @param start goes on with its run
 * @param view  what was looked at
 * @param pace  batches a second at the most
 * @param pinned another run, to compare with
 */
public record Stay(Start start, ViewState view, double pace, Optional<? extends Pin.Pinned<?, ?>> pinned) {

    /** A room that is opened for the first time. */
    public static Stay of(Experiment experiment, Start start) {
        return new Stay(start, ViewState.FIRST, experiment.clock().usualPace(), Optional.empty());
    }
}
