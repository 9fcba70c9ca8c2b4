package reverie.model.autoencoder;

import java.util.List;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Autoencoders alone and in lockstep. */
final class AutoencoderSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var settings = new AutoencoderSettings(21, false, Activation.SIGMOID, Loss.CROSS_ENTROPY, Optimizer.Adam.USUAL,
                SampleData.BATCH, 9);
        var tied = new AutoencoderSettings(21, true, Activation.SIGMOID, Loss.CROSS_ENTROPY,
                new Optimizer.Sgd(Schedule.constant(0.5)), SampleData.BATCH, 9);
        AutoencoderRates rates = AutoencoderRates.plain(0.01).with(new Corruption.Masking(0.3))
                .with(new KlPenalty(0.1, 0.1));
        var together = new LockstepRates(AutoencoderRates.plain(0.01), new Corruption.Masking(0.2));
        return List.of(new Sample<>("autoencoder, Adam", rates, 15,
                workers -> new AutoencoderLearner(SampleData.DATA, settings, workers)),
                new Sample<>("autoencoder, tied", rates, 15,
                        workers -> new AutoencoderLearner(SampleData.DATA, tied, workers)),
                new Sample<>("autoencoders in lockstep", together, 15,
                        workers -> new LockstepLearner(SampleData.DATA, settings,
                                List.of(new Corruption.None(), new Corruption.Masking(0.3)), together, workers)));
    }
}
