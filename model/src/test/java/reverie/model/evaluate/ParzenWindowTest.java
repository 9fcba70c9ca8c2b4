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
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(D, count);
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
