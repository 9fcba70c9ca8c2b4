package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.matrix.Workers;

class DbmChainsTest {

    private static final int D = 6;
    private static final int CHAINS = 2000;
    private static final int STEPS = 60;

    /**
     * Each chain's last image is a draw from close to P(v), and the mean of P(v_i = 1 | h¹) over independent chains misses
     * the exact marginal by more than 0.05 with a probability below 2 exp(−2 · 2000 · 0.05²) < 1e-4 a pixel (Hoeffding).
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void fantasiesHaveTheMachinesMarginals(int depth) {
        Dbm machine = depth == 2
                ? TinyDbm.random(0.8, 11, D, 4, 3)
                : TinyDbm.random(0.8, 12, D, 4, 3, 3);
        double[] p = new TinyDbm(machine).marginal();
        try (Workers workers = Workers.of(2)) {
            var chains = new DbmChains(machine, CHAINS, 7, workers);
            chains.walk(machine, STEPS);
            assertThat(chains.steps()).isEqualTo(STEPS);
            for (int i = 0; i < D; i++) {
                double exact = 0;
                for (int v = 0; v < p.length; v++) {
                    exact += (v >> i & 1) == 1 ? p[v] : 0;
                }
                double mean = 0;
                for (int n = 0; n < CHAINS; n++) {
                    mean += chains.images().get(i, n) / CHAINS;
                }
                assertThat(mean).as("pixel " + i).isCloseTo(exact, within(0.05));
            }
        }
    }

    @Test
    void chainsGoOnInADeeperMachineAndLeaveNoTraceOfThreads() {
        Dbm shallow = TinyDbm.random(0.8, 3, D, 4);
        Dbm deep = TinyDbm.random(0.8, 4, D, 4, 3);
        float[] first = walked(shallow, deep, 1);
        assertThat(walked(shallow, deep, 3)).containsExactly(first);
    }

    private static float[] walked(Dbm shallow, Dbm deep, int threads) {
        try (Workers workers = Workers.of(threads)) {
            var chains = new DbmChains(shallow, 40, 7, workers);
            chains.walk(shallow, 3);
            chains.walk(deep, 3);
            return chains.images().data.clone();
        }
    }
}
