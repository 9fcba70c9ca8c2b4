package reverie.model.sparse.predictive;

import java.util.List;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Sparse coding with an encoder. */
final class PredictiveSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var settings = new SparseCodingSettings(30, DictionaryMethod.ONLINE, SampleData.BATCH, 1);
        SparseCodingRates rates = SparseCodingRates.of(0.1, LassoMethod.COORDINATE_DESCENT);
        return List.of(
                new Sample<>("predictive sparse decomposition", new PredictiveRates(rates, 1, Schedule.constant(0.01)),
                        15, workers -> new PredictiveLearner(mean(workers), settings, 0.1, workers)));
    }

    private static Prepared mean(Workers workers) {
        return Prepared.by(Whitening.MEAN, SampleData.DATA, workers);
    }
}
