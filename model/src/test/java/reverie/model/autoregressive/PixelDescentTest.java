package reverie.model.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

class PixelDescentTest {

    private static final PixelRates RATES = new PixelRates(Schedule.constant(1), 0);
    private static final int IMAGES = 5;

    /** A step of plain descent at rate 1 is the gradient, beside differences of the mean of −log p(v). */
    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void aStepFollowsTheGradient(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(TinyPixelModel.SHAPE, family, 5, 2, levels);
        R032Store v = model.drawn(TinyPixelModel.grey(TinyPixelModel.SHAPE.pixels(), IMAGES, 9));
        try (Workers workers = Workers.of(2)) {
            var descent = new PixelDescent(model, new Passes(model, IMAGES),
                    new Optimizer.Sgd(Schedule.constant(0)));
            for (MaskedConvolution layer : model.convolutions()) {
                for (R032Store parameters : new R032Store[]{layer.weights().matrix(), layer.c()}) {
                    double[] slopes = slopes(family, model, parameters, v);
                    float[] before = parameters.data.clone();
                    float[][] all = descent.parameters().stream().map(it -> it.data.clone()).toArray(float[][]::new);
                    descent.step(v, IMAGES, RATES, 0, workers);
                    for (int i = 0; i < slopes.length; i++) {
                        assertThat((double) before[i] - parameters.data[i]).isCloseTo(slopes[i],
                                within(1e-4 + 1e-3 * Math.abs(slopes[i])));
                    }
                    for (int k = 0; k < all.length; k++) {
                        System.arraycopy(all[k], 0, descent.parameters().get(k).data, 0, all[k].length);
                    }
                    descent.restored();
                }
            }
        }
    }

    private static double[] slopes(TinyFamily family, PixelModel model, R032Store parameters, R032Store v) {
        float step = 1f / 65536;
        double[] slopes = new double[parameters.data.length];
        for (int i = 0; i < slopes.length; i++) {
            float old = parameters.data[i];
            float more = old + step;
            float less = old - step;
            parameters.data[i] = more;
            double above = loss(family, model, v);
            parameters.data[i] = less;
            slopes[i] = (above - loss(family, model, v)) / ((double) more - less);
            parameters.data[i] = old;
        }
        return slopes;
    }

    /** The mean of −log p(v), with nothing but doubles. */
    private static double loss(TinyFamily family, PixelModel model, R032Store v) {
        int d = model.pixels();
        var written = new WrittenOut(TinyPixelModel.file(family, model), model.shape());
        double sum = 0;
        for (int n = 0; n < v.getColDim(); n++) {
            double[][] numbers = written.numbers(Arrays.copyOfRange(v.data, n * d, (n + 1) * d));
            for (int i = 0; i < d; i++) {
                // Of black and white the darker level has the number 0.
                double[] x = numbers[i].length == 1 ? new double[]{0, numbers[i][0]} : numbers[i];
                double all = Arrays.stream(x).map(Math::exp).sum();
                sum += Math.log(all) - x[model.output().level(v.data[n * d + i])];
            }
        }
        return sum / v.getColDim();
    }
}
