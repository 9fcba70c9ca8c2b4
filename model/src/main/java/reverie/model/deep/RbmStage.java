package reverie.model.deep;

import reverie.model.autoencoder.Layer;
import reverie.model.boltzmann.HiddenUnits;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmLearner;

/** One layer learns as an RBM, fed with the probabilities of the units below. */
record RbmStage(Stack stack, Stage.Pretraining stage, RbmLearner learner) implements LayerStage {

    @Override
    public void learn(long step, DeepRates live) {
        learner.learn(step, learner.rbm().hiddenUnits() == HiddenUnits.GAUSSIAN ? live.code() : live.rbm());
    }

    @Override
    public Layer layer() {
        Rbm rbm = learner.rbm();
        return stack.layer(rbm.w(), rbm.a(), rbm.b());
    }
}
