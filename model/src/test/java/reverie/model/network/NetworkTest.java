package reverie.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** A net is held to itself in doubles, and its gradient to finite differences of that. */
class NetworkTest {

    private static final int[] SIZES = {5, 4, 3};
    private static final int B = 7;
    private static final double STEP = 1e-5;

    private static R032Store random(int rows, int columns, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextDouble(-1, 1);
        }
        return x;
    }

    private static Network network(Activation hidden, Activation output) {
        var layers = new ArrayList<Dense>();
        for (int l = 0; l + 1 < SIZES.length; l++) {
            layers.add(new Dense(new Weights(random(SIZES[l], SIZES[l + 1], l)), random(1, SIZES[l + 1], 10 + l),
                    l + 2 == SIZES.length ? output : hidden));
        }
        return new Network(layers);
    }

    private static double of(Activation units, double x) {
        return switch (units) {
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU -> Math.max(x, 0);
            case LINEAR -> x;
        };
    }

    /** What the net gives to one example. */
    private static double[] outputs(Network network, List<double[]> parameters, double[] example) {
        double[] lower = example;
        for (int l = 0; l < network.layers().size(); l++) {
            double[] w = parameters.get(2 * l);
            double[] c = parameters.get(2 * l + 1);
            double[] upper = new double[c.length];
            for (int j = 0; j < c.length; j++) {
                double input = c[j];
                for (int i = 0; i < lower.length; i++) {
                    input += w[j * lower.length + i] * lower[i];
                }
                upper[j] = of(network.layers().get(l).units(), input);
            }
            lower = upper;
        }
        return lower;
    }

    private static double[] column(R032Store x, int n) {
        double[] column = new double[x.getRowDim()];
        for (int i = 0; i < column.length; i++) {
            column[i] = x.data[n * column.length + i];
        }
        return column;
    }

    private static List<double[]> doubles(Network network) {
        return network.parameters().stream().map(it -> column(R032Store.wrap(it.data, it.data.length), 0)).toList();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void givesWhatItsLayersGive(Activation units) {
        Network network = network(units, units);
        R032Store x = random(SIZES[0], B, 3);
        try (Workers workers = Workers.of(2)) {
            R032Store y = network.apply(x, workers);
            for (int n = 0; n < B; n++) {
                assertThat(column(y, n)).containsExactly(outputs(network, doubles(network), column(x, n)),
                        within(1e-5));
            }
        }
    }

    /** Mean over the batch of ½ ‖y − t‖², whose derivative by a linear output's input is y − t. */
    private static double loss(Network network, List<double[]> parameters, R032Store x, R032Store targets) {
        double sum = 0;
        for (int n = 0; n < B; n++) {
            double[] y = outputs(network, parameters, column(x, n));
            for (int k = 0; k < y.length; k++) {
                double miss = y[k] - targets.data[n * y.length + k];
                sum += miss * miss / 2 / B;
            }
        }
        return sum;
    }

    /** One step of plain descent at rate 1 is the gradient; floats have 7 digits, and finite differences lose as many. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void descendsTheGradientOfFiniteDifferences(Activation hidden) {
        Network network = network(hidden, Activation.LINEAR);
        R032Store x = random(SIZES[0], B, 4);
        R032Store targets = random(SIZES[2], B, 5);
        List<double[]> before = doubles(network);
        try (Workers workers = Workers.of(1)) {
            var descent = new NetworkDescent(network, B, new Optimizer.Sgd(Schedule.constant(0)));
            System.arraycopy(x.data, 0, descent.examples().data, 0, x.data.length);
            descent.up(0, B);
            for (int i = 0; i < targets.data.length; i++) {
                descent.outputs().data[i] -= targets.data[i];
            }
            descent.back(0, B);
            descent.step(1, 0, 0, B, workers);
        }
        List<double[]> after = doubles(network);
        for (int p = 0; p < before.size(); p++) {
            double[] each = before.get(p);
            for (int i = 0; i < each.length; i++) {
                double here = each[i];
                each[i] = here + STEP;
                double up = loss(network, before, x, targets);
                each[i] = here - STEP;
                double down = loss(network, before, x, targets);
                each[i] = here;
                assertThat(here - after.get(p)[i]).as("parameters %d, %d", p, i)
                        .isCloseTo((up - down) / (2 * STEP), within(1e-5));
            }
        }
    }

    @Test
    void stateNamesEveryParameterAndWhatIsRemembered() {
        Network network = network(Activation.TANH, Activation.LINEAR);
        assertThat(network.state().parts()).extracting(it -> it.name()).containsExactly("W1", "c1", "W2", "c2");
        var descent = new NetworkDescent(network, B, Optimizer.Adam.USUAL);
        assertThat(descent.state().parts()).allSatisfy(it -> assertThat(it.name()).startsWith("descent"))
                .hasSize(2 * 2 * 3);
        assertThat(network.inputs()).isEqualTo(5);
        assertThat(network.outputs()).isEqualTo(3);
    }
}
