package reverie.model.matrix;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one operation at a time. The calling thread takes part; the others wait for the next operation
 * spinning for a short while, since a batch consists of several in close succession, and then asleep, so that they are
 * not in the way of anything else. One thread at a time may call {@link #split}; what is shared may not itself split.
 *
 * <p>
 * Ranges are claimed while the operation runs, large ones first (guided self-scheduling, Polychronopoulos and Kuck 1987):
 * where the system takes a processor away from one thread, say to draw a window, the others do its share, and a thread that
 * is still asleep is not waited for.
 */
public final class Workers implements AutoCloseable {

    /** Tens of microseconds: longer than the gap between two operations of a batch, shorter than a turn of the scheduler. */
    private static final int SPINS = 4_000;
    /** A claim is this part of what one thread would have to do alone of the rest. */
    private static final int CLAIMS = 2;

    /** A part of an operation. */
    @FunctionalInterface
    public interface RangeTask {

        /** Works on {@code from} (inclusive) to {@code to} (exclusive). */
        void run(int from, int to);
    }

    private final BooleanSupplier givenUp;
    private final Thread[] helpers;
    /**
     * The operation's number above, how many grains nobody has claimed below: that none are left of an operation that is
     * over can be told from this alone, while the next one's fields are being written.
     */
    private final AtomicLong claims = new AtomicLong();
    /** Grains that are not yet done. */
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Thread waiting;

    // Published by the write to `claims`; they hold as long as a grain of the operation is unclaimed or not done.
    private @Nullable RangeTask task;
    private int count;
    private int grain;

    private Workers(int threads, BooleanSupplier givenUp) {
        this.givenUp = givenUp;
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().daemon().name("reverie-worker-" + (i + 1)).start(this::help);
        }
    }

    /**
     * @param threads how many share the work, the calling one among them, 1 or more
     * @throws IllegalArgumentException where there would be none
     */
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", expected 1 or more");
        }
        return new Workers(threads, () -> false);
    }

    /**
     * The calling thread alone, for long work that others may give up.
     *
     * @param givenUp asked at every operation, by that thread
     */
    public static Workers alone(BooleanSupplier givenUp) {
        return new Workers(1, givenUp);
    }

    /** Width of this machine's vectors, in bits, as far as they are used. */
    public static int vectorBits() {
        return Lanes.COUNT * Float.SIZE;
    }

    /** How many threads share the work. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Runs the task on contiguous ranges that make up 0 to {@code count}, and returns when all are done. Which ranges there
     * are and which thread takes which depends on chance: results must not. Allocates nothing. An empty range is not run.
     *
     * @param count how many elements there are
     * @param grain bounds between ranges are multiples of this
     * @param task  what is done with each range
     * @throws IllegalStateException after {@link #close}
     * @throws CancellationException where the work is given up; see {@link #alone}
     */
    public void split(int count, int grain, RangeTask task) {
        if (closed) {
            throw new IllegalStateException("workers: closed, expected open");
        }
        if (givenUp.getAsBoolean()) {
            throw new CancellationException("given up");
        }
        if (helpers.length == 0 || count <= grain) {
            if (count > 0) {
                task.run(0, count);
            }
            return;
        }
        this.task = task;
        this.count = count;
        this.grain = grain;
        failure = null;
        left.set(grains());
        int operation = operation(claims.get()) + 1;
        claims.set((long) operation << Integer.SIZE | grains());
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        takePart(operation);
        await();
        this.task = null;
        Throwable thrown = failure;
        if (thrown != null) {
            rethrow(thrown);
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private static int operation(long claims) {
        return (int) (claims >>> Integer.SIZE);
    }

    private int grains() {
        return (count + grain - 1) / grain;
    }

    /** Claims and does ranges until none are left, or another operation has begun. */
    private void takePart(int operation) {
        while (true) {
            long claimed = claims.get();
            int rest = (int) claimed;
            if (operation(claimed) != operation || rest == 0) {
                return;
            }
            int size = Math.ceilDiv(rest, CLAIMS * threads());
            if (claims.compareAndSet(claimed, claimed - size)) {
                int from = grains() - rest;
                work(from, from + size);
            }
        }
    }

    private void work(int fromGrain, int toGrain) {
        try {
            RangeTask work = task;
            if (work != null) {
                work.run(fromGrain * grain, Math.min(count, toGrain * grain));
            }
        } catch (Throwable e) {
            failure = e;
        } finally {
            if (left.addAndGet(fromGrain - toGrain) == 0) {
                LockSupport.unpark(waiting);
            }
        }
    }

    private void await() {
        for (int spins = 0; left.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                waiting = Thread.currentThread();
                if (left.get() > 0) {
                    LockSupport.parkNanos(this, 1_000_000);
                }
                waiting = null;
            }
        }
    }

    private void help() {
        int seen = 0;
        for (int spins = 0; !closed; spins++) {
            int operation = operation(claims.get());
            if (operation != seen) {
                seen = operation;
                takePart(operation);
                spins = 0;
            } else if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
