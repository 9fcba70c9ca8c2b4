package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.convolution.ContrastiveStep.Manner;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;
import reverie.model.train.State;

class ContrastiveStepTest {

    private static final int IMAGES = 20_000;
    private static final double STEP = 1e-2;
    private static final double TOLERANCE = 0.035;
    /** Of parameters of a layer in which one Gibbs step leaves much as it was. */
    private static final double STRONG = 2.5;
    private static final ConvolutionShape SHAPE = TinyNets.shape(1, 3, 3, 2, 2, 2);
    private static final int CENTRE = 1 << 4;
    private static final float[] DATA = {1, 1, 1, 1, 1, 0, 1, 1, 1};

    /**
     * With 30 Gibbs steps the chains have forgotten the data, so what the step adds to a parameter is the gradient of log P(v),
     * or, where the border is given, of log P(centre | border), here by central differences of enumerated probabilities. Each of 20,000 images adds a number between −4 and 4 with a
     * standard deviation below 1, so a miss of 0.035 is five standard errors: once in a million.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void manyGibbsStepsFollowTheGradientOfTheExactLikelihood(int border) {
        double[] gradients = gradients(1, border);
        assertThat(miss(gradients, afterSteps(1, new Manner(border, false, false, 1), 0, 30))).isLessThan(TOLERANCE);
        assertThat(Arrays.stream(gradients).map(Math::abs).max().orElseThrow()).isGreaterThan(0.1);
    }

    /** A single step between two changes is enough for chains that go on, once they have walked; not for those that begin anew. */
    @Test
    void persistentChainsForgetTheDataFromBatchToBatch() {
        double[] gradients = gradients(STRONG, 0);
        assertThat(miss(gradients, afterSteps(STRONG, new Manner(0, false, true, 1), 40, 1))).isLessThan(TOLERANCE);
        assertThat(miss(gradients, afterSteps(STRONG, Manner.PLAIN, 40, 1))).isGreaterThan(2 * TOLERANCE);
    }

    /** The chains that walked away are left, and others begin at the data. */
    @Test
    void afterRecoveryPersistentChainsBeginAnew() {
        try (Workers workers = Workers.of(1)) {
            ConvolutionalRbm[] layers = new ConvolutionalRbm[2];
            for (int l = 0; l < 2; l++) {
                layers[l] = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, 1, 8);
                ContrastiveStep step = step(layers[l], new Manner(0, false, true, 1), workers);
                State kept = step.state().copy();
                if (l == 1) {
                    walk(step, 0, 5, 0.5);
                    kept.writeTo(step.state());
                    step.restored();
                    step.state().rest();
                }
                walk(step, 5, 6, 0.5);
            }
            assertThat(parameters(layers[1])).isEqualTo(parameters(layers[0]));
        }
    }

    /** Of a layer with parameters up to so many, in the order of {@link #parameters}. */
    private static double[] gradients(double sigma, int border) {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, sigma, 8);
        double[] gradients = new double[SHAPE.patch() * 2 + 3];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = (logP(layer, border, i, STEP) - logP(layer, border, i, -STEP)) / (2 * STEP);
        }
        return gradients;
    }

    /** What a step at rate 1 adds to each parameter of that layer, after others at rate 0. */
    private static double[] afterSteps(double sigma, Manner manner, int still, int gibbsSteps) {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, sigma, 8);
        float[] before = parameters(layer);
        try (Workers workers = Workers.of(1)) {
            ContrastiveStep step = step(layer, manner, workers);
            walk(step, 0, still, 0);
            step.learn(still, 0, IMAGES, rates(1, gibbsSteps));
        }
        float[] after = parameters(layer);
        double[] added = new double[after.length];
        for (int i = 0; i < added.length; i++) {
            // The step averages over places, and for c over pixels; the likelihood sums.
            int averaged = i < added.length - 1 ? SHAPE.positions() : SHAPE.image().pixels();
            added[i] = (double) averaged * (after[i] - before[i]);
        }
        return added;
    }

    private static ContrastiveStep step(ConvolutionalRbm layer, Manner manner, Workers workers) {
        var step = new ContrastiveStep(layer, IMAGES, manner, 3, workers);
        for (int n = 0; n < IMAGES; n++) {
            System.arraycopy(DATA, 0, step.visible().data, n * DATA.length, DATA.length);
        }
        return step;
    }

    private static void walk(ContrastiveStep step, int from, int to, double rate) {
        for (int n = from; n < to; n++) {
            step.learn(n, 0, IMAGES, rates(rate, 1));
        }
    }

    private static ConvolutionRates rates(double rate, int gibbsSteps) {
        return new ConvolutionRates(Schedule.constant(rate), Schedule.constant(0), 0, gibbsSteps, Sparsity.OFF);
    }

    private static double miss(double[] gradients, double[] added) {
        return IntStream.range(0, gradients.length).mapToDouble(i -> Math.abs(added[i] - gradients[i])).max()
                .orElseThrow();
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
            var step = new ContrastiveStep(layer, 10, Manner.PLAIN, 3, workers);
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
                walk(step(layers[l], new Manner(0, l == 1, false, 1), workers), 0, 1, 0.5);
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
