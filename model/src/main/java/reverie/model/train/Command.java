package reverie.model.train;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The small things that flow back to a training; it obeys them between two batches.
 *
 * @param <P> the live parameters
 */
sealed interface Command<P> {

    /** Learn until the given number of further batches is done. */
    record Advance<P>(long batches) implements Command<P> {}

    /** Learn until the running epoch is over; a whole one if none has begun. */
    record FinishEpoch<P>() implements Command<P> {}

    /** Learn no further. */
    record Pause<P>() implements Command<P> {}

    /** Learn with other parameters from the next batch on. */
    record Change<P>(P live, LongConsumer since) implements Command<P> {}

    /** At most so many batches a second. */
    record Pace<P>(double batchesPerSecond) implements Command<P> {}

    /** Measure now, for the eye. */
    record Measure<P>() implements Command<P> {}

    /** Say how many batches were learned. */
    record Count<P>(LongConsumer taker) implements Command<P> {}

    /** Copy the run. */
    record Save<P>(Consumer<SavedRun> taker) implements Command<P> {}

    /** Back to the last good state. */
    record Recover<P>() implements Command<P> {}

    /** End for good. */
    record Stop<P>() implements Command<P> {}
}
