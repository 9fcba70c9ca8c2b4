package reverie.model.train;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Turn after turn on an executor, which it occupies only while there is something to do, and leaves for a while where others wait for it
 * ({@link SharedExecutor}). What one turn has written the next one sees, whichever thread takes it.
 */
final class WorkLoop {

    /** As long as it may keep others waiting: half of what the eye takes for at once. */
    private static final long SHARE_NANOS = 20_000_000;

    private final Executor executor;
    private final BooleanSupplier turn;
    private final BooleanSupplier wanted;
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /**
     * At rest.
     *
     * @param executor never runs two of its tasks at a time
     * @param turn     does something; false once nothing is left to do
     * @param wanted   whether something was wanted that no turn has seen to
     */
    WorkLoop(Executor executor, BooleanSupplier turn, BooleanSupplier wanted) {
        this.executor = executor;
        this.turn = turn;
        this.wanted = wanted;
    }

    /** There is something to do. Called by any thread. */
    void wake() {
        if (scheduled.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        boolean more = false;
        try {
            long since = System.nanoTime();
            do {
                more = turn.getAsBoolean();
            } while (more && !(isAwaited() && System.nanoTime() - since > SHARE_NANOS));
        } finally {
            scheduled.set(false);
        }
        // What came between the last look and the hand-over would otherwise be left lying.
        if (more || wanted.getAsBoolean()) {
            wakeUnlessClosed();
        }
    }

    private boolean isAwaited() {
        return executor instanceof SharedExecutor shared && shared.isAwaited();
    }

    private void wakeUnlessClosed() {
        try {
            wake();
        } catch (RejectedExecutionException e) {
            // Whoever has closed the executor meanwhile wants nothing more of this.
            scheduled.set(false);
        }
    }
}
