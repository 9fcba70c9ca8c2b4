package reverie.model.train;

import java.util.Optional;

/**
 * A learner that goes through stages, such as layer after layer. What all of these have in common is here.
 *
 * @param <P> the live parameters
 * @param <S> the snapshot
 */
public interface StagedLearner<P, S> extends Learner<P, S> {

    /** Its stages. */
    StageSequence<P, ?> stages();

    @Override
    default void learn(long step, P live) {
        stages().learn(step, live);
    }

    @Override
    default Optional<String> stage() {
        return Optional.of(stages().current().toString());
    }

    @Override
    default boolean endsStage(long steps) {
        return stages().end(steps);
    }

    @Override
    default Cost cost() {
        return stages().current().cost();
    }

    @Override
    default Optional<String> trouble() {
        return stages().current().trouble();
    }

    @Override
    default State state() {
        return stages().state();
    }

    @Override
    default void makeRoom(State saved) {
        stages().makeRoom(saved);
    }

    @Override
    default void restored() {
        stages().current().restored();
    }
}
