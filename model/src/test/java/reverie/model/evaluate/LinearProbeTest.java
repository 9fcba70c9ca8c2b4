package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.matrix.Workers;

class LinearProbeTest {

    private static final int F = 6;
    private static final int K = 3;
    private static final int N = 40;

    private final R032Store x = features();
    private final int[] labels = labels();

    private static R032Store features() {
        var random = new SplittableRandom(7);
        R032Store x = R032Store.FACTORY.make(F, N);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (i % F + (1 + i % F) * random.nextGaussian());
        }
        return x;
    }

    private static int[] labels() {
        var random = new SplittableRandom(8);
        return random.ints(N, 0, K).toArray();
    }

    /** The objective once more, in double precision and loops. */
    private double objective(double[] p, double lambda) {
        double sum = 0;
        for (int n = 0; n < N; n++) {
            double[] score = new double[K];
            double all = 0;
            for (int k = 0; k < K; k++) {
                score[k] = p[F * K + k];
                for (int i = 0; i < F; i++) {
                    score[k] += p[k * F + i] * x.data[n * F + i];
                }
                all += Math.exp(score[k]);
            }
            sum -= Math.log(Math.exp(score[labels[n]]) / all) / N;
        }
        for (int i = 0; i < F * K; i++) {
            sum += lambda / 2 * p[i] * p[i];
        }
        return sum;
    }

    private double gradient(double[] p, int i, double lambda) {
        double old = p[i];
        p[i] = old + 1e-5;
        double more = objective(p, lambda);
        p[i] = old - 1e-5;
        double less = objective(p, lambda);
        p[i] = old;
        return (more - less) / 2e-5;
    }

    @Test
    void theGradientIsThatOfTheObjective() {
        var random = new SplittableRandom(9);
        double[] p = random.doubles((F + 1) * K, -0.5, 0.5).toArray();
        double[] g = new double[p.length];
        try (Workers workers = Workers.of(2)) {
            var loss = new SoftmaxLoss(x, labels, K, 0.3, workers);
            assertThat(loss.size()).isEqualTo(p.length);
            assertThat(loss.value(p)).isCloseTo(objective(p, 0.3), within(1e-5));
            loss.at(p, g);
            for (int i = 0; i < p.length; i++) {
                double expected = gradient(p, i, 0.3);
                assertThat(g[i]).isCloseTo(expected, within(1e-3 * Math.abs(expected) + 1e-5));
            }
        }
    }

    @Test
    void atTheOptimumNothingPullsAnyMore() {
        double[] p = new double[(F + 1) * K];
        try (Workers workers = Workers.of(1)) {
            var descent = new Lbfgs(new SoftmaxLoss(x, labels, K, 0.01, workers), p);
            descent.minimise(1e-6, 1000);
            assertThat(descent.largest()).isLessThan(1e-6);
            for (int i = 0; i < p.length; i++) {
                assertThat(gradient(p, i, 0.01)).isCloseTo(0, within(1e-5));
            }
        }
    }

    /** Another way to the same place: plain gradient descent on finite differences, which takes its time. */
    @Test
    void theOptimumIsTheOneThatGradientDescentFinds() {
        double[] slow = new double[(F + 1) * K];
        double[] g = new double[slow.length];
        for (int step = 0; step < 20_000; step++) {
            for (int i = 0; i < slow.length; i++) {
                g[i] = gradient(slow, i, 0.1);
            }
            for (int i = 0; i < slow.length; i++) {
                slow[i] -= 0.02 * g[i];
            }
        }
        double[] p = new double[slow.length];
        try (Workers workers = Workers.of(1)) {
            new Lbfgs(new SoftmaxLoss(x, labels, K, 0.1, workers), p).minimise(1e-7, 1000);
        }
        for (int i = 0; i < F * K; i++) {
            assertThat(p[i]).isCloseTo(slow[i], within(2e-4));
        }
    }

    /** Of ill-conditioned quadratics, ½ Σ i⁴ (x_i − i)², the least is known. */
    @Test
    void lbfgsFindsTheLeastOfAnIllConditionedQuadratic() {
        double[] p = new double[20];
        var descent = new Lbfgs((at, g) -> {
            for (int i = 0; i < at.length; i++) {
                g[i] = Math.pow(i + 1, 4) * (at[i] - i);
            }
        }, p);
        descent.minimise(1e-9, 2000);
        for (int i = 0; i < p.length; i++) {
            assertThat(p[i]).isCloseTo(i, within(1e-8));
        }
        assertThat(descent.steps()).isLessThan(1000);
    }

    /**
     * With one feature x = ±1 of balanced labels, of which each sign has the other label in a share q, and next to no
     * penalty, P(label | x = 1) is that share: u·x + d = log((1 − q)/q).
     */
    @Test
    void inOneDimensionTheProbabilitiesAreTheCounts() {
        R032Store one = R032Store.FACTORY.make(1, 40);
        int[] of = new int[40];
        for (int n = 0; n < 40; n++) {
            one.data[n] = n < 20 ? -1 : 1;
            of[n] = n % 20 < 5 ? n < 20 ? 1 : 0 : n < 20 ? 0 : 1;
        }
        double[] p = new double[4];
        try (Workers workers = Workers.of(1)) {
            new Lbfgs(new SoftmaxLoss(one, of, 2, 1e-9, workers), p).minimise(1e-8, 500);
        }
        assertThat(p[1] - p[0]).isCloseTo(Math.log(3), within(1e-4));
        assertThat(p[3] - p[2]).isCloseTo(0, within(1e-4));
    }

    @Test
    void labelsThatALineTellsApartAreFoundWhateverTheScaleOfTheFeatures() {
        var random = new SplittableRandom(1);
        R032Store features = R032Store.FACTORY.make(3, 200);
        int[] of = new int[200];
        for (int n = 0; n < 200; n++) {
            of[n] = n % 2;
            features.data[3 * n] = (float) (1000 + of[n] + 0.1 * random.nextGaussian());
            features.data[3 * n + 1] = 7;
            features.data[3 * n + 2] = (float) (1e-6 * random.nextGaussian());
        }
        R032Store copy = R032Store.wrap(features.data.clone(), 3);
        Labels truth = Labels.numbered(of, 2);
        try (Workers workers = Workers.of(2)) {
            LinearProbe probe = LinearProbe.of(copy, truth, new LinearProbe.Settings(1, 1e-6), workers);
            assertThat(probe.accuracy(features, truth, workers)).isEqualTo(1);
            assertThat(probe.gradient()).isLessThan(1e-6);
            assertThat(probe.predict(features, workers)).isEqualTo(of);
        }
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        double[] one = {};
        for (int threads = 1; threads <= 3; threads++) {
            double[] p = new double[(F + 1) * K];
            try (Workers workers = Workers.of(threads)) {
                new Lbfgs(new SoftmaxLoss(x, labels, K, 0.1, workers), p).minimise(1e-5, 100);
            }
            one = threads == 1 ? p : one;
            assertThat(p).isEqualTo(one);
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new LinearProbe.Settings(0, 1e-5)).isInstanceOf(BadInput.class)
                .hasMessage("c: 0.0, expected above 0");
        assertThatThrownBy(() -> new LinearProbe.Settings(1, Double.NaN)).isInstanceOf(BadInput.class)
                .hasMessage("tolerance: NaN, expected above 0");
    }
}
