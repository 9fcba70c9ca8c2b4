package reverie.app.room;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import reverie.app.settings.Settings;

/**
 * A run that somebody keeps, to compare later ones with: its curves stay behind theirs, and its pictures can be shown in the place of
 * theirs, at the same epoch. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
public final class Pin<P, S> {

    private final ReadOnlyObjectProperty<Optional<Runs<P, S>>> present;
    private final Supplier<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Pinned<P, S>>> pinned = new ReadOnlyObjectWrapper<>(this, "pinned",
            Optional.empty());
    private final ReadOnlyBooleanWrapper flipped = new ReadOnlyBooleanWrapper(this, "flipped");

    /**
     * The run that is kept.
     *
     * @param settings by which it learned when it was pinned
     * @param left     how it is pinned again by whoever comes back, once another run is present
     */
    public record Pinned<P, S>(Runs<P, S> runs, Settings settings, Left left) {

        /** By which it learned in the end, once another has taken its place. */
        Settings learnedBy() {
            return left.kept().map(KeptRun::settings).orElse(settings);
        }
    }

    /** A pinned run, as it is left: what it is made again from, once another run is present. For any thread. */
    public static final class Left {

        /** The run that is gone on with anyway. */
        public static final Left PRESENT = new Left(true);

        private final boolean present;
        private volatile Optional<KeptRun> kept = Optional.empty();

        private Left(boolean present) {
            this.present = present;
        }

        /** Another run. */
        public static Left of(KeptRun run) {
            var left = new Left(false);
            left.keep(run);
            return left;
        }

        /** The run has stood still since. */
        void keep(KeptRun run) {
            kept = Optional.of(run);
        }

        /** Whether it is the one that is gone on with anyway. */
        public boolean isPresent() {
            return present;
        }

        /**
         * What it is made again from, as soon as the batch is over after which another took its place. What it has shown is with it only
         * within one lab.
         */
        public Optional<KeptRun> kept() {
            return kept;
        }
    }

    /**
     * @param present  the run that can be pinned
     * @param settings those that are chosen now
     */
    Pin(ReadOnlyObjectProperty<Optional<Runs<P, S>>> present, Supplier<Settings> settings) {
        this.present = present;
        this.settings = settings;
    }

    /** Pins the present run in the place of another, or lets go of it where it is pinned. */
    public void toggle() {
        flipped.set(false);
        pinned.set(present.get().filter(run -> of(run).isEmpty()).map(run -> new Pinned<>(run, settings.get(),
                new Left(false))));
    }

    /** How a run is left, if it is the pinned one and no longer present. */
    Optional<Left> of(Runs<P, S> run) {
        return pinned.get().filter(it -> it.runs() == run).map(Pinned::left);
    }

    /** How the pinned run is left as it is now; empty where none is pinned. */
    Optional<Left> left() {
        return pinned.get().map(it -> other().isPresent() ? it.left() : Left.PRESENT);
    }

    /** Pins a run of this room that was pinned when somebody left it. */
    void takeUp(Pinned<P, S> again) {
        pinned.set(Optional.of(again));
    }

    /** The pinned run, where it is another than the present one. */
    public Optional<Pinned<P, S>> other() {
        return pinned.get().filter(it -> present.get().filter(run -> run != it.runs()).isPresent());
    }

    /** Shows pictures of the pinned run, where it is another than the present one, or those of the present one again. */
    public void flip(boolean toPinned) {
        flipped.set(toPinned && other().isPresent());
    }

    /** What is shown of the pinned run in the place of that epoch of the present one; empty unless it is to be. */
    Optional<Runs.Frame<P, S>> inPlaceOf(double epoch) {
        return flipped.get()
                ? other().flatMap(it -> it.runs().recording().moments().stream()
                        .min(Comparator.comparingDouble(moment -> Math.abs(moment.epoch() - epoch)))
                        .map(moment -> new Runs.Frame<>(it.runs(), moment.progress())))
                : Optional.empty();
    }

    /** Of which epoch the pinned run is shown in the place of that one of the present run; empty while the present one is shown. */
    public Optional<Double> epochInPlaceOf(double epoch) {
        return inPlaceOf(epoch).map(it -> it.progress().epoch());
    }

    /** In what the pinned run's settings differ from those that are chosen now, as {@code Hidden units 100, Rate 0.05}; empty if in nothing. */
    public String difference() {
        return other().map(Pinned::learnedBy).map(it -> it.differing(settings.get()).stream()
                .filter(it.table().learned()::contains)
                .map(parameter -> parameter.about().label() + " " + it.show(parameter))
                .collect(Collectors.joining(", "))).orElse("");
    }

    /** The run that is kept; empty while none is. */
    public ReadOnlyObjectProperty<Optional<Pinned<P, S>>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Whether pictures of the pinned run are shown. */
    public ReadOnlyBooleanProperty flippedProperty() {
        return flipped.getReadOnlyProperty();
    }
}
