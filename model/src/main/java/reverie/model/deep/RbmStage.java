package reverie.model.deep;

import reverie.model.autoencoder.Layer;
import reverie.model.boltzmann.HiddenUnits;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmLearner;

/** One layer learns as an RBM, fed with the probabilities of the units below, or with the data. */
record RbmStage(Stack stack, Stage.Pretraining stage, RbmLearner learner) implements LayerStage {

    @Override
    public void learn(long step, DeepRates live) {
        boolean binary = learner.rbm().isVisibleBinary() && learner.rbm().hiddenUnits() == HiddenUnits.BINARY;
        learner.learn(step, binary ? live.rbm() : live.gaussian());
    }

    @Override
    public Layer layer() {
        Rbm rbm = learner.rbm();
        return stack.layer(rbm.w(), rbm.a(), rbm.b());
    }
}
