package reverie.model.dbn;

import java.util.Optional;

/** The learning of one stage; its steps count from 0. */
interface NetStage {

    DbnStage stage();

    /** The net as far as it goes; shares the parameters that are learned. */
    Dbn net();

    void learn(long step, DbnRates live);

    Optional<String> trouble();

    void keep();

    void recover();
}
