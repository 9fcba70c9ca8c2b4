package reverie.model.dbm;

import java.util.Optional;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** What learns of a deep Boltzmann machine: a single layer, or all of them. */
sealed interface DbmStage extends TrainingStage<DbmRates> {

    /** The machine as far as it goes; shares the parameters that are learned. */
    Dbm machine();

    /** A layer learns alone. */
    record OneLayer(int layer, int depth, LayerwisePretraining below, RbmLearner learner) implements DbmStage {

        @Override
        public Dbm machine() {
            return below.with(learner.rbm());
        }

        @Override
        public void learn(long step, DbmRates live) {
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

        @Override
        public String toString() {
            return "layer " + layer + " of " + depth + " (" + learner.rbm().visible() + "-" + learner.rbm().hidden()
                    + ")";
        }
    }

    /** All learn together. */
    record All(JointTraining together) implements DbmStage {

        @Override
        public Dbm machine() {
            return together.machine();
        }

        @Override
        public void learn(long step, DbmRates live) {
            together.learn(step, live.together());
        }

        @Override
        public Cost cost() {
            return new Cost(together.cost(), 0, 0);
        }

        @Override
        public Optional<String> trouble() {
            return together.trouble();
        }

        @Override
        public State state() {
            return together.state();
        }

        /** Nothing comes after it. */
        @Override
        public State result() {
            return State.NOTHING;
        }

        @Override
        public void restored() {
            together.restored();
        }

        @Override
        public String toString() {
            return "all layers";
        }
    }
}
