package reverie.model.nade;

import java.util.List;
import reverie.model.network.Optimizer;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** NADE in one ordering, without hidden units, and in all orderings. */
final class NadeSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(sample("nade", 70, false), sample("nade without hidden units", 0, false),
                sample("nade, orderless", 21, true));
    }

    private static Sample<?, ?> sample(String name, int hidden, boolean orderless) {
        var settings = new NadeSettings(hidden, Ordering.Kind.SPIRAL, orderless, 2, Optimizer.Adam.USUAL,
                SampleData.BATCH, 4);
        return new Sample<>(name, new NadeRates(Schedule.constant(0.01), 1e-4), 15,
                workers -> new NadeLearner(SampleData.DATA, settings, workers));
    }
}
