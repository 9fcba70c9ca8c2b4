package reverie.model.rbm;

import java.util.List;
import java.util.function.Function;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;
import reverie.model.train.Learner;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** RBMs by each negative phase, and of real units. */
final class RbmSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        RbmRates rates = new RbmRates(Schedule.constant(0.1), Schedule.constant(0.5), 1e-3, 2, NegativePhase.CD,
                new RbmRates.Sparsity(0.1, 0.1));
        var settings = new RbmSettings(37, SampleData.BATCH, 9, HiddenUnits.BINARY, Ladder.of(3));
        Function<Workers, Learner<RbmRates, RbmSnapshot>> rbm = workers -> new RbmLearner(SampleData.DATA,
                settings, workers);
        return List.of(new Sample<>("rbm, CD", rates, 15, rbm),
                new Sample<>("rbm, PCD", rates.with(NegativePhase.PCD), 15, rbm),
                new Sample<>("rbm, tempered", rates.with(NegativePhase.TEMPERED), 15, rbm),
                new Sample<>("rbm, real units", rates, 15,
                        workers -> new RbmLearner(
                                RbmLearner.firstRbm(SampleData.DATA.train(), settings, new VisibleSigma(1, true)),
                                VisibleInput.MEANS, SampleData.DATA, settings, workers)));
    }
}
