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

/** Nets of two layers, of binary and of real-valued pixels, and one whose three layers learn together in the end. */
final class ConvolutionSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var rates = NetRates.same(new ConvolutionRates(Schedule.constant(0.1), Schedule.constant(0.5), 1e-3, 1,
                new RbmRates.Sparsity(0.05, 1)));
        Stream<Sample<?, ?>> greedy = Stream.of(ConvolutionSettings.Input.BINARY,
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
                });
        var together = new ConvolutionSettings(
                List.of(new ConvolutionSettings.Layer(5, 3, 2, true), new ConvolutionSettings.Layer(4, 2, 1),
                        new ConvolutionSettings.Layer(3, 2, 1)),
                ConvolutionSettings.Input.BINARY, 1, SampleData.BATCH, 2,
                ConvolutionSettings.Start.DOUBLED, 4);
        return Stream.concat(greedy, Stream.of(new Sample<>("undirected convolutional net", rates,
                3 * SampleData.PER_EPOCH + 3,
                workers -> new ConvolutionLearner(Prepared.asTheyAre(SampleData.DATA), together, workers)))).toList();
    }

    private static Prepared mean(Workers workers) {
        return Prepared.by(Whitening.MEAN, SampleData.DATA, workers);
    }
}
