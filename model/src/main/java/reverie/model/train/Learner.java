package reverie.model.train;

import java.util.Optional;
import java.util.function.Function;

/**
 * What learns, one mini-batch at a time. A learner belongs to the one {@link Training} that drives it and is called by
 * that training's thread only, so it needs no locks of its own.
 *
 * @param <P> the live parameters, an immutable value that may change between two batches
 * @param <S> the snapshot, an immutable value that holds everything its pictures show
 */
public interface Learner<P, S> {

    /** Mini-batches in one pass over the data, at least 1. */
    int batchesPerEpoch();

    /** Examples in one pass over the data, at least 1. */
    int examplesPerEpoch();

    /**
     * Learns from one mini-batch. Allocates nothing.
     *
     * @param step  the number of batches learned from before, 0 or more; it alone decides which examples come and which
     *              random numbers are drawn
     * @param live  the parameters that hold for this batch
     */
    void learn(long step, P live);

    /**
     * Takes parameters that hold from now on, so that what is measured and shown is by them even before the next batch.
     *
     * @return whether the snapshot is another one by them
     */
    default boolean adopt(P live) {
        return false;
    }

    /** What it is at, in a few words, where learning goes through several stages. */
    default Optional<String> stage() {
        return Optional.empty();
    }

    /**
     * Whether a stage is over, so that what it has come to is worth a point of every curve.
     *
     * @param steps batches learned from, 1 or more
     */
    default boolean endsStage(long steps) {
        return false;
    }

    /** What there is to move between pictures, learning or not: sampling chains take a few steps. */
    default void walkChains() {
    }

    /** Quantities worth a curve, measured now on a fixed part of the data. */
    Measurement measure();

    /** Why the learner can no longer be trusted, in plain words; empty while it can. */
    Optional<String> trouble();

    /** Remembers the present state as the last good one. */
    void keep();

    /** Goes back to the state of the last {@link #keep}. */
    void recover();

    /** A copy of all that is shown, which later learning leaves untouched. */
    S snapshot();

    /**
     * This learner for those who speak of its parameters and snapshots in other terms, so that one can stand for another.
     *
     * @param live  the part of their parameters that this learner knows; allocates nothing
     * @param shown its snapshot in their terms
     */
    default <Q, T> Learner<Q, T> adapted(Function<Q, P> live, Function<S, T> shown) {
        return new AdaptedLearner<>(this, live, shown);
    }
}
