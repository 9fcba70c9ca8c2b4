package reverie.model.boltzmann.belief;

import java.util.Optional;

/** The learning of one stage; its steps count from 0. */
interface NetStage {

    BeliefStage stage();

    /** The net as far as it goes; shares the parameters that are learned. */
    BeliefNet net();

    void learn(long step, BeliefRates live);

    Optional<String> trouble();

    void keep();

    void recover();
}
