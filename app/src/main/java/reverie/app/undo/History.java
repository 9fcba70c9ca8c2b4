package reverie.app.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * What somebody has done in a room and can take back, newest first. Used by the session's thread.
 *
 * <p>
 * A reset that can be taken back holds a whole run. So at most {@value #RUNS} of what is remembered of a room hold one, and of these only the
 * newest {@value #RECORDED} what it has shown, too; where another would be too many, the oldest goes, with all that was done
 * before it. While the room is left, all rooms together hold a bounded number of runs; see {@link Done#withoutOldestRun}.
 *
 * @param <R> what a run is kept as
 */
public final class History<R> {

    /** Changes of one parameter that are no farther apart are one. */
    public static final long SAME_DRAG_NANOS = 1_500_000_000;
    /** Runs of a room that can be brought back at the most. */
    static final int RUNS = 8;
    /** So many of them may also hold what they have shown, which is more. */
    private static final int RECORDED = 3;
    /** More is in nobody's mind. */
    private static final int REMEMBERED = 60;

    private final LongSupplier clock;
    private final Place<R> place;
    /** Newest first. */
    private List<Deed<R>> past = new ArrayList<>();
    /** The next first. */
    private List<Deed<R>> future = new ArrayList<>();
    private long doneAt;

    /**
     * Of nothing yet.
     *
     * @param clock in nanoseconds
     * @param place where it is taken back
     */
    public History(LongSupplier clock, Place<R> place) {
        this.clock = clock;
        this.place = place;
    }

    /** Remembers what was done now; what was taken back before cannot be done again any more. */
    public void done(Deed<R> deed) {
        future.clear();
        long now = clock.getAsLong();
        Optional<Deed<R>> both = past.isEmpty() || now - doneAt >= SAME_DRAG_NANOS ? Optional.empty()
                : past.getFirst().and(deed);
        doneAt = now;
        if (both.isPresent()) {
            past.removeFirst();
        }
        past.addFirst(both.orElse(deed));
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        if (new Done<>(past, future).runs() > RUNS) {
            past = new ArrayList<>(Done.beforeLastRun(past));
        }
        IntStream.range(0, past.size()).filter(it -> past.get(it).keepsRun()).skip(RECORDED)
                .forEach(it -> past.set(it, past.get(it).lighter(place)));
    }

    /** Takes the newest back, if there is one. */
    public void undo() {
        if (!past.isEmpty()) {
            future.addFirst(past.removeFirst().undo(place));
        }
    }

    /** Takes so many back, the newest first. */
    public void undo(int deeds) {
        for (int i = 0; i < deeds; i++) {
            undo();
        }
    }

    /** Does again what was taken back last, if anything was. */
    public void redo() {
        if (!future.isEmpty()) {
            past.addFirst(future.removeFirst().redo(place));
        }
    }

    /** What can be taken back, newest first. */
    public List<String> past() {
        return past.stream().map(Deed::text).toList();
    }

    /** What can be done again, the next first. */
    public List<String> future() {
        return future.stream().map(Deed::text).toList();
    }

    /** All of it, for whoever comes back to the room. */
    public Done<R> all() {
        return new Done<>(past, future);
    }

    /** What was done in the room before it was left can be taken back in it again. */
    public void takeUp(Done<R> before) {
        past = new ArrayList<>(before.past());
        future = new ArrayList<>(before.future());
        doneAt = clock.getAsLong() - SAME_DRAG_NANOS;
    }
}
