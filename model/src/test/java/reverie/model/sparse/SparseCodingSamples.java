package reverie.model.sparse;

import java.util.List;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;

/** Sparse coding of examples less their mean. */
final class SparseCodingSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var settings = new SparseCodingSettings(30, DictionaryMethod.ONLINE, SampleData.BATCH, 1);
        SparseCodingRates rates = SparseCodingRates.of(0.1, LassoMethod.COORDINATE_DESCENT);
        return List.of(new Sample<>("sparse coding", rates, 15,
                workers -> new SparseCodingLearner(mean(workers), settings, 0.1, workers)),
                new Sample<>("sparse coding, FISTA", SparseCodingRates.of(0.1, LassoMethod.FISTA), 15,
                        workers -> new SparseCodingLearner(mean(workers), settings, 0.1, workers)),
                new Sample<>("sparse coding, spoken to in other terms", 0.1, 15,
                        workers -> new SparseCodingLearner(mean(workers), settings, 0.1, workers)
                                .<Double, Object>adapted(_ -> rates, it -> it)));
    }

    private static Prepared mean(Workers workers) {
        return Prepared.by(Whitening.MEAN, SampleData.DATA, workers);
    }
}
