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

    /** What learning, walking and measuring cost at the present stage, by the sizes. */
    Cost cost();

    /** What there is to move beside the learning: sampling chains take a few steps. They are a part of the state. */
    default void walkChains() {
    }

    /** Quantities worth a curve, measured now on a fixed part of the data. Leaves the state as it is. */
    Measurement measure();

    /** Why the learner can no longer be trusted, in plain words; empty while it can. */
    Optional<String> trouble();

    /**
     * All that learning and walking change; what else there is follows from the settings and the step. The same object as long as
     * the arrays are the same.
     */
    State state();

    /**
     * Goes on from a state that this learner, or another one made of the same data and settings, had.
     *
     * @param saved is read only
     * @throws reverie.model.BadInput where it is not one of this model's
     */
    default void restore(State saved) {
        makeRoom(saved);
        saved.writeTo(state());
        restored();
    }

    /** Brings {@link #state} to the parts that a saved one has, where these do not follow from the settings alone. */
    default void makeRoom(State saved) {
    }

    /** The arrays of {@link #state} were written to from outside: what follows from them is to be worked out anew. */
    default void restored() {
    }

    /** A copy of all that is shown, which later learning leaves untouched. Leaves the state as it is. */
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
