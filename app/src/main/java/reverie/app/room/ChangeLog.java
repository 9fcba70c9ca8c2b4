package reverie.app.room;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import reverie.app.recipe.Course;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.app.undo.History;

/** Which parameters were changed while learning, and when. One drag of a slider is one change. */
public final class ChangeLog {

    /** Of a run that somebody comes back to there are no times; changes no farther apart than this part of it are one. */
    private static final double SAME_PLACE = 0.01;

    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final ObservableList<Change> readOnly = FXCollections.unmodifiableObservableList(changes);
    private final LongSupplier clock;
    private long changedAt;

    /** @param clock in nanoseconds */
    ChangeLog(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * A parameter got another value.
     *
     * @param epoch passes over the data so far
     * @param from  the settings before
     * @param to    the settings after
     */
    public record Change(double epoch, Parameter<?> parameter, Settings from, Settings to) {

        /** As in {@code Learning rate 0.050 → 0.10}. */
        public String text() {
            return parameter.about().label() + " " + from.show(parameter) + " → " + to.show(parameter);
        }
    }

    /** In the order in which they were made. */
    public ObservableList<Change> changes() {
        return readOnly;
    }

    /**
     * Begins anew with what is known of a run.
     *
     * @param course          by which settings it has learned so far, in order
     * @param batchesPerEpoch mini-batches in one pass over the data
     */
    void begin(List<Course.Since> course, int batchesPerEpoch) {
        changes.clear();
        long last = course.isEmpty() ? 0 : course.getLast().step();
        long before = 0;
        for (int i = 1; i < course.size(); i++) {
            Course.Since since = course.get(i);
            boolean soon = since.step() - before <= last * SAME_PLACE;
            before = since.step();
            double epoch = since.step() / (double) batchesPerEpoch;
            Settings from = course.get(i - 1).settings();
            for (Parameter<?> parameter : since.settings().differing(from, Effect.WHILE_LEARNING)) {
                record(epoch, parameter, from, since.settings(), soon);
            }
        }
        changedAt = clock.getAsLong() - History.SAME_DRAG_NANOS;
    }

    void record(double epoch, Settings from, Settings to) {
        for (Parameter<?> parameter : to.differing(from, Effect.WHILE_LEARNING)) {
            record(epoch, parameter, from, to);
        }
    }

    private void record(double epoch, Parameter<?> parameter, Settings from, Settings to) {
        long now = clock.getAsLong();
        boolean soon = now - changedAt < History.SAME_DRAG_NANOS;
        changedAt = now;
        record(epoch, parameter, from, to, soon);
    }

    private void record(double epoch, Parameter<?> parameter, Settings from, Settings to, boolean soon) {
        if (!soon || changes.isEmpty() || !changes.getLast().parameter().equals(parameter)) {
            changes.add(new Change(epoch, parameter, from, to));
            return;
        }
        Change begun = changes.removeLast();
        if (!begun.from().get(parameter).equals(to.get(parameter))) {
            changes.add(new Change(begun.epoch(), parameter, begun.from(), to));
        }
    }
}
