package reverie.model.deep;

import reverie.model.autoencoder.Layer;

/** The learning of one layer, which will then join the others. */
interface LayerStage extends StageLearner {

    /** The layer as it stands; shares the parameters that are learned. */
    Layer layer();
}
