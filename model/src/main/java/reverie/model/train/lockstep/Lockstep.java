package reverie.model.train.lockstep;

import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.Learner;
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

    /** Each member takes the parameters that are its own. */
    @Override
    boolean adopt(P live);

    /** The first that any of them is at. */
    @Override
    default Optional<String> stage() {
        return members().stream().map(Learner::stage).flatMap(Optional::stream).findFirst();
    }

    @Override
    default boolean endsStage(long steps) {
        return members().stream().anyMatch(member -> member.endsStage(steps));
    }

    @Override
    default Cost cost() {
        return members().stream().map(Learner::cost).reduce(Cost::plus).orElseThrow();
    }

    @Override
    default void walkChains() {
        members().forEach(Learner::walkChains);
    }

    @Override
    default Optional<String> trouble() {
        return members().stream().map(Learner::trouble).flatMap(Optional::stream).findFirst();
    }

    @Override
    default void makeRoom(State saved) {
        for (int i = 0; i < members().size(); i++) {
            members().get(i).makeRoom(saved.under(JoinedState.prefix(i)));
        }
    }

    @Override
    default void restored() {
        members().forEach(Learner::restored);
    }
}
