package reverie.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.train.Schedule;

/** Both optimizers on the gradient of (w − 3)² / 2 with λ = 0.1, beside the papers' recurrences for a single number. */
class OptimizerTest {

    private static final double RATE = 0.2;
    private static final double DECAY = 0.1;

    private final R032Store w = R032Store.wrap(new float[]{-1, 0.5f, 8}, 1);

    private void step(Descent descent) {
        descent.begin(RATE, 0);
        for (int i = 0; i < 3; i++) {
            float gradient = w.data[i] - 3;
            R032Store target = descent.target();
            target.data[i] = descent.factor() * gradient + descent.keep() * target.data[i];
        }
        descent.step(DECAY, 0, 2);
        descent.step(DECAY, 2, 3);
    }

    @Test
    void momentumIsThatOfTheTextbook() {
        Descent descent = new Optimizer.Sgd(Schedule.constant(0.6)).of(w);
        double[] x = {-1, 0.5, 8};
        double[] velocity = new double[3];
        for (int t = 1; t <= 25; t++) {
            step(descent);
            for (int i = 0; i < 3; i++) {
                velocity[i] = 0.6 * velocity[i] - RATE * (x[i] - 3 + DECAY * x[i]);
                x[i] += velocity[i];
                assertThat((double) w.data[i]).isCloseTo(x[i], within(1e-4));
            }
        }
    }

    @Test
    void adamIsThatOfThePaper() {
        Descent descent = new Optimizer.Adam(0.8, 0.95).of(w);
        double[] x = {-1, 0.5, 8};
        double[] m = new double[3];
        double[] s = new double[3];
        for (int t = 1; t <= 25; t++) {
            step(descent);
            for (int i = 0; i < 3; i++) {
                double gradient = x[i] - 3 + DECAY * x[i];
                m[i] = 0.8 * m[i] + 0.2 * gradient;
                s[i] = 0.95 * s[i] + 0.05 * gradient * gradient;
                double mHat = m[i] / (1 - Math.pow(0.8, t));
                double sHat = s[i] / (1 - Math.pow(0.95, t));
                x[i] -= RATE * mHat / (Math.sqrt(sHat) + 1e-8);
                assertThat((double) w.data[i]).isCloseTo(x[i], within(1e-3));
            }
        }
    }

    @Test
    void afterForgettingTheFirstStepComesAgain() {
        for (Optimizer optimizer : new Optimizer[]{new Optimizer.Sgd(Schedule.constant(0.6)), Optimizer.Adam.USUAL}) {
            float[] start = w.data.clone();
            Descent descent = optimizer.of(w);
            step(descent);
            float[] first = w.data.clone();
            step(descent);
            System.arraycopy(start, 0, w.data, 0, 3);
            descent.state().rest();
            step(descent);
            assertThat(w.data).isEqualTo(first);
            System.arraycopy(start, 0, w.data, 0, 3);
        }
    }

    @Test
    void sharesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Optimizer.Sgd(Schedule.constant(1))).isInstanceOf(BadInput.class)
                .hasMessage("momentum: 1, expected 0 or more and below 1");
        assertThatThrownBy(() -> new Optimizer.Adam(0.9, 1)).isInstanceOf(BadInput.class).hasMessageContaining("beta2");
        assertThatThrownBy(() -> Optimizer.parse("newton", Schedule.constant(0))).isInstanceOf(BadInput.class)
                .hasMessage("optimizer: 'newton', expected sgd or adam");
    }
}
