package reverie.model.deep;

import java.util.Optional;
import reverie.model.autoencoder.Autoencoder;

/** The learning of one stage; its steps count from 0. */
interface StageLearner {

    Stage stage();

    void learn(long step, DeepRates live);

    /** All layers that there are so far, unrolled; shares the parameters that are learned. */
    Autoencoder model();

    Optional<String> trouble();

    void keep();

    void recover();
}
