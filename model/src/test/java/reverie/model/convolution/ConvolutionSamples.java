package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.rbm.RbmRates;
import reverie.model.projection.Whitening;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Nets of two layers, of binary and of real-valued pixels. */
final class ConvolutionSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var rates = new ConvolutionRates(Schedule.constant(0.1), Schedule.constant(0.5), 1e-3, 1,
                new RbmRates.Sparsity(0.05, 1));
        return Stream.of(ConvolutionSettings.Input.BINARY,
                new ConvolutionSettings.Input(ImageUnits.GAUSSIAN, 2)).<Sample<?, ?>>map(input -> {
                    boolean persistent = input.units() == ImageUnits.BERNOULLI;
                    var settings = new ConvolutionSettings(
                            Arrays.asList(new ConvolutionSettings.Layer(5, 3, 2, persistent),
                                    new ConvolutionSettings.Layer(4, 2, 1, persistent)),
                            input, 1, SampleData.BATCH, 4);
                    return new Sample<>("convolutional net, " + input.units(), rates, 2 * SampleData.PER_EPOCH + 3,
                            workers -> new ConvolutionLearner(
                                    persistent ? Prepared.asTheyAre(SampleData.DATA) : mean(workers),
                                    settings, workers));
                }).toList();
    }

    private static Prepared mean(Workers workers) {
        return Prepared.by(Whitening.MEAN, SampleData.DATA, workers);
    }
}
