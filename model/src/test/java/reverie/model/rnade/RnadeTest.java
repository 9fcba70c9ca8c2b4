package reverie.model.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.nade.Ordering;
import reverie.model.nade.Walk;

class RnadeTest {

    private static final ImageShape SHAPE = new ImageShape(3, 4);
    private static final int D = SHAPE.pixels();
    private static final ImageShape PAIR = new ImageShape(2, 1);

    private static double[] doubles(R032Store x, int column) {
        double[] example = new double[x.getRowDim()];
        for (int i = 0; i < example.length; i++) {
            example[i] = x.data[column * example.length + i];
        }
        return example;
    }

    @ParameterizedTest
    @EnumSource(Ordering.Kind.class)
    void theDensityIsThatOfTheDefinition(Ordering.Kind kind) {
        for (Family family : Family.values()) {
            Rnade model = TinyRnade.of(SHAPE, kind, 70, family);
            R032Store x = TinyRnade.examples(D, 30);
            try (Workers workers = Workers.of(2)) {
                double[] all = model.logDensities(x, workers);
                for (int n = 0; n < all.length; n++) {
                    assertThat(all[n]).isCloseTo(TinyRnade.logDensity(model, doubles(x, n)), within(1e-3));
                }
            }
        }
    }

    /** Over a grid of two values that reaches out to where nothing is left. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void theDensityOfTwoValuesIntegratesToOne(int hidden) {
        Rnade model = TinyRnade.of(PAIR, Ordering.Kind.SPIRAL, hidden, Family.GAUSSIAN);
        double h = 0.04;
        int side = 700;
        R032Store row = R032Store.FACTORY.make(2, side);
        double sum = 0;
        try (Workers workers = Workers.of(2)) {
            for (int a = 0; a < side; a++) {
                for (int b = 0; b < side; b++) {
                    row.data[2 * b] = (float) ((a - side / 2) * h);
                    row.data[2 * b + 1] = (float) ((b - side / 2) * h);
                }
                sum += Arrays.stream(model.logDensities(row, workers)).map(Math::exp).sum() * h * h;
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource(Ordering.Kind.class)
    void aValueDependsOnlyOnThoseBefore(Ordering.Kind kind) {
        Rnade model = TinyRnade.of(SHAPE, kind, 20, Family.GAUSSIAN);
        int[] order = model.ordering().pixels();
        for (int changed = 0; changed < D; changed++) {
            Walk walk = model.walk(2);
            walk.begin(0, 2);
            int moved = 0;
            for (int t = 0; t < D; t++) {
                walk.ask(order[t], 0);
                walk.ask(order[t], 1);
                boolean same = walk.surprise(0.3f, 0) == walk.surprise(0.3f, 1);
                if (t <= changed) {
                    assertThat(same).isTrue();
                } else if (!same) {
                    moved++;
                }
                walk.see(order[t], 0.5f, 0);
                walk.see(order[t], t == changed ? -0.5f : 0.5f, 1);
            }
            assertThat(moved).as("later ones do").isEqualTo(D - 1 - changed);
        }
    }

    /** Of 40,000 draws of two values, means, variances and covariance are within five standard errors of quadrature. */
    @Test
    void samplesHaveTheMomentsOfTheDensity() {
        Rnade model = TinyRnade.of(PAIR, Ordering.Kind.ROWS, 5, Family.GAUSSIAN);
        int count = 40_000;
        double[][] exact = moments(model);
        try (Workers workers = Workers.of(2)) {
            R032Store drawn = new TrainedRnade(model, 0).draw(count, 3, workers);
            for (int a = 0; a < 2; a++) {
                for (int b = a; b < 3; b++) {
                    double sum = 0;
                    double squares = 0;
                    for (int n = 0; n < count; n++) {
                        double each = drawn.data[2 * n + a] * (b == 2 ? 1 : drawn.data[2 * n + b]);
                        sum += each;
                        squares += each * each;
                    }
                    double error = Math.sqrt((squares / count - Math.pow(sum / count, 2)) / count);
                    assertThat(sum / count).isCloseTo(exact[a][b], within(5 * error));
                }
            }
        }
    }

    /** E x_a x_b, and in the last column E x_a. */
    private static double[][] moments(Rnade model) {
        double[][] all = new double[2][3];
        double h = 0.05;
        for (double a = -12; a < 12; a += h) {
            for (double b = -12; b < 12; b += h) {
                double p = Math.exp(TinyRnade.logDensity(model, new double[]{a, b})) * h * h;
                all[0][0] += p * a * a;
                all[0][1] += p * a * b;
                all[1][1] += p * b * b;
                all[0][2] += p * a;
                all[1][2] += p * b;
            }
        }
        return all;
    }

    @Test
    void featuresAreHiddenUnitsOnceAllIsSeen() {
        Rnade model = TinyRnade.of(SHAPE, Ordering.Kind.ROWS, 7, Family.GAUSSIAN);
        R032Store x = TinyRnade.examples(D, 3);
        try (Workers workers = Workers.of(1)) {
            R032Store h = new TrainedRnade(model, 0).encode(x, workers);
            double a = model.c()[4];
            for (int i = 0; i < D; i++) {
                a += model.w().data[i * 7 + 4] * x.data[2 * D + i];
            }
            assertThat((double) h.data[2 * 7 + 4]).isCloseTo(Math.max(0, a * model.rho()[D - 1]), within(1e-5));
        }
    }
}
