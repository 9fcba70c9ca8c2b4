package reverie.model.dbn;

import reverie.model.train.TrainingStage;

/** The learning of one stage. Its cost is that of a step alone. */
interface NetStage extends TrainingStage<DbnRates> {

    DbnStage stage();

    /** The net as far as it goes; shares the parameters that are learned. */
    Dbn net();
}
