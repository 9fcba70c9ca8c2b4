package reverie.model.deepautoencoder;

import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.Layer;
import reverie.model.train.State;

/** The learning of one layer, which will then join the others. */
interface LayerStage extends StageLearner {

    /** The layers below. */
    LayerStack stack();

    /** The layer as it stands; shares the parameters that are learned. */
    Layer layer();

    @Override
    default State result() {
        Layer layer = layer();
        return State.builder().part("W", layer.w()).part("c", layer.c()).part("b", layer.b()).build();
    }

    @Override
    default Autoencoder model() {
        return stack().with(layer());
    }
}
