package reverie.model.deepautoencoder;

import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.train.State;

/** All layers learn together by back-propagation. */
record FineTuningStage(AutoencoderLearner learner) implements StageLearner {

    @Override
    public Stage stage() {
        return new Stage.FineTuning(learner.model().layers().size());
    }

    @Override
    public void learn(long step, DeepAutoencoderRates live) {
        learner.learn(step, live.fineTuning());
    }

    /** The model, whose decoder stays when its encoder learns labels. */
    @Override
    public State result() {
        return model().state();
    }

    @Override
    public Autoencoder model() {
        return learner.model();
    }
}
