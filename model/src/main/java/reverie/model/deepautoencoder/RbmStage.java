package reverie.model.deepautoencoder;

import reverie.model.autoencoder.Layer;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;

/** One layer learns as an RBM, fed with the probabilities of the units below, or with the data. */
record RbmStage(LayerStack stack, Stage.Pretraining stage, RbmLearner learner) implements LayerStage {

    @Override
    public void learn(long step, DeepAutoencoderRates live) {
        boolean binary = learner.rbm().isVisibleBinary() && learner.rbm().hiddenUnits() == HiddenUnits.BINARY;
        learner.learn(step, binary ? live.rbm() : live.gaussian());
    }

    @Override
    public Layer layer() {
        Rbm rbm = learner.rbm();
        return stack.layer(rbm.w(), rbm.a(), rbm.b());
    }
}
