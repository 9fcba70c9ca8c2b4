package reverie.model.pixelrnn;

import java.util.List;
import reverie.model.autoregressive.PixelLearner;
import reverie.model.autoregressive.PixelRates;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Of black and white. */
final class PixelRnnSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        var settings = new PixelSettings(5, 2, 5, 3, false, 0, SampleData.BATCH, 4);
        return List.of(new Sample<>("pixelrnn", new PixelRates(Schedule.constant(0.01), 1e-4), 15,
                workers -> new PixelLearner(SampleData.DATA, new PixelRnn(), settings, workers)));
    }
}
