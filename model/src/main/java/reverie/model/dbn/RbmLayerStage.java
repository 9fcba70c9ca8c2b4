package reverie.model.dbn;

import java.util.Optional;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.train.Cost;
import reverie.model.train.State;

/** One layer learns as an RBM on top of frozen ones. */
record RbmLayerStage(DbnStage stage, Dbn net, RbmLearner learner) implements NetStage {

    @Override
    public void learn(long step, DbnRates live) {
        learner.learn(step, live.layer());
    }

    @Override
    public Cost cost() {
        return learner.cost();
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
    public State result() {
        Rbm rbm = learner.rbm();
        return State.builder().part("W", rbm.w()).part("a", rbm.a()).part("b", rbm.b()).build();
    }

    @Override
    public void makeRoom(State saved) {
        learner.makeRoom(saved);
    }

    @Override
    public void restored() {
        learner.restored();
    }
}
