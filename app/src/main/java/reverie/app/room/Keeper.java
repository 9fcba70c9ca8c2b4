package reverie.app.room;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reverie.app.recipe.Recipe;
import reverie.app.recording.Recordings;
import reverie.app.settings.Settings;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Recorded;
import reverie.model.train.State;

/**
 * Keeps what runs in a room, so that it can be gone on with as if it had not been left: for a file, for whoever comes back to the room, and
 * for what is taken back. Sees to it that what was recorded of runs that are left counts as left. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Keeper<P, S> {

    private final Recipe<P, S> recipe;
    private final Watch<P, S> watch;
    private final ChosenSettings<P, S> settings;
    private final Pin<P, S> pin;
    private final Recordings recordings;

    Keeper(Recipe<P, S> recipe, Watch<P, S> watch, ChosenSettings<P, S> settings, Pin<P, S> pin,
            Recordings recordings) {
        this.recipe = recipe;
        this.watch = watch;
        this.settings = settings;
        this.pin = pin;
        this.recordings = recordings;
    }

    /** Whether there is a run that can be kept. */
    boolean canKeep() {
        return watch.ready().isPresent() && watch.activity() != Activity.FAILED;
    }

    /**
     * Copies the run as it stands between two batches.
     *
     * @param taker gets the copy, on the training's thread
     * @return whether there is one that can be kept
     */
    boolean keep(Consumer<KeptRun> taker) {
        Optional<Runs<P, S>> present = watch.runs().filter(_ -> canKeep());
        Settings shown = settings.get();
        State brought = recipe.brought();
        present.ifPresent(
                it -> it.training().save(saved -> taker.accept(KeptRun.of(recipe, it, shown, brought, saved))));
        return present.isPresent();
    }

    /**
     * How the room goes on as it is now, with all that was recorded. The run is kept as soon as its running batch is over, and where it ran
     * away as it could last be trusted.
     *
     * @param ordered what was ordered last
     */
    Start whole(Start ordered) {
        return present(ordered, UnaryOperator.identity());
    }

    /** The same with less of what was recorded, for there are several such in a room. */
    Start small(Start ordered) {
        return present(ordered, KeptRun::small);
    }

    private Start present(Start ordered, UnaryOperator<KeptRun> much) {
        if (watch.isAwaiting()) {
            return ordered.running(watch.learns());
        }
        takeBackWhatRanAway();
        var kept = new AtomicReference<Optional<KeptRun>>(Optional.empty());
        Optional<Pin.Left> pinned = watch.runs().flatMap(pin::of);
        boolean there = keep(it -> {
            pinned.ifPresent(left -> left.keep(it));
            KeptRun present = much.apply(it);
            present.recording().ifPresent(recordings::leave);
            kept.set(Optional.of(present));
        });
        Start present = new Start(ordered.data(), settings.get(), watch.learns()).racing(ordered.race());
        return there ? present.goingOn(kept::get) : present;
    }

    private void takeBackWhatRanAway() {
        if (watch.activity() == Activity.DIVERGED) {
            watch.runs().ifPresent(it -> it.recover(settings.live(), settings.get()));
        }
    }

    /** What goes on from a moment that was recorded, by the settings as they are now; empty where there is no state of it. */
    Optional<Start> from(Recorded<LaneSnapshots<S>> moment) {
        return watch.runs().filter(_ -> canKeep() && moment.state().isPresent())
                .map(it -> Start.from(KeptRun.at(moment, recipe, it, settings.get(), recipe.brought()))
                        .running(watch.learns()));
    }

    /** What goes on with one lane of a race alone; empty where there is no race. */
    Optional<Start> lane(int lane) {
        return watch.runs().filter(it -> it.isRace() && canKeep()).map(it -> {
            takeBackWhatRanAway();
            Settings shown = settings.get();
            State brought = recipe.brought();
            var kept = new AtomicReference<Optional<KeptRun>>(Optional.empty());
            it.training().save(
                    saved -> kept.set(Optional.of(KeptRun.lane(lane, recipe, it, shown, brought, saved))));
            return new Start(it.first().name(), it.race().orElseThrow().lane(shown, lane), watch.learns())
                    .goingOn(kept::get);
        });
    }

    /** Ends a run in whose place another is shown. */
    void abandon(Runs<P, S> before) {
        before.stop();
        if (pin.of(before).isEmpty()) {
            recordings.leave(before.recording());
        }
    }

    /** The room is left: what it has shown may be looked at again when somebody comes back. */
    void leave() {
        Stream.concat(watch.runs().stream(), pin.other().map(Pin.Pinned::runs).stream())
                .forEach(it -> recordings.leave(it.recording()));
    }
}
