package reverie.model.train;

import java.util.Optional;

/**
 * A run at a step, as its {@link Recording} keeps it. Immutable.
 *
 * @param <S>      the learner's snapshot
 * @param progress all that pictures show, as it was while the run learned; it has no milestone, for nothing is worked out any more
 * @param fixed    whether it stays however full the recording is: the end of a stage, or what others take the order of filters from
 * @param state    what goes on from here; empty where there was no room for it
 */
public record Recorded<S>(Progress<S> progress, boolean fixed, Optional<SavedRun> state) {

    /** Mini-batches learned from. */
    public long step() {
        return progress.step();
    }

    /** Passes over the data, with their fraction. */
    public double epoch() {
        return progress.epoch();
    }

    /** The same without its state. */
    Recorded<S> withoutState() {
        return new Recorded<>(progress, fixed, Optional.empty());
    }
}
