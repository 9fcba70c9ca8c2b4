package reverie.app.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What somebody has done in a room and can take back, newest first. Used by the session's thread. */
public final class History {

    /** Each may hold a whole run, so that there are not many of them. */
    private static final int REMEMBERED = 12;
    /** So many of them may also hold what a run has shown, which is more. */
    private static final int RECORDED = 3;

    private final Deque<Deed> past = new ArrayDeque<>();
    private final Deque<Deed> future = new ArrayDeque<>();
    private final LongSupplier clock;
    private long doneAt;

    /** @param clock in nanoseconds */
    History(LongSupplier clock) {
        this.clock = clock;
    }

    /** Something that was done. */
    interface Deed {

        /** In a few words, as in {@code Reset}. */
        String text();

        /** Takes it back. */
        void undo();

        /** Does it again, after it was taken back. */
        void redo();

        /** So much else has been done since that it may no longer take much memory. */
        default void shrink() {
        }

        /** Both in one, where one drag of a slider makes them: empty where they are apart. */
        default Optional<Deed> and(Deed next) {
            return Optional.empty();
        }
    }

    /** Remembers what was done now; what was taken back before cannot be done again any more. */
    void done(Deed deed) {
        future.clear();
        long now = clock.getAsLong();
        Optional<Deed> both = Optional.ofNullable(past.peek()).filter(_ -> now - doneAt < ChangeLog.SAME_DRAG_NANOS)
                .flatMap(it -> it.and(deed));
        doneAt = now;
        if (both.isPresent()) {
            past.pop();
        }
        past.push(both.orElse(deed));
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        past.stream().skip(RECORDED).forEach(Deed::shrink);
    }

    /** Takes the newest back, if there is one. */
    public void undo() {
        Deed deed = past.poll();
        if (deed != null) {
            future.push(deed);
            deed.undo();
        }
    }

    /** Does again what was taken back last, if anything was. */
    public void redo() {
        Deed deed = future.poll();
        if (deed != null) {
            past.push(deed);
            deed.redo();
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
}
