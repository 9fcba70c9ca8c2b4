package reverie.model.mixture;

import java.util.List;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;

/** A mixture of Bernoullis. */
final class MixtureSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(new Sample<>("mixture", new MixtureRates(0.7), 15,
                workers -> new MixtureLearner(SampleData.DATA,
                        new MixtureSettings(7, SampleData.BATCH, 0.1, 2), workers)));
    }
}
