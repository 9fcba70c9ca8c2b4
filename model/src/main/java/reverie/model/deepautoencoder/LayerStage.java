package reverie.model.deepautoencoder;

import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.Layer;

/** The learning of one layer, which will then join the others. */
interface LayerStage extends StageLearner {

    /** The layers below. */
    LayerStack stack();

    /** The layer as it stands; shares the parameters that are learned. */
    Layer layer();

    @Override
    default Autoencoder model() {
        return stack().with(layer());
    }
}
