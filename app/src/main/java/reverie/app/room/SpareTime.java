package reverie.app.room;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that takes a moment, done aside as often as it can be without taking much time from learning. */
public final class SpareTime {

    /** So much more time passes between two pieces of work than one takes. */
    private static final int PAUSES = 4;

    private final Executor aside;
    private final Runnable news;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile long nextAt = System.nanoTime();

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when a piece of work is done
     */
    public SpareTime(Executor aside, Runnable news) {
        this.aside = aside;
        this.news = news;
    }

    /** Whether enough time has passed since the last piece of work. */
    public boolean isDue() {
        return System.nanoTime() - nextAt >= 0;
    }

    /** Does it, unless the last piece of work is not yet done. */
    public void spend(Runnable work) {
        if (working.compareAndSet(false, true)) {
            aside.execute(() -> {
                long start = System.nanoTime();
                try {
                    work.run();
                } finally {
                    long now = System.nanoTime();
                    nextAt = now + PAUSES * (now - start);
                    working.set(false);
                }
                news.run();
            });
        }
    }
}
