package reverie.model.train;

import java.util.Optional;

/**
 * The learning of one stage; its steps count from 0. Its text says what is being learned.
 *
 * @param <P> the live parameters of the whole
 */
public interface TrainingStage<P> {

    /** As {@link Learner#learn}, with steps of this stage. */
    void learn(long step, P live);

    /** What learning, walking and measuring cost. */
    Cost cost();

    /** Why the stage can no longer be trusted. */
    Optional<String> trouble();

    /** All that learning and walking change in this stage. */
    State state();

    /** What later stages stand on: a part of what was learned. */
    State result();

    /** As {@link Learner#makeRoom}. */
    default void makeRoom(State saved) {
    }

    /** The arrays of {@link #state} or {@link #result} were written to from outside. */
    void restored();
}
