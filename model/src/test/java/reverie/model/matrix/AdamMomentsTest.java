package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;

class AdamMomentsTest {

    private static final int ROWS = 37;
    private static final int COLUMNS = 5;

    private static R032Store random(long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(ROWS, COLUMNS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextGaussian();
        }
        return x;
    }

    @Test
    void stepsAreThoseOfTheAlgorithmInDoublePrecision() {
        R032Store w = random(1);
        double[] expected = new double[w.data.length];
        double[] m = new double[w.data.length];
        double[] s = new double[w.data.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = w.data[i];
        }
        var moments = new AdamMoments(w.data.length, 0.9, 0.99);
        for (int t = 1; t <= 20; t++) {
            R032Store g = random(t + 1);
            moments.begin(0.01);
            moments.step(w, g, 0.1f, 0, COLUMNS);
            for (int i = 0; i < expected.length; i++) {
                double gradient = g.data[i] + 0.1 * expected[i];
                m[i] = 0.9 * m[i] + 0.1 * gradient;
                s[i] = 0.99 * s[i] + 0.01 * gradient * gradient;
                expected[i] -= 0.01 * m[i] / (1 - Math.pow(0.9, t))
                        / (Math.sqrt(s[i] / (1 - Math.pow(0.99, t))) + 1e-8);
                assertThat((double) w.data[i]).isCloseTo(expected[i], within(1e-5));
            }
        }
    }

    @Test
    void rangesOfColumnsMakeTheSameBytesAsAllOfThem() {
        R032Store whole = random(1);
        R032Store parts = random(1);
        var one = new AdamMoments(whole.data.length, 0.9, 0.999);
        var other = new AdamMoments(whole.data.length, 0.9, 0.999);
        for (int t = 0; t < 50; t++) {
            R032Store g = random(t + 2);
            one.begin(0.1);
            one.step(whole, g, 0.01f, 0, COLUMNS);
            other.begin(0.1);
            for (int j = 0; j < COLUMNS; j++) {
                other.step(parts, g, 0.01f, j, j + 1);
            }
        }
        assertThat(parts.data).isEqualTo(whole.data);
    }
}
