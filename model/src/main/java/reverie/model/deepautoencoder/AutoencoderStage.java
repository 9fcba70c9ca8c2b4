package reverie.model.deepautoencoder;

import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.Layer;

/** One layer learns as an autoencoder with tied weights. */
record AutoencoderStage(LayerStack stack, Stage.Pretraining stage, AutoencoderLearner learner) implements LayerStage {

    @Override
    public void learn(long step, DeepAutoencoderRates live) {
        learner.learn(step, live.autoencoder());
    }

    @Override
    public Layer layer() {
        Layer alone = learner.model().layers().getFirst();
        return stack.layer(alone.w(), alone.c(), alone.b());
    }
}
