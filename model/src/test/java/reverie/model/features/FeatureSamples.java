package reverie.model.features;

import java.util.List;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Features of all kinds, learned side by side. */
final class FeatureSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        FeatureRates features = FeatureRates.of(Schedule.constant(0.1), 0.3);
        return List.of(new Sample<>("features", features, 15,
                workers -> new FeatureLearner(SampleData.DATA, new FeatureSettings(12, SampleData.BATCH, 5), features,
                        workers)));
    }
}
