package reverie.model.projection;

import java.util.List;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;

/** k-means. */
final class ProjectionSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(new Sample<>("k-means", new Object(), 15,
                workers -> new KMeansLearner(SampleData.DATA, 7, SampleData.BATCH, 2, workers)));
    }
}
