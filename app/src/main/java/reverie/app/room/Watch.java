package reverie.app.room;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/**
 * What runs in a room, what it is doing and how far it is, as was looked at last. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Watch<P, S> {

    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(this, "activity",
            Activity.LOADING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyObjectWrapper<Optional<Runs<P, S>>> runs = new ReadOnlyObjectWrapper<>(this, "runs",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Run<P, S>>> run = new ReadOnlyObjectWrapper<>(this, "run",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress<S>>> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            Optional.empty());
    /** How far all lanes are. */
    private Optional<Progress<LaneSnapshots<S>>> whole = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean meantToRun;

    /** Another run is awaited; the one until now is seen as it was. */
    void await() {
        activity.set(Activity.LOADING);
        trouble.set("");
        failure = Optional.empty();
    }

    boolean isAwaiting() {
        return activity.get() == Activity.LOADING;
    }

    /** It is to learn, or to stand still, as soon as it can. */
    void mean(boolean toRun) {
        meantToRun = toRun;
    }

    boolean isMeantToRun() {
        return meantToRun;
    }

    /** Whether it learns, or will as soon as the background has taken notice. */
    boolean learns() {
        return switch (activity.get()) {
            case RUNNING -> true;
            case LOADING, PAUSED -> meantToRun;
            case DIVERGED, FAILED -> false;
        };
    }

    /** Another run is there, and stands still. */
    void show(Runs<P, S> others) {
        showAll(Optional.of(others));
    }

    void stands() {
        activity.set(Activity.PAUSED);
    }

    /** There is none, and why. */
    void fail(Throwable why) {
        showAll(Optional.empty());
        failure = Optional.of(why);
        trouble.set(Reason.of(why));
        activity.set(Activity.FAILED);
    }

    private void showAll(Optional<Runs<P, S>> others) {
        runs.set(others);
        run.set(others.map(Runs::first));
    }

    /** Looks how far it is, unless another is awaited. */
    void look() {
        if (!isAwaiting()) {
            runs.get().map(it -> it.training().latest())
                    .filter(latest -> whole.orElse(null) != latest && latest.phase() != Phase.STOPPED)
                    .ifPresent(this::see);
        }
    }

    /** The run until now goes on, and no other is awaited any more. */
    void seeAgain() {
        runs.get().ifPresent(it -> see(it.training().latest()));
    }

    private void see(Progress<LaneSnapshots<S>> latest) {
        whole = Optional.of(latest);
        progress.set(Optional.of(LaneSnapshots.progress(latest, 0)));
        trouble.set(latest.trouble().orElse(""));
        activity.set(switch (latest.phase()) {
            case PAUSED -> Activity.PAUSED;
            case RUNNING -> Activity.RUNNING;
            case DIVERGED -> Activity.DIVERGED;
            case FAILED, STOPPED -> Activity.FAILED;
        });
    }

    Optional<Runs<P, S>> runs() {
        return runs.get();
    }

    /** What runs, where no other is awaited. */
    Optional<Runs<P, S>> ready() {
        return isAwaiting() ? Optional.empty() : runs.get();
    }

    Activity activity() {
        return activity.get();
    }

    /** How far all lanes are; empty until it was looked at. */
    Optional<Progress<LaneSnapshots<S>>> whole() {
        return whole;
    }

    /** What kept the run from beginning. */
    Optional<Throwable> failure() {
        return failure;
    }

    ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Runs<P, S>>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Run<P, S>>> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Progress<S>>> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
