package reverie.app.room;

import java.util.Optional;
import reverie.app.panel.ViewState;
import reverie.app.undo.Done;

/**
 * A room as somebody left it.
 *
 * @param start goes on with its run
 * @param look  how it was looked at
 * @param pinned the run that others are compared with
 * @param done   what was done in it and can be taken back
 */
public record Stay(Start start, Look look, Optional<Pin.Left> pinned,
        Done<Start> done) {

    /**
     * How somebody looks at a room.
     *
     * @param view what is looked at
     * @param pace batches a second at the most
     */
    public record Look(ViewState view, double pace) {}

    /** A room that is opened for the first time. */
    public static Stay of(Experiment experiment, Start start) {
        return new Stay(start, new Look(ViewState.FIRST, experiment.clock().usualPace()), Optional.empty(),
                Done.nothing());
    }

    /** The same, looked at otherwise. */
    public Stay seen(Look other) {
        return new Stay(start, other, pinned, done);
    }

    /** The same with a pinned run. */
    public Stay pinning(Optional<Pin.Left> left) {
        return new Stay(start, look, left, done);
    }

    /** The same without the run that is missed least of what can be taken back. */
    public Stay withoutOldestRun() {
        return new Stay(start, look, pinned, done.withoutOldestRun());
    }
}
