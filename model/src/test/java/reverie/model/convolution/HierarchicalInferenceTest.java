package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.ClampedUnits;

class HierarchicalInferenceTest {

    private static final ConvolutionShape LOWER = TinyNets.shape(1, 5, 5, 1, 2, 2);
    private static final int CHAINS = 6000;
    private static final int SWEEPS = 60;
    private static final int UNKNOWN = 6;

    private final ConvolutionalRbm lower = TinyNets.random(LOWER, ImageUnits.BERNOULLI, 1.2, 21);
    private final ConvolutionalRbm upper = TinyNets.random(LOWER.above(2, 2, 1), ImageUnits.BERNOULLI, 1.5, 22);
    private final ConvolutionalNet net = new ConvolutionalNet(List.of(lower, upper), Optional.empty());

    /**
     * The last states of 6,000 chains against P(unknown pixels, h, h' | known pixels) summed exactly. A share misses its
     * probability by five standard errors, 0.033, once in a million times; there are 24 of them.
     */
    @Test
    void gibbsSamplingFollowsTheExactConditional() {
        float[] image = TinyNets.visibleState(LOWER.visible(), 0b1011001110001011010110011);
        ClampedUnits known = (v, from, to) -> {
            for (int n = from; n < to; n++) {
                System.arraycopy(image, UNKNOWN, v.data, n * image.length + UNKNOWN, image.length - UNKNOWN);
            }
        };
        var inference = new HierarchicalInference(net, CHAINS);
        for (int n = 0; n < CHAINS; n++) {
            System.arraycopy(image, 0, inference.visible().data, n * image.length, image.length);
        }
        inference.begin(0, CHAINS);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            inference.sample(sweep, 0, CHAINS);
            inference.redraw(sweep, known, 0, CHAINS);
        }
        for (int i = 0; i < inference.visible().data.length; i++) {
            if (i % image.length >= UNKNOWN) {
                assertThat(inference.visible().data[i]).isEqualTo(image[i % image.length]);
            }
        }
        double[] exact = exact(image);
        double[] seen = new double[exact.length];
        add(seen, 0, inference.visible(), UNKNOWN, image.length);
        add(seen, UNKNOWN, inference.hidden(0), LOWER.positions(), LOWER.positions());
        add(seen, UNKNOWN + LOWER.positions(), inference.hidden(1), 2, 2);
        for (int i = 0; i < exact.length; i++) {
            assertThat(seen[i] / CHAINS).as("unit " + i).isCloseTo(exact[i], within(0.033));
        }
    }

    private static void add(double[] seen, int at, R032Store states, int units, int each) {
        for (int n = 0; n < CHAINS; n++) {
            for (int i = 0; i < units; i++) {
                seen[at + i] += states.data[n * each + i];
            }
        }
    }

    /** Marginals of the unknown pixels, of the lower hidden units in the order of their columns, and of the upper ones. */
    private double[] exact(float[] image) {
        double[] marginals = new double[UNKNOWN + LOWER.positions() + 2];
        double mass = 0;
        for (int number = 0; number < 1 << UNKNOWN; number++) {
            float[] v = image.clone();
            System.arraycopy(TinyNets.visibleState(UNKNOWN, number), 0, v, 0, UNKNOWN);
            for (int state = 0; state < TinyNets.hiddenStates(LOWER); state++) {
                float[] h = TinyNets.hiddenState(LOWER, state);
                float[] p = new float[4];
                for (int n = 0; n < h.length; n++) {
                    p[n / 4] += h[n];
                }
                double below = TinyNets.visibleEnergy(lower, v) + TinyNets.hiddenEnergy(lower, v, h);
                for (int top = 0; top < 4; top++) {
                    float[] h2 = {top & 1, top >> 1};
                    double weight = Math.exp(-below - TinyNets.hiddenEnergy(upper, p, h2));
                    mass += weight;
                    for (int i = 0; i < UNKNOWN; i++) {
                        marginals[i] += weight * v[i];
                    }
                    for (int n = 0; n < h.length; n++) {
                        marginals[UNKNOWN + n] += weight * h[n];
                    }
                    marginals[UNKNOWN + h.length] += weight * h2[0];
                    marginals[UNKNOWN + h.length + 1] += weight * h2[1];
                }
            }
        }
        for (int i = 0; i < marginals.length; i++) {
            marginals[i] /= mass;
        }
        return marginals;
    }

    @Test
    void beliefsOfTheMeanFieldAgreeWithOneAnother() {
        float[] image = TinyNets.visibleState(LOWER.visible(), 0b1011001110001011010110011);
        var inference = new HierarchicalInference(net, 1);
        System.arraycopy(image, 0, inference.visible().data, 0, image.length);
        inference.begin(0, 1);
        for (int turn = 0; turn < 50; turn++) {
            inference.meanField(0, 1);
        }
        float[] h2 = inference.hidden(1).data;
        for (int block = 0; block < 4; block++) {
            double fromAbove = h2[0] * upper.w().data[block] + h2[1] * upper.w().data[4 + block];
            double sum = 1;
            for (int n = 4 * block; n < 4 * block + 4; n++) {
                sum += Math.exp(input(image, n) + fromAbove);
            }
            for (int n = 4 * block; n < 4 * block + 4; n++) {
                assertThat((double) inference.hidden(0).data[n])
                        .isCloseTo(Math.exp(input(image, n) + fromAbove) / sum, within(1e-4));
            }
            assertThat(Math.abs(fromAbove)).isGreaterThan(0.01);
        }
    }

    private double input(float[] image, int n) {
        return lower.b()[0] + TinyNets.input(lower, image, 0, 0, LOWER.left(n), LOWER.top(n));
    }

    @Test
    void aSecondLayersPicturesAreWhatItSaysToThePixels() {
        ConvolutionShape first = TinyNets.shape(1, 20, 20, 3, 3, 2);
        ConvolutionalRbm bottom = TinyNets.random(first, ImageUnits.GAUSSIAN, 1, 31);
        ConvolutionalRbm top = TinyNets.random(first.above(4, 3, 3), ImageUnits.BERNOULLI, 1, 32);
        var deep = new ConvolutionalNet(List.of(bottom, top), Optional.empty());
        int side = deep.side(2);
        assertThat(side).isEqualTo(8);
        for (int k = 0; k < 4; k++) {
            LayerState upperState = LayerState.of(top.shape(), 1);
            upperState.h().data[k] = 1;
            top.output(upperState.h(), upperState.patches(), upperState.v(), 0, 1);
            LayerState lowerState = LayerState.of(first, 1);
            for (int n = 0; n < first.positions(); n++) {
                for (int group = 0; group < 3; group++) {
                    lowerState.h().data[n * 3 + group] = upperState.v().data[group * first.blocks() + n / 4] / 4;
                }
            }
            bottom.output(lowerState.h(), lowerState.patches(), lowerState.v(), 0, 1);
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 20; x++) {
                    float picture = x < side && y < side
                            ? deep.inPixels(2).data[(k * side + y) * side + x]
                            : 0;
                    assertThat(lowerState.v().data[y * 20 + x]).isCloseTo(picture, within(1e-4f));
                }
            }
        }
    }
}
