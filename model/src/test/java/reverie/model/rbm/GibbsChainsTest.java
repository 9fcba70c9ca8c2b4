package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.model.matrix.Workers;

class GibbsChainsTest {

    private static final int CHAINS = 20_000;

    /**
     * Pearson's χ² over the 32 images with 31 degrees of freedom: a correct sampler exceeds 90 at fewer than one seed in
     * a million. The chains are independent of each other, so one state of each is a sample without correlation.
     */
    @Test
    void independentChainsReachTheModelsDistribution() {
        Rbm rbm = Enumeration.randomRbm(5, 4, 0.8, 11);
        var exact = new Enumeration(rbm);
        int[] seen = walk(rbm, 80);
        double chiSquare = 0;
        for (int v = 0; v < 32; v++) {
            double expected = CHAINS * exact.p(v);
            assertThat(expected).as("expected count of image %d", v).isGreaterThan(5);
            chiSquare += (seen[v] - expected) * (seen[v] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(90);
    }

    @Test
    void theirFirstStatesAreTellablyFarFromIt() {
        Rbm rbm = Enumeration.randomRbm(5, 4, 0.8, 11);
        var exact = new Enumeration(rbm);
        int[] seen = walk(rbm, 0);
        double chiSquare = 0;
        for (int v = 0; v < 32; v++) {
            double expected = CHAINS * exact.p(v);
            chiSquare += (seen[v] - expected) * (seen[v] - expected) / expected;
        }
        assertThat(chiSquare).isGreaterThan(1000);
    }

    private static int[] walk(Rbm rbm, int steps) {
        try (Workers workers = Workers.of(2)) {
            var chains = new GibbsChains(rbm, CHAINS, 5, workers);
            chains.walk(steps);
            assertThat(chains.steps()).isEqualTo(steps);
            int[] seen = new int[1 << rbm.visible()];
            for (int n = 0; n < CHAINS; n++) {
                int state = 0;
                for (int i = 0; i < rbm.visible(); i++) {
                    state |= (int) chains.states().data[n * rbm.visible() + i] << i;
                }
                seen[state]++;
            }
            return seen;
        }
    }
}
