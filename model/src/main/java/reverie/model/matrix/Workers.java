package reverie.model.matrix;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one operation at a time. The calling thread takes part; the others wait for the next operation
 * spinning for a short while, since a batch consists of several in close succession, and then asleep, so that they are
 * not in the way of anything else. One thread at a time may call {@link #split}; what is shared may not itself split.
 */
public final class Workers implements AutoCloseable {

    private static final int SPINS = 20_000;

    /** A part of an operation. */
    @FunctionalInterface
    public interface RangeTask {

        /** Works on {@code from} (inclusive) to {@code to} (exclusive). */
        void run(int from, int to);
    }

    private final Thread[] helpers;
    private final AtomicInteger running = new AtomicInteger();
    private volatile int generation;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Thread waiting;

    // Published by the write to `generation`.
    private @Nullable RangeTask task;
    private int count;
    private int grain;

    private Workers(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int share = i + 1;
            helpers[i] = Thread.ofPlatform().daemon().name("reverie-worker-" + share).start(() -> help(share));
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
        return new Workers(threads);
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
     * Runs the task on contiguous ranges that make up 0 to {@code count}, one a thread, and returns when all are done.
     * Allocates nothing. An empty range is not run.
     *
     * @param count how many elements there are
     * @param grain bounds between ranges are multiples of this
     * @param task  what is done with each range
     * @throws IllegalStateException after {@link #close}
     */
    public void split(int count, int grain, RangeTask task) {
        if (closed) {
            throw new IllegalStateException("workers: closed, expected open");
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
        running.set(helpers.length);
        generation++;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        try {
            share(0, task);
        } finally {
            await();
            this.task = null;
        }
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

    private void share(int share, RangeTask work) {
        int grains = (count + grain - 1) / grain;
        int from = (int) ((long) grains * share / threads()) * grain;
        int to = Math.min(count, (int) ((long) grains * (share + 1) / threads()) * grain);
        if (from < to) {
            work.run(from, to);
        }
    }

    private void await() {
        for (int spins = 0; running.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                waiting = Thread.currentThread();
                if (running.get() > 0) {
                    LockSupport.parkNanos(this, 1_000_000);
                }
                waiting = null;
            }
        }
    }

    private void help(int share) {
        int seen = 0;
        while (true) {
            for (int spins = 0; generation == seen && !closed; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed) {
                return;
            }
            seen = generation;
            try {
                RangeTask work = task;
                if (work != null) {
                    share(share, work);
                }
            } catch (Throwable e) {
                failure = e;
            } finally {
                if (running.decrementAndGet() == 0) {
                    LockSupport.unpark(waiting);
                }
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
