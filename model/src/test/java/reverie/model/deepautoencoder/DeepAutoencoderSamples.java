package reverie.model.deepautoencoder;

import java.util.List;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.rbm.RbmRates;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Deep autoencoders by each pretraining, and a classifier. */
final class DeepAutoencoderSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var autoencoder = new AutoencoderSettings(21, false, Activation.SIGMOID, Loss.CROSS_ENTROPY,
                Optimizer.Adam.USUAL, SampleData.BATCH, 9);
        return List.of(deep(Pretraining.RBM, false), deep(Pretraining.AUTOENCODER, true), deep(Pretraining.NONE, false),
                new Sample<>("classifier", new ClassifierRates(Schedule.constant(0.01), 1e-4), 15,
                        workers -> new ClassifierLearner(
                                new Classifier(new AutoencoderLearner(SampleData.DATA, autoencoder, workers).model(),
                                        List.of("row", "column")),
                                SampleData.DATA, Optimizer.Adam.USUAL, SampleData.BATCH, 9, workers)));
    }

    private static Sample<?, ?> deep(Pretraining pretraining, boolean tied) {
        var settings = new DeepAutoencoderSettings(List.of(SampleData.VALUES, 20, 14, 3), Activation.SIGMOID,
                Activation.LINEAR,
                tied, Loss.CROSS_ENTROPY, pretraining, 1, new FineTuningObjective.Classify(1), Optimizer.Adam.USUAL,
                SampleData.BATCH, 9);
        var rates = new DeepAutoencoderRates(RbmRates.cd1(0.1), RbmRates.cd1(0.01), AutoencoderRates.plain(0.01)
                .with(new Corruption.Masking(0.2)), AutoencoderRates.plain(0.01),
                new ClassifierRates(Schedule.constant(0.01), 0));
        return new Sample<>("deep autoencoder, " + pretraining, rates, 5 * SampleData.PER_EPOCH + 2,
                workers -> new DeepAutoencoderLearner(SampleData.DATA, settings, workers));
    }
}
