package reverie.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reverie.model.train.Training;

/**
 * Ctrl-C while a training runs: the training pauses at the next batch boundary and the process stays alive until what
 * was asked for is saved.
 */
final class Interrupt implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean happened;

    private Interrupt(Training<?, ?> training) {
        hook = Thread.ofPlatform().unstarted(() -> {
            happened = true;
            training.pause();
            try {
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("reverie: saving: not done within " + PATIENCE_SECONDS + " s, expected less");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** @param training its executor must not run tasks on the thread that gives a command, or that thread would learn */
    static Interrupt pausing(Training<?, ?> training) {
        var interrupt = new Interrupt(training);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            happened = true;
        }
    }
}
