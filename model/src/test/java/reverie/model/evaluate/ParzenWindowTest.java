package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

class ParzenWindowTest {

    private static final int D = 7;

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static R032Store random(int count, double scale, long seed) {
        return gaussian(D, count, scale, seed);
    }

    private static R032Store gaussian(int d, int count, double scale, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (scale * random.nextGaussian());
        }
        return x;
    }

    @Test
    void isTheMeanOfGaussiansAsWrittenDown() {
        R032Store samples = random(40, 1, 1);
        R032Store examples = random(300, 1, 2);
        double sigma = 0.6;
        double[] all = new ParzenWindow(samples, workers).logDensities(examples, sigma);
        for (int n = 0; n < 300; n++) {
            double sum = 0;
            for (int m = 0; m < 40; m++) {
                double p = 1;
                for (int i = 0; i < D; i++) {
                    double z = (examples.get(i, n) - samples.get(i, m)) / sigma;
                    p *= Math.exp(-z * z / 2) / (sigma * Math.sqrt(2 * Math.PI));
                }
                sum += p / 40;
            }
            assertThat(all[n]).isCloseTo(Math.log(sum), within(1e-4));
        }
    }

    /** Of one sample in the origin, the best width is the examples' own deviation. */
    @Test
    void theBestWidthIsThatOfTheData() {
        var window = new ParzenWindow(R032Store.FACTORY.make(D, 1), workers);
        assertThat(window.bestSigma(random(500, 0.3, 3))).isBetween(0.25, 0.36);
        assertThat(window.bestSigma(random(500, 0.1, 4))).isBetween(0.08, 0.13);
    }

    /**
     * About samples of N(0, s²) the window is a guess at N(0, s² + σ²), whose mean log density over examples of N(0, t²) is known. 0.02 is for how
     * far 20,000 samples in three dimensions are from it.
     */
    @Test
    void aboutManySamplesOfAGaussianItIsAWiderGaussian() {
        double s = 0.5;
        double t = 0.7;
        double sigma = 0.4;
        R032Store samples = gaussian(3, 20_000, s, 11);
        R032Store examples = gaussian(3, 4000, t, 12);
        Estimate mean = Estimate.mean(new ParzenWindow(samples, workers).logDensities(examples, sigma));
        double variance = s * s + sigma * sigma;
        double truth = -1.5 * Math.log(2 * Math.PI * variance) - 1.5 * t * t / variance;
        assertThat(mean.lower()).isCloseTo(truth, within(3 * mean.standardError() + 0.02));
        assertThat(mean.standardError()).as("√(D / 2) t² / (s² + σ²) / √N")
                .isCloseTo(Math.sqrt(1.5) * t * t / variance / Math.sqrt(4000), within(0.002));
    }

    /** log p(x) = −‖x‖² / 2σ² + const about the origin; ‖x‖² / t² has the variance 2 D. */
    @Test
    void aboutOneSampleTheScoreIsThatOfAGaussian() {
        R032Store choosing = random(300, 0.3, 13);
        R032Store judged = random(2000, 0.3, 14);
        var window = new ParzenWindow(R032Store.FACTORY.make(D, 1), workers);
        ParzenScore score = window.score(choosing, judged);
        double squares = 0;
        for (float each : judged.data) {
            squares += (double) each * each / 2000;
        }
        double sigma = score.sigma();
        assertThat(sigma).isBetween(0.25, 0.36);
        assertThat(score.isAtTheEdge()).isFalse();
        assertThat(score.logLikelihood().lower()).isCloseTo(
                -D / 2.0 * Math.log(2 * Math.PI * sigma * sigma) - squares / (2 * sigma * sigma), within(1e-4));
        assertThat(score.logLikelihood().standardError()).isCloseTo(
                Math.sqrt(2 * D) * 0.09 / (2 * sigma * sigma) / Math.sqrt(2000), within(0.004));
    }

    @Test
    void aWidthAtTheEndOfAllSaysSo() {
        R032Store same = random(40, 1, 15);
        assertThat(new ParzenWindow(same, workers).score(same, same).isAtTheEdge()).isTrue();
        assertThat(new ParzenWindow(same, workers).score(random(40, 9, 16), same).isAtTheEdge()).isTrue();
    }

    /** Far from all samples nothing underflows. */
    @Test
    void staysFiniteFarAway() {
        R032Store far = R032Store.FACTORY.make(D, 1);
        Arrays.fill(far.data, 100);
        assertThat(new ParzenWindow(random(5, 1, 5), workers).logDensities(far, 0.05)[0]).isLessThan(-1e6).isFinite();
    }

    @Test
    void refusesExamplesOfAnotherSize() {
        assertThatThrownBy(
                () -> new ParzenWindow(random(5, 1, 6), workers).logDensities(R032Store.FACTORY.make(3, 1), 1))
                .isInstanceOf(BadInput.class).hasMessage("examples: 3 values, expected 7 as the samples have");
    }
}
