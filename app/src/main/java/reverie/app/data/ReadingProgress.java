package reverie.app.data;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * How far the reading of many files is. The thread that reads tells it, others look at it and may end the reading; safe for all of
 * them.
 */
public final class ReadingProgress {

    private static final ScopedValue<ReadingProgress> CURRENT = ScopedValue.newInstance();

    private volatile boolean ended;
    private volatile Passed passed = new Passed(0, 0);

    /**
     * What was read.
     *
     * @param files read so far
     * @param all   that there are; 0 where nobody knows yet
     */
    public record Passed(int files, int all) {}

    /**
     * Reads something that tells how far it is.
     *
     * @throws CancellationException once it was ended
     */
    public <T> T of(Supplier<T> reading) {
        return ScopedValue.where(CURRENT, this).call(() -> {
            tell(0, 0);
            return reading.get();
        });
    }

    /** Ends the reading before the next file. */
    public void end() {
        ended = true;
    }

    /** How far it is. */
    public Passed passed() {
        return passed;
    }

    /**
     * Tells those who look at it, if there are any.
     *
     * @param files that have been read, or are as good as
     * @param all   that there are
     * @throws CancellationException if somebody has ended the reading
     */
    static void tell(int files, int all) {
        if (CURRENT.isBound()) {
            ReadingProgress current = CURRENT.get();
            if (current.ended) {
                throw new CancellationException("the reading was ended");
            }
            current.passed = new Passed(files, all);
        }
    }
}
