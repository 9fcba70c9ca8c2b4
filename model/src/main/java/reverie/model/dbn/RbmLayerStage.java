package reverie.model.dbn;

import java.util.Optional;
import reverie.model.rbm.RbmLearner;

/** One layer learns as an RBM on top of frozen ones. */
record RbmLayerStage(DbnStage stage, Dbn net, RbmLearner learner) implements NetStage {

    @Override
    public void learn(long step, DbnRates live) {
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
