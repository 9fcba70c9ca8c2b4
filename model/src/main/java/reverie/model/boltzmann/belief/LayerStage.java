package reverie.model.boltzmann.belief;

import java.util.Optional;
import reverie.model.boltzmann.RbmLearner;

/** One layer learns as an RBM on top of frozen ones. */
record LayerStage(BeliefStage stage, BeliefNet net, RbmLearner learner) implements NetStage {

    @Override
    public void learn(long step, BeliefRates live) {
        learner.learn(step, live.layer());
    }

    @Override
    public Optional<String> trouble() {
        return learner.trouble();
    }

    @Override
    public void keep() {
        learner.keep();
    }

    @Override
    public void recover() {
        learner.recover();
    }
}
