package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;

class DbmBoundTest {

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 5);
    }

    private static Dbm machine(int seed) {
        return seed % 2 == 0 ? TinyDbm.random(1, seed, 6, 4, 3) : TinyDbm.random(1, seed, 5, 4, 3, 2);
    }

    private static R032Store all(Dbm machine) {
        return TinyDbm.images(machine.size(0), IntStream.range(0, 1 << machine.size(0)).toArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evenAndOddLayersTogetherAreAnRbmOfTheSameMass(int seed) {
        Dbm machine = machine(seed);
        double exact = new TinyDbm(machine).logZ();
        assertThat(ExactPartition.logZ(machine.asRbm(), workers)).isCloseTo(exact, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meanFieldLiesBelowTheExactLikelihoodAndAboveAFactorisedGuess(int seed) {
        Dbm machine = machine(seed);
        var oracle = new TinyDbm(machine);
        double[] p = oracle.marginal();
        double[] settled = new DbmBound(machine, 200, workers).plusLogZ(all(machine));
        double[] guess = new DbmBound(machine, 0, workers).plusLogZ(all(machine));
        double gain = 0;
        for (int v = 0; v < p.length; v++) {
            assertThat(settled[v] - oracle.logZ()).isLessThan(Math.log(p[v]) + 1e-5);
            assertThat(settled[v]).isGreaterThan(guess[v] - 1e-5);
            gain += settled[v] - guess[v];
        }
        assertThat(gain / p.length).as("nats that mean field gains on average").isGreaterThan(0.01);
    }

    /** Every sweep is coordinate ascent. */
    @Test
    void noSweepLowersTheBound() {
        Dbm machine = machine(3);
        double[] before = new DbmBound(machine, 0, workers).plusLogZ(all(machine));
        for (int sweeps = 1; sweeps < 6; sweeps++) {
            double[] after = new DbmBound(machine, sweeps, workers).plusLogZ(all(machine));
            for (int v = 0; v < after.length; v++) {
                assertThat(after[v]).isGreaterThan(before[v] - 1e-5);
            }
            before = after;
        }
    }

    /** Without upper weights hidden units are independent given the pixels, so that mean field is exact. */
    @Test
    void theBoundIsTightWhereHiddenUnitsAreIndependent() {
        Dbm machine = TinyDbm.random(1, 8, 5, 4, 3);
        Arrays.fill(machine.weights(2).matrix().data, 0);
        machine.weights(2).changed(0, 3);
        var oracle = new TinyDbm(machine);
        double[] p = oracle.marginal();
        double[] bound = new DbmBound(machine, 3, workers).plusLogZ(all(machine));
        for (int v = 0; v < p.length; v++) {
            assertThat(bound[v] - oracle.logZ()).isCloseTo(Math.log(p[v]), within(1e-4));
        }
    }

    /** Each interval misses with a chance of 0.003 where weights are normal: more than one of ten does in one of 2,500 tests. */
    @Test
    void annealingCoversTheExactLogZFromBothSides() {
        Dbm machine = TinyDbm.random(0.8, 5, 8, 6, 4);
        R032Store examples = new DbmBound(machine, 20, workers).joined(TinyDbm.images(8, 0, 17, 99, 200, 255));
        double exact = new TinyDbm(machine).logZ();
        int forward = 0;
        int reverse = 0;
        for (int seed = 1; seed <= 10; seed++) {
            var both = new AnnealedImportance(500, 60, seed).estimate(machine.asRbm(), examples, workers);
            assertThat(both.forward().logZ()).isCloseTo(exact, within(0.01 * Math.abs(exact)));
            assertThat(both.reverse().logZ()).isCloseTo(exact, within(0.01 * Math.abs(exact)));
            forward += both.forward().covers(exact) ? 1 : 0;
            reverse += both.reverse().covers(exact) ? 1 : 0;
        }
        assertThat(forward).isGreaterThanOrEqualTo(9);
        assertThat(reverse).isGreaterThanOrEqualTo(9);
    }

    @Test
    void probabilitiesAndReconstructionsAreThoseOfTheSettledField() {
        Dbm machine = machine(2);
        R032Store all = all(machine);
        var field = new DbmBound(machine, 300, workers);
        R032Store below = field.probabilities(1, all);
        R032Store above = field.probabilities(2, all);
        R032Store again = field.reconstruct(all);
        for (int n = 0; n < all.getColDim(); n++) {
            for (int k = 0; k < machine.size(2); k++) {
                double x = machine.bias(2)[k];
                for (int j = 0; j < machine.size(1); j++) {
                    x += machine.weights(2).matrix().get(j, k) * below.get(j, n);
                }
                assertThat(above.get(k, n)).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-4));
            }
            for (int i = 0; i < machine.size(0); i++) {
                double x = machine.bias(0)[i];
                for (int j = 0; j < machine.size(1); j++) {
                    x += machine.weights(1).matrix().get(i, j) * below.get(j, n);
                }
                assertThat(again.get(i, n)).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-4));
            }
        }
    }
}
