package reverie.model.dbm;

import java.util.List;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** A Boltzmann machine of two layers, of so few units that what they sum to is enumerated in no time. */
final class DbmSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        RbmRates layer = new RbmRates(Schedule.constant(0.05), Schedule.constant(0.5), 1e-3, 1, NegativePhase.PCD,
                RbmRates.Sparsity.OFF);
        return List.of(new Sample<>("dbm", new DbmRates(layer, layer), 3 * SampleData.PER_EPOCH + 4,
                workers -> new DbmLearner(SampleData.DATA,
                        new DbmSettings(List.of(SampleData.VALUES, 13, 9), 1, SampleData.BATCH, 3, 4),
                        workers)));
    }
}
