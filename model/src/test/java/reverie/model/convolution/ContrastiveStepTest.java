package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.boltzmann.RbmRates.Sparsity;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

class ContrastiveStepTest {

    private static final int IMAGES = 20_000;
    private static final double STEP = 1e-2;
    private static final ConvolutionShape SHAPE = TinyNets.shape(1, 3, 3, 2, 2, 2);
    private static final int CENTRE = 1 << 4;
    private static final float[] DATA = {1, 1, 1, 1, 1, 0, 1, 1, 1};

    /**
     * With 30 Gibbs steps the chains have forgotten the data, so what the step adds to a parameter is the slope of log P(v),
     * or, where the border is given, of log P(centre | border), here by central differences of enumerated probabilities. Each of 20,000 images adds a number between −4 and 4 with a
     * standard deviation below 1, so a miss of 0.035 is five standard errors: once in a million.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void manyGibbsStepsFollowTheSlopeOfTheExactLikelihood(int border) {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, 1, 8);
        double[] slopes = new double[SHAPE.patch() * 2 + 3];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (logP(layer, border, i, STEP) - logP(layer, border, i, -STEP)) / (2 * STEP);
        }
        float[] before = parameters(layer);
        try (Workers workers = Workers.of(1)) {
            var step = new ContrastiveStep(layer, IMAGES, border, false, 3, workers);
            for (int n = 0; n < IMAGES; n++) {
                System.arraycopy(DATA, 0, step.visible().data, n * DATA.length, DATA.length);
            }
            step.learn(0, 0, IMAGES,
                    new ConvolutionRates(Schedule.constant(1), Schedule.constant(0), 0, 30, Sparsity.OFF));
        }
        float[] after = parameters(layer);
        for (int i = 0; i < slopes.length; i++) {
            // The step averages over places, and for c over pixels; the likelihood sums.
            int averaged = i < slopes.length - 1 ? SHAPE.positions() : SHAPE.image().pixels();
            assertThat((double) averaged * (after[i] - before[i])).as("parameter " + i).isCloseTo(slopes[i],
                    within(0.035));
        }
        assertThat(Arrays.stream(slopes).map(Math::abs).max().orElseThrow()).isGreaterThan(0.1);
    }

    private static float[] parameters(ConvolutionalRbm layer) {
        float[] all = Arrays.copyOf(layer.w().data, layer.w().data.length + 3);
        all[all.length - 3] = layer.b()[0];
        all[all.length - 2] = layer.b()[1];
        all[all.length - 1] = layer.c()[0];
        return all;
    }

    private static double logP(ConvolutionalRbm layer, int border, int parameter, double change) {
        float[] all = parameters(layer);
        all[parameter] += (float) change;
        int weights = SHAPE.patch() * 2;
        var other = new ConvolutionalRbm(SHAPE, ImageUnits.BERNOULLI,
                R032Store.wrap(Arrays.copyOf(all, weights), SHAPE.patch()),
                new float[]{all[weights], all[weights + 1]}, new float[]{all[weights + 2]});
        int number = 0;
        for (int i = 0; i < DATA.length; i++) {
            number |= (int) DATA[i] << i;
        }
        double[] logP = TinyNets.logProbabilities(other);
        return border == 0 ? logP[number]
                : logP[number] - Math.log(Math.exp(logP[number]) + Math.exp(logP[number ^ CENTRE]));
    }

    @Test
    void sparsityDrawsEveryGroupToItsTarget() {
        ConvolutionalRbm layer = TinyNets.random(TinyNets.shape(1, 9, 9, 3, 2, 2), ImageUnits.BERNOULLI, 0.5, 5);
        try (Workers workers = Workers.of(1)) {
            var step = new ContrastiveStep(layer, 10, 0, false, 3, workers);
            for (int i = 0; i < step.visible().data.length; i++) {
                step.visible().data[i] = i * 7 % 5 > 2 ? 1 : 0;
            }
            for (int n = 0; n < 400; n++) {
                step.learn(n, 0, 10, new ConvolutionRates(Schedule.constant(0.1), Schedule.constant(0), 0, 1,
                        new Sparsity(0.05, 20)));
            }
            for (float activation : step.meanActivation()) {
                assertThat(activation).isCloseTo(0.05f, within(0.01f));
            }
        }
    }

    /** As an unbalanced one does from the same draws, but for the mean of each filter. */
    @Test
    void balancedFiltersSumToNothing() {
        ConvolutionalRbm[] layers = new ConvolutionalRbm[2];
        try (Workers workers = Workers.of(1)) {
            for (int l = 0; l < 2; l++) {
                layers[l] = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, 1, 8);
                var step = new ContrastiveStep(layers[l], IMAGES, 0, l == 1, 3, workers);
                for (int n = 0; n < IMAGES; n++) {
                    System.arraycopy(DATA, 0, step.visible().data, n * DATA.length, DATA.length);
                }
                step.learn(0, 0, IMAGES,
                        new ConvolutionRates(Schedule.constant(0.5), Schedule.constant(0), 0, 1, Sparsity.OFF));
            }
        }
        int patch = SHAPE.patch();
        for (int k = 0; k < SHAPE.filters(); k++) {
            double sum = 0;
            for (int i = k * patch; i < (k + 1) * patch; i++) {
                sum += layers[0].w().data[i];
            }
            assertThat(Math.abs(sum)).isGreaterThan(0.1);
            for (int i = k * patch; i < (k + 1) * patch; i++) {
                assertThat((double) layers[1].w().data[i]).isCloseTo(layers[0].w().data[i] - sum / patch, within(1e-6));
            }
        }
    }
}
