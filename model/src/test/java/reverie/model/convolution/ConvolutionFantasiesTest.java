package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

class ConvolutionFantasiesTest {

    private static final int D = 6;
    private static final int CHAINS = 20_000;
    /** Five standard errors of a share of so many chains: missed once in a million times; there are 6 pixels. */
    private static final double NEAR = 0.018;

    private final ConvolutionalNet net = TinyNets.two(1, 2, 3, 24);

    private static float[] sample(ConvolutionalNet net, int threads, int chains, Ladder ladder) {
        try (Workers workers = Workers.of(threads)) {
            var fantasies = new ConvolutionFantasies(net, ladder, chains, 3, workers);
            fantasies.walk(60);
            return fantasies.images().data;
        }
    }

    private static double[] means(float[] images) {
        double[] means = new double[D];
        for (int i = 0; i < images.length; i++) {
            means[i % D] += images[i] / (double) (images.length / D);
        }
        return means;
    }

    /** P(v_i = 1) of a P(v) that is known up to a factor. */
    private static double[] means(double[] marginal) {
        double[] means = new double[D];
        double mass = 0;
        for (int v = 0; v < marginal.length; v++) {
            mass += marginal[v];
            for (int i = 0; i < D; i++) {
                means[i] += (v >> i & 1) * marginal[v];
            }
        }
        for (int i = 0; i < D; i++) {
            means[i] /= mass;
        }
        return means;
    }

    /** P(v) = Σ_p P(p) P(v | p), with P(p) from the upper layer alone and P(v | p) from the lower one alone. */
    private double[] directed() {
        ConvolutionalRbm lower = net.bottom();
        double[] prior = TinyNets.marginal(new ConvolutionalNet(List.of(net.top()), Optional.empty()));
        double[][] joint = new double[prior.length][1 << D];
        for (int number = 0; number < TinyNets.hiddenStates(lower.shape()); number++) {
            float[] h = TinyNets.hiddenState(lower.shape(), number);
            int p = 0;
            float[] pooled = TinyNets.pooled(lower.shape(), h);
            for (int i = 0; i < pooled.length; i++) {
                p |= (int) pooled[i] << i;
            }
            for (int v = 0; v < 1 << D; v++) {
                float[] pixels = TinyNets.visibleState(D, v);
                joint[p][v] += Math
                        .exp(-TinyNets.visibleEnergy(lower, pixels) - TinyNets.hiddenEnergy(lower, pixels, h));
            }
        }
        double[] marginal = new double[1 << D];
        for (int p = 0; p < prior.length; p++) {
            double mass = 0;
            for (double each : joint[p]) {
                mass += each;
            }
            for (int v = 0; v < 1 << D; v++) {
                marginal[v] += prior[p] * joint[p][v] / mass;
            }
        }
        return marginal;
    }

    @Test
    void oneLayerSamplesWhatItGivesProbabilityTo() {
        ConvolutionalNet one = TinyNets.one(1.5, 3);
        assertThat(means(sample(one, 2, CHAINS, Ladder.NONE))).containsExactly(means(TinyNets.marginal(one)),
                within(NEAR));
    }

    @Test
    void aSecondLayerDecidesWhichPoolingUnitsAreOnAndTheFirstWhatThatLooksLike() {
        double[] exact = means(directed());
        assertThat(means(sample(net, 2, CHAINS, Ladder.NONE))).containsExactly(exact, within(NEAR));
        assertThat(means(sample(net, 2, CHAINS, new Ladder(2, 0.6)))).containsExactly(exact, within(NEAR));
        double farthest = 0;
        double[] undirected = means(TinyNets.marginal(net));
        for (int i = 0; i < D; i++) {
            farthest = Math.max(farthest, Math.abs(undirected[i] - exact[i]));
        }
        assertThat(farthest).as("layers that are undirected together believe in something else")
                .isGreaterThan(2 * NEAR);
    }

    @Test
    void anyNumberOfThreadsMakesTheSameBytes() {
        assertThat(sample(net, 2, 50, Ladder.NONE)).isEqualTo(sample(net, 1, 50, Ladder.NONE));
    }
}
