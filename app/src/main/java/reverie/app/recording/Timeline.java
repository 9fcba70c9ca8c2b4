package reverie.app.recording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import reverie.model.train.Recorded;
import reverie.model.train.Recording;

/**
 * Which moment of a run is shown: the newest, unless somebody goes back to one that was recorded. Learning goes on or stands,
 * whatever is shown. Used by the session's thread.
 *
 * @param <S> the learner's snapshot
 */
public final class Timeline<S> {

    /** How fast recorded moments follow one another. */
    public enum Speed {
        SLOW("½×", 4), NORMAL("1×", 8), FAST("2×", 16), FASTEST("4×", 32);

        private final String label;
        private final int momentsPerSecond;

        Speed(String label, int momentsPerSecond) {
            this.label = label;
            this.momentsPerSecond = momentsPerSecond;
        }

        /** As on a button. */
        public String label() {
            return label;
        }

        /** How many are shown in a second. */
        public int momentsPerSecond() {
            return momentsPerSecond;
        }

        /** The next one; after the last the first. */
        public Speed next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    private static final long SECOND = 1_000_000_000;

    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<List<Recorded<S>>> moments = new ReadOnlyObjectWrapper<>(this, "moments",
            List.of());
    private final ReadOnlyObjectWrapper<Optional<Recorded<S>>> past = new ReadOnlyObjectWrapper<>(this, "past",
            Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.NORMAL);
    private Optional<Recording<S>> recording = Optional.empty();
    private LongSupplier newest = () -> Long.MAX_VALUE;
    private long nextAt;

    /** @param clock in nanoseconds */
    public Timeline(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Another run is shown, from its newest moment on.
     *
     * @param newest the step at which it stands
     */
    public void begin(Recording<S> other, LongSupplier newest) {
        follow();
        recording = Optional.of(other);
        this.newest = newest;
        moments.set(other.moments());
    }

    /** Takes in what was recorded since the last call, and plays on. */
    public void refresh() {
        recording.map(Recording::moments).filter(it -> it != moments.get()).ifPresent(moments::set);
        if (playing.get() && clock.getAsLong() >= nextAt) {
            go(1);
            // Where pictures are slow, moments come later, and none is left out.
            nextAt = Math.max(nextAt + SECOND / speed.get().momentsPerSecond(), clock.getAsLong());
        }
    }

    /** Shows the newest moment from now on. */
    public void follow() {
        playing.set(false);
        past.set(Optional.empty());
    }

    /** Goes so many moments on, or back where it is negative; beyond the last one the newest is followed. */
    public void step(int by) {
        playing.set(false);
        go(by);
    }

    private void go(int by) {
        List<Recorded<S>> all = moments.get();
        if (all.isEmpty()) {
            return;
        }
        // A run that stands at a moment that was kept shows that moment: the one before it is the first that is gone back to.
        int next = Math.max(0, past.get().map(this::indexOf).orElseGet(() -> before(newest.getAsLong())) + by);
        if (next >= all.size()) {
            follow();
        } else {
            past.set(Optional.of(all.get(next)));
        }
    }

    /** Where a moment is, or would be if it had not been left out meanwhile. */
    private int indexOf(Recorded<S> moment) {
        return before(moment.step());
    }

    /** How many moments there are before a step. */
    private int before(long step) {
        List<Recorded<S>> all = moments.get();
        return (int) IntStream.range(0, all.size()).takeWhile(i -> all.get(i).step() < step).count();
    }

    /** Shows the moment that lies nearest to that many passes over the data; the newest is one of them. */
    public void goTo(double epoch, double newest) {
        playing.set(false);
        Optional<Recorded<S>> nearest = moments.get().stream()
                .min(Comparator.comparingDouble(it -> Math.abs(it.epoch() - epoch)))
                .filter(it -> Math.abs(it.epoch() - epoch) < newest - epoch);
        past.set(nearest);
    }

    /** Shows one moment after another, from the one that is shown or, where that is the newest, from the first; or stops. */
    public void togglePlaying() {
        if (playing.get()) {
            playing.set(false);
        } else if (!moments.get().isEmpty()) {
            if (past.get().isEmpty()) {
                past.set(Optional.of(moments.get().getFirst()));
            }
            nextAt = clock.getAsLong() + SECOND / speed.get().momentsPerSecond();
            playing.set(true);
        }
    }

    /** All moments that can be shown, the earliest first. */
    public ReadOnlyObjectProperty<List<Recorded<S>>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }

    /** The moment that is gone back to; empty while the newest is shown. */
    public ReadOnlyObjectProperty<Optional<Recorded<S>>> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** Whether one moment after another is shown. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** How fast. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** Whether earlier moments are still in a file, from which they come back soon. */
    public boolean isAwaited() {
        return recording.filter(Recording::isAway).isPresent();
    }

    /** Where stages began after the first. */
    public List<Recording.StageMark> stages() {
        return recording.map(Recording::stages).orElse(List.of());
    }
}
