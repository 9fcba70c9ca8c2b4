package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;

class SoftmaxTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 16, 256})
    void probabilitiesAreThoseOfTheDefinition(int rows) {
        var random = new SplittableRandom(rows);
        R032Store x = R032Store.FACTORY.make(rows, 3);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (20 * random.nextDouble() - 10);
        }
        R032Store p = R032Store.wrap(x.data.clone(), rows);
        Softmax.apply(p, 1, 3);
        for (int n = 0; n < 3; n++) {
            double sum = 0;
            for (int l = 0; l < rows; l++) {
                sum += Math.exp(x.data[n * rows + l]);
            }
            assertThat(Softmax.logSum(x, n, R032Store.FACTORY.make(rows, 3))).isCloseTo(Math.log(sum), within(1e-6));
            for (int l = n * rows; l < (n + 1) * rows; l++) {
                assertThat((double) p.data[l]).isCloseTo(n == 0 ? x.data[l] : Math.exp(x.data[l]) / sum, within(1e-6));
            }
        }
    }

    @Test
    void largeNumbersDoNotOverflow() {
        R032Store x = R032Store.FACTORY.make(3, 1);
        x.data[0] = 1000;
        x.data[1] = 999;
        x.data[2] = -1000;
        assertThat(Softmax.logSum(x, 0, R032Store.FACTORY.make(3, 1)))
                .isCloseTo(1000 + Math.log1p(Math.exp(-1)), within(1e-6));
        Softmax.apply(x, 0, 1);
        assertThat((double) x.data[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
        assertThat(x.data[2]).isBetween(0f, 1e-30f);
    }
}
