package reverie.model.deepautoencoder;

import java.util.Optional;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** The learning of one stage. */
interface StageLearner extends TrainingStage<DeepAutoencoderRates> {

    Stage stage();

    /** All layers that there are so far, unrolled; shares the parameters that are learned. */
    Autoencoder model();

    /** What learns in this stage. */
    Learner<?, ?> learner();

    @Override
    default Cost cost() {
        return learner().cost();
    }

    @Override
    default Optional<String> trouble() {
        return learner().trouble();
    }

    @Override
    default State state() {
        return learner().state();
    }

    @Override
    default void makeRoom(State saved) {
        learner().makeRoom(saved);
    }

    @Override
    default void restored() {
        learner().restored();
    }
}
