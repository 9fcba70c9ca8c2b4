package reverie.model.train;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** At most so many batches a second. All but {@link #wake} belongs to the thread that learns. */
final class SlowMotion {

    private static final long LONGEST_WAIT_NANOS = 20_000_000;
    /** Long enough that several that wait in turn cost nothing. */
    private static final long SHORT_WAIT_NANOS = 1_000_000;

    private long nanosPerBatch;
    private long nextBatchAt;
    private volatile @Nullable Thread waiting;

    /** @param batchesPerSecond above 0; infinity, as at first, is full speed */
    void pace(double batchesPerSecond) {
        nanosPerBatch = batchesPerSecond == Double.POSITIVE_INFINITY ? 0 : (long) (1e9 / batchesPerSecond);
        nextBatchAt = System.nanoTime();
    }

    /**
     * Whether the next batch may begin. If not, it has waited for a while, or until it was woken.
     *
     * @param wanted  whether there is something else to do, so that nobody is to wait
     * @param awaited whether others wait for the thread, so that it is to wait only briefly
     */
    boolean due(BooleanSupplier wanted, BooleanSupplier awaited) {
        if (nanosPerBatch == 0) {
            return true;
        }
        long now = System.nanoTime();
        long wait = nextBatchAt - now;
        if (wait > 0) {
            waiting = Thread.currentThread();
            if (!wanted.getAsBoolean()) {
                LockSupport.parkNanos(this,
                        Math.min(wait, awaited.getAsBoolean() ? SHORT_WAIT_NANOS : LONGEST_WAIT_NANOS));
            }
            waiting = null;
            return false;
        }
        nextBatchAt = Math.max(nextBatchAt + nanosPerBatch, now);
        return true;
    }

    /** There is something else to do. Called by any thread. */
    void wake() {
        LockSupport.unpark(waiting);
    }
}
