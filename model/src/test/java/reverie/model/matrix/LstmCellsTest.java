package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;

class LstmCellsTest {

    private static final int COLUMNS = 5;
    /** Of the columns, the first that is worked on; the last one is left alone. */
    private static final int FIRST = 1;
    private static final int COUNT = 3;

    private static R032Store random(int rows, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(rows, COLUMNS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (4 * random.nextDouble() - 2);
        }
        return x;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** What o, f, i, g before their gates and c' make of the errors of h and c: their sum with what becomes of h and c. */
    private static double told(double[] x, double ofH, double ofC) {
        double c = sigmoid(x[1]) * x[4] + sigmoid(x[2]) * Math.tanh(x[3]);
        return ofH * sigmoid(x[0]) * Math.tanh(c) + ofC * c;
    }

    /** More and fewer than fill vectors. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 37})
    void theyRememberAndErrorsComeBack(int units) {
        var states = LstmCells.States.of(units, COLUMNS);
        R032Store own = random(4 * units, 1);
        System.arraycopy(own.data, 0, states.gates().data, 0, own.data.length);
        R032Store heard = random(4 * units, 2);
        R032Store before = random(units, 3);
        LstmCells.step(states, FIRST, heard, 0, before, 2, COUNT);
        R032Store ofOutputs = random(units, 4);
        R032Store ofCells = random(units, 5);
        R032Store ofInputs = R032Store.FACTORY.make(4 * units, COLUMNS);
        LstmCells.back(states, FIRST, before, 2, ofOutputs, ofCells, ofInputs, 0, COUNT);
        double step = 1e-5;
        for (int n = 0; n < COUNT; n++) {
            for (int k = 0; k < units; k++) {
                double[] x = new double[5];
                for (int gate = 0; gate < 4; gate++) {
                    int row = gate * units + k;
                    x[gate] = (double) own.data[(FIRST + n) * 4 * units + row] + heard.data[n * 4 * units + row];
                }
                x[4] = before.data[(2 + n) * units + k];
                assertThat((double) states.outputs().data[(FIRST + n) * units + k]).isCloseTo(told(x, 1, 0),
                        within(2e-6));
                assertThat((double) states.cells().data[(FIRST + n) * units + k]).isCloseTo(told(x, 0, 1),
                        within(2e-6));
                double ofH = ofOutputs.data[(FIRST + n) * units + k];
                double ofC = random(units, 5).data[n * units + k];
                for (int each = 0; each < 5; each++) {
                    double[] more = x.clone();
                    more[each] += step;
                    double[] less = x.clone();
                    less[each] -= step;
                    double slope = (told(more, ofH, ofC) - told(less, ofH, ofC)) / (2 * step);
                    double error = each < 4
                            ? ofInputs.data[n * 4 * units + each * units + k]
                            : ofCells.data[n * units + k];
                    assertThat(error).isCloseTo(slope, within(4e-6));
                }
            }
        }
        assertThat(states.outputs().data[(COLUMNS - 1) * units]).isZero();
        assertThat(states.gates().data[(COLUMNS - 1) * 4 * units]).isEqualTo(own.data[(COLUMNS - 1) * 4 * units]);
        assertThat(ofInputs.data[COUNT * 4 * units]).isZero();
    }
}
