package reverie.model.train;

import java.util.List;
import java.util.Optional;

/**
 * Several learners that take turns: each learns from the mini-batch of a step before any comes to the next. What all have in
 * common is here; who takes part, and what they are told and measured by, is the implementation's.
 *
 * @param <P> the live parameters of all together
 * @param <S> the snapshot of all together
 */
public interface Lockstep<P, S> extends Learner<P, S> {

    /** Who takes part, at least one; all have as many batches an epoch. */
    List<? extends Learner<?, ?>> members();

    @Override
    default int batchesPerEpoch() {
        return members().getFirst().batchesPerEpoch();
    }

    @Override
    default int examplesPerEpoch() {
        return members().getFirst().examplesPerEpoch();
    }

    @Override
    default Optional<String> trouble() {
        return members().stream().map(Learner::trouble).flatMap(Optional::stream).findFirst();
    }

    @Override
    default void keep() {
        members().forEach(Learner::keep);
    }

    @Override
    default void recover() {
        members().forEach(Learner::recover);
    }
}
