package reverie.model.train;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Turn after turn on an executor, which it occupies only while there is something to do, and leaves for a while where others wait for it
 * ({@link SharedExecutor}): for longer after a long turn, so that loops of long and of short turns have the same time. What one turn has written the next one sees, whichever thread takes it.
 */
final class WorkLoop {

    /** As long as it may keep others waiting: half of what the eye takes for at once. */
    private static final long SHARE_NANOS = 20_000_000;

    private final Executor executor;
    private final BooleanSupplier turn;
    private final BooleanSupplier told;
    private final BooleanSupplier wanted;
    private final AtomicBoolean scheduled = new AtomicBoolean();

    // Both belong to whichever thread takes the turns.
    /** How much longer than its share it has kept others waiting, for which it lets them pass. */
    private long owedNanos;
    private boolean waits;

    /**
     * At rest.
     *
     * @param executor never runs two of its tasks at a time
     * @param turn     does something; false once nothing is left to do
     * @param told     whether there is something that no turn has seen to and that is to be done before whatever the executor gets later
     * @param wanted   whether there is something else that no turn has seen to
     */
    WorkLoop(Executor executor, BooleanSupplier turn, BooleanSupplier told, BooleanSupplier wanted) {
        this.executor = executor;
        this.turn = turn;
        this.told = told;
        this.wanted = wanted;
    }

    /** There is something to do. Called by any thread. */
    void wake() {
        if (scheduled.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    /** Called in a turn that had only to wait for the next one: others that wait have theirs meanwhile. */
    void waits() {
        waits = true;
    }

    private void work() {
        boolean on = !letsPass() || goesOn(true);
        while (on) {
            on = goesOn(takeTurns());
        }
    }

    /** Whether others are to have their turn first, as the last of this loop was long. */
    private boolean letsPass() {
        if (owedNanos < SHARE_NANOS || !isAwaited() || told.getAsBoolean()) {
            return false;
        }
        owedNanos -= SHARE_NANOS;
        return true;
    }

    private boolean takeTurns() {
        try {
            long since = System.nanoTime();
            long took;
            boolean more;
            do {
                waits = false;
                more = turn.getAsBoolean();
                took = System.nanoTime() - since;
            } while (more && !(isAwaited() && (waits || took > SHARE_NANOS)));
            owedNanos = isAwaited() ? Math.max(0, owedNanos + took - SHARE_NANOS) : 0;
            return more;
        } catch (RuntimeException | Error e) {
            scheduled.set(false);
            throw e;
        }
    }

    /**
     * Leaves the executor, unless something was told meanwhile: whoever told it found the loop on the executor, and what was handed to the
     * executor after that stands before the loop's next place in it, or was the last that it takes.
     */
    private boolean goesOn(boolean more) {
        scheduled.set(false);
        if (told.getAsBoolean()) {
            return scheduled.compareAndSet(false, true);
        }
        // What came between the last look and the hand-over would otherwise be left lying.
        return (more || wanted.getAsBoolean()) && !handsOver();
    }

    /** Whether nothing is left to do here: it stands in the executor again, or whoever has closed that wants nothing more of it. */
    private boolean handsOver() {
        try {
            wake();
            return true;
        } catch (RejectedExecutionException e) {
            boolean last = told.getAsBoolean();
            scheduled.set(last);
            return !last;
        }
    }

    /** Whether others wait for the executor. */
    boolean isAwaited() {
        return executor instanceof SharedExecutor shared && shared.isAwaited();
    }
}
