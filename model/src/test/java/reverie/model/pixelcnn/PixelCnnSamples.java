package reverie.model.pixelcnn;

import java.util.List;
import reverie.model.autoregressive.PixelLearner;
import reverie.model.autoregressive.PixelRates;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.train.Schedule;

/** Two gated stacks of black and white, and a plain one of levels. */
final class PixelCnnSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(sample("pixelcnn", true, 9, 0), sample("pixelcnn, plain, of levels", false, 5, 6));
    }

    private static Sample<?, ?> sample(String name, boolean gated, int channels, int levels) {
        var settings = new PixelSettings(channels, 2, 5, 3, true, levels, SampleData.BATCH, 4);
        return new Sample<>(name, new PixelRates(Schedule.constant(0.01), 1e-4), 15,
                workers -> new PixelLearner(SampleData.DATA, new PixelCnn(gated), settings, workers));
    }
}
