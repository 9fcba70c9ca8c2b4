package reverie.app.shell;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reverie.model.train.SharedExecutor;

/** One thread of the lab's, which does its tasks one after another and knows how many it still has. */
final class LabThread implements SharedExecutor, AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService thread;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile Consumer<Throwable> accident = _ -> {};
    private volatile boolean stopped;

    LabThread(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Does a task after those before it; never where it was told to {@linkplain #stop stop}, whoever did not know. */
    @Override
    public void execute(Runnable task) {
        begun.incrementAndGet();
        try {
            thread.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            done.incrementAndGet();
            if (!stopped) {
                throw e;
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            accident.accept(e);
            throw e;
        } finally {
            done.incrementAndGet();
        }
    }

    @Override
    public boolean isAwaited() {
        return begun.get() - done.get() > 1;
    }

    /** @param told by this thread why a task failed */
    void onAccident(Consumer<Throwable> told) {
        accident = told;
    }

    /** Tasks so far. */
    long begun() {
        return begun.get();
    }

    /** Whether all of them are done. */
    boolean isIdle() {
        return done.get() == begun.get();
    }

    /** Lets the running task be the last, and interrupts it. */
    void stop() {
        stopped = true;
        thread.shutdownNow();
    }

    /** Waits a while for the running task. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
