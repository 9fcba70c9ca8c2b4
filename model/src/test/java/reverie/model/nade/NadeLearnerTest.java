package reverie.model.nade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

class NadeLearnerTest {

    private static final int D = TinyNade.D;
    /** More than are kept in the cache at a time, and than vectors are long. */
    private static final int N = 45;
    private static final Optimizer PLAIN = new Optimizer.Sgd(Schedule.constant(0));

    /** Two kinds of images, with noise. */
    private static DataSet data(int count) {
        var random = new SplittableRandom(5);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            int kind = random.nextInt(2);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = random.nextDouble() < (i % 2 == kind ? 0.9 : 0.1) ? 1 : 0;
            }
        }
        return TinyData.binary(x, TinyNade.SHAPE.width(), TinyNade.SHAPE.height());
    }

    private static double loss(Conditionals model, Ordering ordering, float[] v) {
        double sum = 0;
        for (int n = 0; n < v.length / D; n++) {
            float[] image = Arrays.copyOfRange(v, n * D, (n + 1) * D);
            for (int t = 0; t < D; t++) {
                double on = TinyNade.conditional(model, ordering, t, image);
                sum -= Math.log(image[ordering.pixels()[t]] == 1 ? on : 1 - on);
            }
        }
        return sum / (v.length / D);
    }

    /** One step of plain descent at rate 1 is the gradient; each of its numbers is held to central differences. */
    private static void assertGradient(NadeDescent descent, Ordering ordering, int workersCount,
            List<float[]> parameters) {
        R032Store v = data(N).examples();
        ToDoubleFunction<float[]> now = _ -> loss(descent.conditionals(), ordering, v.data);
        double[][] slopes = new double[parameters.size()][];
        float h = 1e-2f;
        for (int p = 0; p < slopes.length; p++) {
            float[] each = parameters.get(p);
            slopes[p] = new double[each.length];
            for (int k = 0; k < each.length; k += Math.max(1, each.length / 60)) {
                float before = each[k];
                each[k] = before + h;
                double above = now.applyAsDouble(each);
                float up = each[k];
                each[k] = before - h;
                slopes[p][k] = (above - now.applyAsDouble(each)) / (up - each[k]);
                each[k] = before;
            }
        }
        List<float[]> old = parameters.stream().map(float[]::clone).toList();
        descent.restored();
        try (Workers workers = Workers.of(workersCount)) {
            descent.step(v, N, new NadeRates(Schedule.constant(1), 0), 0, 0, workers);
        }
        for (int p = 0; p < slopes.length; p++) {
            for (int k = 0; k < slopes[p].length; k += Math.max(1, slopes[p].length / 60)) {
                double step = (double) old.get(p)[k] - parameters.get(p)[k];
                assertThat(step).as("parameter %d, %d", p, k).isCloseTo(slopes[p][k],
                        within(1e-3 * Math.abs(slopes[p][k]) + 2e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Ordering.Kind.class)
    void gradientsWithHiddenUnitsAreThoseOfDifferences(Ordering.Kind kind) {
        HiddenConditionals model = TinyNade.hidden(false, 8);
        Ordering ordering = kind.of(TinyNade.SHAPE, 2);
        assertGradient(new HiddenDescent(model, ordering, PLAIN, N), ordering, 2,
                List.of(model.w().data, model.v().data, model.b(), model.c()));
    }

    /** Weights between pixels that must not know of each other stay 0. */
    @ParameterizedTest
    @EnumSource(Ordering.Kind.class)
    void gradientsWithoutThemAsWell(Ordering.Kind kind) {
        Ordering ordering = kind.of(TinyNade.SHAPE, 2);
        VisibleConditionals model = TinyNade.visible(ordering, 8);
        var descent = new VisibleDescent(model, PLAIN, N);
        float[] u = model.u().data;
        int[] places = ordering.places();
        R032Store v = data(N).examples();
        double[] slopes = new double[u.length];
        for (int k = 0; k < D; k++) {
            for (int i = 0; i < D; i++) {
                if (places[k] < places[i]) {
                    slopes[k * D + i] = slope(model, ordering, v.data, u, k * D + i);
                }
            }
        }
        double bias = slope(model, ordering, v.data, model.b(), 4);
        float[] old = u.clone();
        float oldBias = model.b()[4];
        try (Workers workers = Workers.of(2)) {
            descent.step(v, N, new NadeRates(Schedule.constant(1), 0), 0, 0, workers);
        }
        for (int k = 0; k < u.length; k++) {
            assertThat((double) old[k] - u[k]).as("weight %d", k).isCloseTo(slopes[k],
                    within(1e-3 * Math.abs(slopes[k]) + 2e-5));
            if (slopes[k] == 0) {
                assertThat(u[k]).isZero();
            }
        }
        assertThat((double) oldBias - model.b()[4]).isCloseTo(bias, within(1e-3 * Math.abs(bias) + 2e-5));
    }

    private static double slope(Conditionals model, Ordering ordering, float[] v, float[] parameters, int k) {
        float before = parameters[k];
        parameters[k] = before + 1e-2f;
        double above = loss(model, ordering, v);
        parameters[k] = before - 1e-2f;
        double below = loss(model, ordering, v);
        parameters[k] = before;
        return (above - below) / 2e-2;
    }

    /** What a step of the orderless model descends is, on average over places and orderings, what images take in a random ordering. */
    @Test
    void orderlessStepsDescendTheMeanOverOrderings() {
        R032Store v = data(N).examples();
        float[] gradient = new float[D];
        int steps = 4000;
        try (Workers workers = Workers.of(2)) {
            var descent = new OrderlessDescent(new float[D], 5, PLAIN, N, 3);
            descent.parameters().forEach(each -> Arrays.fill(each.data, 0));
            descent.restored();
            float[] b = descent.parameters().get(3).data;
            for (int step = 0; step < steps; step++) {
                descent.step(v, N, new NadeRates(Schedule.constant(1e-6), 0), step, 0, workers);
            }
            for (int i = 0; i < D; i++) {
                gradient[i] = b[i] / -1e-6f / steps;
            }
        }
        // Without weights every pixel is told with probability ½, so that the derivative by its bias is ½ less its mean.
        double[] mean = data(N).mean();
        for (int i = 0; i < D; i++) {
            assertThat((double) gradient[i]).isCloseTo(0.5 - mean[i], within(0.015));
        }
    }

    @ParameterizedTest
    @CsvSource({"5,false", "70,false", "0,false", "40,true"})
    void learningBeatsIndependentPixels(int hidden, boolean orderless) {
        var settings = new NadeSettings(hidden, Ordering.Kind.ROWS, orderless, 3, Optimizer.Adam.USUAL, 20, 3);
        try (Workers workers = Workers.of(2)) {
            var learner = new NadeLearner(Splits.of(data(400)), settings, workers);
            double first = learner.measure().of("logLikelihoodTrain");
            for (int step = 0; step < 600; step++) {
                learner.learn(step, new NadeRates(Schedule.constant(0.01), 0));
            }
            // Given its kind an image takes 12 · 0.325 = 3.9 nats, and the kind 0.7; independent pixels take 12 · 0.693.
            assertThat(first).isCloseTo(-12 * Math.log(2), within(0.2));
            assertThat(learner.measure().of("logLikelihoodTrain")).isGreaterThan(-5.2);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new NadeSettings(0, Ordering.Kind.ROWS, true, 1, PLAIN, 10, 1))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("hidden: 0 with orderless, expected 1 or more");
        assertThatThrownBy(() -> new NadeSettings(-1, Ordering.Kind.ROWS, false, 1, PLAIN, 10, 1))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new NadeSettings(3, Ordering.Kind.ROWS, true, 0, PLAIN, 10, 1))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new NadeRates(Schedule.constant(-1), 0)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new NadeRates(Schedule.constant(1), -1)).isInstanceOf(BadInput.class);
        R032Store x = R032Store.FACTORY.make(4, 3);
        x.data[5] = 1.5f;
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> new NadeLearner(Splits.of(TinyData.binary(x, 2, 2)),
                    new NadeSettings(3, Ordering.Kind.ROWS, false, 1, PLAIN, 10, 1), workers))
                    .isInstanceOf(BadInput.class);
        }
    }
}
