package reverie.model.dbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;

class DbnChainsTest {

    private static final int D = 5;
    private static final int CHAINS = 20_000;

    /**
     * Pearson's χ² over the 32 images with 31 degrees of freedom: a correct sampler exceeds 90 at fewer than one seed in a
     * million. The chains are independent of each other. What they sample is compared with P(v), or with P(v | label)
     * where a label is clamped.
     */
    @ParameterizedTest
    @CsvSource({"false,-1", "true,-1", "true,0", "true,2"})
    void fantasiesHaveTheModelsDistribution(boolean labels, int label) {
        Dbn net = labels ? TinyNet.random(1.2, List.of("x", "y", "z"), 13, D, 4, 4)
                : TinyNet.random(1.2, List.of(), 13, D, 4, 3, 4);
        double[] expected = conditional(net, label);
        assertThat(chiSquare(fantasies(net, label), expected)).isLessThan(90);
        if (label >= 0) {
            assertThat(chiSquare(fantasies(net, DbnChains.ANYTHING), expected)).as("without a clamped label")
                    .isGreaterThan(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aNetOfOneLayerSamplesAsItsRbm(boolean labels) {
        Dbn net = TinyNet.random(0.9, labels ? List.of("x", "y") : List.of(), 3, D, 4);
        assertThat(chiSquare(fantasies(net, DbnChains.ANYTHING), conditional(net, DbnChains.ANYTHING)))
                .isLessThan(90);
    }

    private static double[] conditional(Dbn net, int label) {
        double[] p = new TinyNet(net).marginal(label);
        double all = Arrays.stream(p).sum();
        return Arrays.stream(p).map(each -> each / all).toArray();
    }

    private static int[] fantasies(Dbn net, int label) {
        try (Workers workers = Workers.of(2)) {
            var chains = new DbnChains(net, CHAINS, 8, workers);
            for (int n = 0; n < CHAINS; n++) {
                chains.clampLabel(n, label);
            }
            chains.walk(60);
            R032Store v = R032Store.FACTORY.make(D, CHAINS);
            Draws.bernoulli(RandomKey.of(99, 0, Purpose.EXAMPLE), chains.images(), v, 0, CHAINS);
            int[] seen = new int[1 << D];
            for (int n = 0; n < CHAINS; n++) {
                int state = 0;
                for (int i = 0; i < D; i++) {
                    state |= (int) v.data[n * D + i] << i;
                }
                seen[state]++;
            }
            return seen;
        }
    }

    private static double chiSquare(int[] seen, double[] p) {
        double sum = 0;
        for (int v = 0; v < p.length; v++) {
            double expected = CHAINS * p[v];
            assertThat(expected).as("expected count of image %d", v).isGreaterThan(5);
            sum += (seen[v] - expected) * (seen[v] - expected) / expected;
        }
        return sum;
    }
}
