package reverie.model.rnade;

import java.util.List;
import reverie.model.nade.NadeRates;
import reverie.model.nade.Ordering;
import reverie.model.network.Optimizer;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** RNADE of bells and of peaks, and without hidden units. */
final class RnadeSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(sample("rnade", 20, Family.GAUSSIAN, Optimizer.Adam.USUAL, 0.003),
                sample("rnade of Laplacians", 9, Family.LAPLACE, new Optimizer.Sgd(Schedule.constant(0.5)), 0.001),
                sample("rnade without hidden units", 0, Family.GAUSSIAN, Optimizer.Adam.USUAL, 0.003));
    }

    private static Sample<?, ?> sample(String name, int hidden, Family family, Optimizer optimizer, double rate) {
        var settings = new RnadeSettings(hidden, 3, family, Ordering.Kind.SPIRAL, optimizer, SampleData.BATCH, 4);
        return new Sample<>(name, new NadeRates(Schedule.constant(rate), 1e-4), 15,
                workers -> new RnadeLearner(Prepared.by(Whitening.STANDARD, SampleData.DATA, workers), settings,
                        workers));
    }
}
