package reverie.model.dbn;

import java.util.List;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** A belief net with labels, learned up and down at the end; of so few units that what they sum to is enumerated in no time. */
final class DbnSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        RbmRates layer = new RbmRates(Schedule.constant(0.05), Schedule.constant(0.5), 1e-3, 1, NegativePhase.PCD,
                RbmRates.Sparsity.OFF);
        return List.of(new Sample<>("dbn", new DbnRates(layer, layer.with(NegativePhase.CD), new FantasyLabel.Each()),
                3 * SampleData.PER_EPOCH + 4,
                workers -> new DbnLearner(SampleData.DATA,
                        new DbnSettings(List.of(SampleData.VALUES, 13, 9), true, false, 1, DbnSettings.After.UP_DOWN,
                                SampleData.BATCH,
                                4),
                        workers)));
    }
}
