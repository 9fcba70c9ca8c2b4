package reverie.app.room;

import reverie.app.panel.ViewState;

/**
 * A room as somebody left it.
 *
 * @param start goes on with its run
 * @param view  what was looked at
 * @param pace  batches a second at the most
 */
public record Stay(Start start, ViewState view, double pace) {

    /** A room that is opened for the first time. */
    public static Stay of(Experiment experiment, Start start) {
        return new Stay(start, ViewState.FIRST, experiment.clock().usualPace());
    }
}
