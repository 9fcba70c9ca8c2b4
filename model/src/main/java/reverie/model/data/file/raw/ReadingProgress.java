package reverie.model.data.file.raw;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * How far the reading of data is. The thread that reads tells it, others look at it and may end the reading; safe for all of them.
 */
public final class ReadingProgress {

    private static final ScopedValue<ReadingProgress> CURRENT = ScopedValue.newInstance();

    private volatile boolean ended;
    private volatile Passed passed = new Bytes(0, 0);

    /** What was read. */
    public sealed interface Passed {

        /** From 0 to 1; negative where nobody knows how much there is. */
        double share();
    }

    /**
     * Of a single file.
     *
     * @param bytes read so far
     * @param all   that there are; 0 where nobody knows
     */
    public record Bytes(long bytes, long all) implements Passed {
        @Override
        public double share() {
            return all == 0 ? -1 : Math.min(1, bytes / (double) all);
        }
    }

    /**
     * Of many files.
     *
     * @param files read so far
     * @param all   that there are, at least one
     */
    public record Files(int files, int all) implements Passed {
        @Override
        public double share() {
            return files / (double) all;
        }
    }

    /**
     * Reads something that tells how far it is.
     *
     * @throws CancellationException once it was ended
     */
    public <T> T of(Supplier<T> reading) {
        return ScopedValue.where(CURRENT, this).call(() -> {
            passed = new Bytes(0, 0);
            check();
            return reading.get();
        });
    }

    /** Ends the reading, as soon as the thread that reads takes notice. */
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
     * @param all   that there are, at least one
     * @throws CancellationException if somebody has ended the reading
     */
    public static void files(int files, int all) {
        tell(new Files(files, all));
    }

    /**
     * The same of a single file; where it is one of many, they count.
     *
     * @param bytes that have been read, or unpacked
     * @param all   that there are; 0 where nobody knows
     */
    public static void bytes(long bytes, long all) {
        if (CURRENT.isBound() && CURRENT.get().passed instanceof Files) {
            check();
        } else {
            tell(new Bytes(bytes, all));
        }
    }

    /**
     * To be asked now and then by what takes long after all was read.
     *
     * @throws CancellationException if somebody has ended the reading
     */
    public static void check() {
        if (CURRENT.isBound() && CURRENT.get().ended) {
            throw new CancellationException("the reading was ended");
        }
    }

    private static void tell(Passed now) {
        check();
        if (CURRENT.isBound()) {
            CURRENT.get().passed = now;
        }
    }
}
