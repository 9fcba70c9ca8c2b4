package reverie.model.completion;

import java.util.List;
import java.util.Optional;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.trained.RbmCompletion;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;

/** Completion by an RBM. */
final class CompletionSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(new Sample<>("completion", new CompletionRequest(Optional.empty(), 5, 0), 15,
                CompletionSamples::completion));
    }

    private static CompletionLearner completion(Workers workers) {
        Rbm rbm = RbmLearner.firstRbm(SampleData.DATA.train(), new RbmSettings(12, SampleData.BATCH, 4), 0);
        return new CompletionLearner(new RbmCompletion(rbm, 9, workers), SampleData.DATA.train().shape(), 3,
                new CompletionRequest(Optional.empty(), 5, 0));
    }
}
