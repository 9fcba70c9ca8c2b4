package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;

class GatesTest {

    private static final int COLUMNS = 4;

    private static R032Store random(int rows, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(rows, COLUMNS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (6 * random.nextDouble() - 3);
        }
        return x;
    }

    private static double y(double f, double g) {
        return Math.tanh(f) / (1 + Math.exp(-g));
    }

    /** More and fewer than fill vectors; a last column is left alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 37})
    void theyOpenAndErrorsComeBack(int units) {
        R032Store inputs = random(2 * units, 1);
        float[] bias = random(2 * units, 2).data;
        R032Store gates = R032Store.FACTORY.make(2 * units, COLUMNS);
        R032Store y = R032Store.FACTORY.make(units, COLUMNS);
        Gates.open(inputs, bias, gates, y, COLUMNS - 1);
        R032Store ofY = random(units, 3);
        R032Store errors = random(2 * units, 4);
        R032Store more = random(2 * units, 4);
        Gates.back(gates, ofY, false, errors, COLUMNS - 1);
        Gates.back(gates, ofY, true, more, COLUMNS - 1);
        double step = 1e-5;
        for (int n = 0; n < COLUMNS; n++) {
            for (int i = 0; i < units; i++) {
                int of = n * 2 * units + i;
                int og = of + units;
                if (n == COLUMNS - 1) {
                    assertThat(y.data[n * units + i]).isZero();
                    assertThat(errors.data[of]).isEqualTo(random(2 * units, 4).data[of]);
                    continue;
                }
                double f = (double) inputs.data[of] + bias[i];
                double g = (double) inputs.data[og] + bias[units + i];
                double error = ofY.data[n * units + i];
                assertThat((double) y.data[n * units + i]).isCloseTo(y(f, g), within(1e-6));
                double byF = error * (y(f + step, g) - y(f - step, g)) / (2 * step);
                double byG = error * (y(f, g + step) - y(f, g - step)) / (2 * step);
                assertThat((double) errors.data[of]).isCloseTo(byF, within(2e-6));
                assertThat((double) errors.data[og]).isCloseTo(byG, within(2e-6));
                assertThat((double) more.data[of]).isCloseTo(byF + random(2 * units, 4).data[of], within(2e-6));
                assertThat((double) more.data[og]).isCloseTo(byG + random(2 * units, 4).data[og], within(2e-6));
            }
        }
    }
}
