package reverie.model.deepautoencoder;

import java.util.Optional;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.train.Learner;

/** The learning of one stage; its steps count from 0. */
interface StageLearner {

    Stage stage();

    void learn(long step, DeepAutoencoderRates live);

    /** All layers that there are so far, unrolled; shares the parameters that are learned. */
    Autoencoder model();

    /** What learns in this stage. */
    Learner<?, ?> learner();

    default Optional<String> trouble() {
        return learner().trouble();
    }

    default void keep() {
        learner().keep();
    }

    default void recover() {
        learner().recover();
    }
}
