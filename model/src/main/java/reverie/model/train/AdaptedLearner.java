package reverie.model.train;

import java.util.Optional;
import java.util.function.Function;

/** A learner that is spoken to in other terms. */
final class AdaptedLearner<Q, T, P, S> implements Learner<Q, T> {

    private final Learner<P, S> learner;
    private final Function<Q, P> live;
    private final Function<S, T> shown;

    AdaptedLearner(Learner<P, S> learner, Function<Q, P> live, Function<S, T> shown) {
        this.learner = learner;
        this.live = live;
        this.shown = shown;
    }

    @Override
    public int batchesPerEpoch() {
        return learner.batchesPerEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return learner.examplesPerEpoch();
    }

    @Override
    public void learn(long step, Q parameters) {
        learner.learn(step, live.apply(parameters));
    }

    @Override
    public boolean adopt(Q parameters) {
        return learner.adopt(live.apply(parameters));
    }

    @Override
    public Optional<String> stage() {
        return learner.stage();
    }

    @Override
    public boolean endsStage(long steps) {
        return learner.endsStage(steps);
    }

    @Override
    public Cost cost() {
        return learner.cost();
    }

    @Override
    public void walkChains() {
        learner.walkChains();
    }

    @Override
    public Measurement measure() {
        return learner.measure();
    }

    @Override
    public Optional<String> trouble() {
        return learner.trouble();
    }

    @Override
    public State state() {
        return learner.state();
    }

    @Override
    public void restore(State saved) {
        learner.restore(saved);
    }

    @Override
    public void makeRoom(State saved) {
        learner.makeRoom(saved);
    }

    @Override
    public void restored() {
        learner.restored();
    }

    @Override
    public T snapshot() {
        return shown.apply(learner.snapshot());
    }
}
