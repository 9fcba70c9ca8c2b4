package reverie.model.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;

class PixelDrawsTest {

    private static final ImageShape SMALL = new ImageShape(2, 3);
    private static final int D = 6;
    private static final int DRAWS = 20_000;

    /** Each image comes as often as its probability says, within five standard errors. */
    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3"})
    void samplesAreDrawnFromTheModel(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(SMALL, family, 5, 2, levels);
        try (Workers workers = Workers.of(2)) {
            R032Store images = TinyPixelModel.images(D, model.output().levels());
            double[] logP = model.logLikelihoods(images, workers);
            int[] counts = counts(model, new PixelDraws(model).draw(DRAWS, 3, workers).pixels(), logP.length);
            for (int s = 0; s < counts.length; s++) {
                assertOften(counts[s], Math.exp(logP[s]));
            }
        }
    }

    private static void assertOften(int count, double p) {
        assertThat(count / (double) DRAWS).isCloseTo(p, within(5 * Math.sqrt((p + 1e-4) / DRAWS)));
    }

    private static int[] counts(PixelModel model, R032Store drawn, int images) {
        int[] counts = new int[images];
        for (int n = 0; n < drawn.getColDim(); n++) {
            int s = 0;
            for (int i = D - 1; i >= 0; i--) {
                s = s * model.output().levels() + model.output().level(drawn.data[n * D + i]);
            }
            counts[s]++;
        }
        return counts;
    }

    /** Three pixels are known, and the other three are drawn as all images with these three say. */
    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3"})
    void completionsAreDrawnFromTheExactConditional(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(SMALL, family, 5, 2, levels);
        float[] known = {1, 0, 1, 0, 0, 0};
        boolean[] hidden = {false, false, false, true, true, true};
        try (Workers workers = Workers.of(2)) {
            R032Store images = TinyPixelModel.images(D, model.output().levels());
            double[] p = Arrays.stream(model.logLikelihoods(images, workers)).map(Math::exp).toArray();
            double sum = 0;
            for (int s = 0; s < p.length; s++) {
                for (int i = 0; i < 3; i++) {
                    p[s] = images.data[s * D + i] == known[i] ? p[s] : 0;
                }
                sum += p[s];
            }
            var completion = new PixelCompletion(model, DRAWS, workers);
            completion.clamp(new PartialImage(SMALL, known, hidden));
            completion.scatter(1, 0);
            float[] before = completion.states().data.clone();
            completion.step(1, 1, 1);
            assertThat(completion.states().data).isNotEqualTo(before);
            int[] counts = counts(model, completion.states(), p.length);
            for (int s = 0; s < counts.length; s++) {
                assertOften(counts[s], p[s] / sum);
            }
        }
    }

    @Test
    void whatIsKnownAfterWhatIsUnknownIsRefused() {
        try (Workers workers = Workers.of(1)) {
            var completion = new PixelCompletion(TinyPixelModel.of(SMALL, TinyFamily.GATED, 5, 2, 0), 2, workers);
            var image = new PartialImage(SMALL, new float[D], new boolean[]{true, true, false, false, false, false});
            assertThatThrownBy(() -> completion.clamp(image)).isInstanceOf(BadInput.class).hasMessage(
                    "mask: a known pixel after an unknown one, expected known pixels first, row by row from the top, as in bottom:"
                            + " this model tells pixels in that order only");
        }
    }
}
