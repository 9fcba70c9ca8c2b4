package reverie.model.train.lockstep;

import reverie.model.train.LearnerSamples;
import reverie.model.train.SampleData;
import reverie.model.train.Sample;
import java.util.List;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;

/** Two lanes. */
final class RaceSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(new Sample<>("race", List.of(RbmRates.cd1(0.1), RbmRates.cd1(0.3)), 20,
                workers -> RaceLearner
                        .of(List.of(new RbmLearner(SampleData.DATA, new RbmSettings(9, SampleData.BATCH, 7), workers),
                                new RbmLearner(SampleData.DATA, new RbmSettings(30, SampleData.BATCH, 7), workers)))));
    }
}
