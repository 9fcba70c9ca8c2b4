package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.train.Schedule;

class JointStepTest {

    private static final int IMAGES = 20_000;
    private static final int WALK = 40;
    private static final int SWEEPS = 30;
    private static final double STEP = 1e-2;
    /** Two blocks of two by two, whose pooling units two places of a layer above see. */
    private static final ConvolutionShape SHAPE = TinyNets.shape(1, 5, 3, 2, 2, 2);
    private static final float[] DATA = {1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0};

    private static ConvolutionalNet net(int depth) {
        var layers = new ArrayList<>(List.of(TinyNets.random(SHAPE, ImageUnits.BERNOULLI, 1, 8)));
        for (int l = 1; l < depth; l++) {
            ConvolutionShape shape = layers.getLast().shape().above(2, 1, 1);
            layers.add(TinyNets.random(shape, ImageUnits.BERNOULLI, 1.5, 8 + l));
            Arrays.fill(layers.getLast().c(), 0);
        }
        return new ConvolutionalNet(layers, Optional.empty());
    }

    /**
     * What a step at rate 1 adds to a parameter, once chains have walked and what is measured from a centre is told from 0 again, is the
     * gradient of the bound E_Q[−E] + H(Q) − log Z, Q being the mean field: here by central differences, with Q by turns that are worked out unit by unit and Z summed over all states. Each
     * of 20,000 images adds a number between −8 and 8 with a standard deviation below 1.4, so a miss of 0.05 is five standard errors.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aStepFollowsTheGradientOfTheExactBound(int depth) {
        ConvolutionalNet before = net(depth);
        ConvolutionalNet after = net(depth);
        try (Workers workers = Workers.of(1)) {
            var step = new JointStep(after, SWEEPS, IMAGES, false, 3, workers);
            for (int n = 0; n < IMAGES; n++) {
                System.arraycopy(DATA, 0, step.visible().data, n * DATA.length, DATA.length);
            }
            step.learn(0, 0, IMAGES, rates(0, WALK));
            step.learn(1, 0, IMAGES, rates(1, 1));
        }
        List<float[]> beliefs = beliefs(before);
        Steps steps = Steps.fromZero(before, after, beliefs);
        double largest = 0;
        for (int l = 0; l < depth; l++) {
            ConvolutionShape shape = before.layers().get(l).shape();
            for (float[] parameters : List.of(before.layers().get(l).w().data, before.layers().get(l).b(),
                    before.layers().get(l).c())) {
                boolean visible = parameters.length == before.layers().get(l).c().length
                        && parameters == before.layers().get(l).c();
                if (visible && l > 0) {
                    continue;
                }
                // The step averages over places, and for c over pixels, times the root of places; the likelihood sums.
                double averaged = (visible ? shape.image().pixels() : shape.positions())
                        / Math.sqrt(shape.positions());
                double[] learned = steps.of(before, l, parameters);
                for (int i = 0; i < parameters.length; i++) {
                    double gradient = gradient(before, beliefs, parameters, i);
                    assertThat(averaged * learned[i]).as("layer %d, %d of %d", l + 1, i,
                            parameters.length).isBetween(gradient - 0.05, gradient + 0.05);
                    largest = Math.max(largest, Math.abs(gradient));
                }
            }
        }
        assertThat(largest).isGreaterThan(0.5);
    }

    private static ConvolutionRates rates(double rate, int gibbsSteps) {
        return new ConvolutionRates(Schedule.constant(rate), Schedule.constant(0), 0, gibbsSteps, Sparsity.OFF);
    }

    /**
     * What a step changed, per layer, as if all units had been measured from 0: biases get back what was taken off them for the change of
     * the weights above and below, and weights what their units' biases did at the centre, which are the means of the data.
     */
    private record Steps(List<double[]> w, List<double[]> b, double[] c) {

        static Steps fromZero(ConvolutionalNet before, ConvolutionalNet after, List<float[]> beliefs) {
            int depth = before.depth();
            List<double[]> w = new ArrayList<>();
            List<double[]> b = new ArrayList<>();
            List<float[]> seen = new ArrayList<>(List.of(DATA));
            for (int l = 0; l < depth; l++) {
                ConvolutionalRbm layer = before.layers().get(l);
                w.add(less(after.layers().get(l).w().data, layer.w().data));
                b.add(less(after.layers().get(l).b(), layer.b()));
                seen.add(TinyNets.pooled(layer.shape(), beliefs.get(l)));
            }
            double[] c = less(after.bottom().c(), before.bottom().c());
            for (int l = 0; l < depth; l++) {
                ConvolutionShape shape = before.layers().get(l).shape();
                double[] below = l == 0 ? c : b.get(l - 1);
                for (int at = 0; at < w.get(l).length; at++) {
                    int k = at / shape.patch();
                    int i = at % shape.patch();
                    b.get(l)[k] += w.get(l)[at] * mean(shape, seen.get(l), i);
                    below[i / (shape.side() * shape.side())] += w.get(l)[at]
                            * mean(shape, beliefs.get(l), k, shape.filters())
                            * shape.positions() / shape.image().pixels();
                }
            }
            for (int l = 0; l < depth; l++) {
                ConvolutionShape shape = before.layers().get(l).shape();
                double rate = Math.sqrt(shape.positions());
                double below = l == 0 ? rate : Math.sqrt(before.layers().get(l - 1).shape().positions());
                for (int at = 0; at < w.get(l).length; at++) {
                    int k = at / shape.patch();
                    int i = at % shape.patch();
                    int channel = i / (shape.side() * shape.side());
                    // A pooling unit is on as often as the units of its block are together.
                    double there = l == 0 ? c[channel] / below
                            : b.get(l - 1)[channel] / below * before.layers().get(l - 1).shape().blockSize();
                    w.get(l)[at] += rate * (mean(shape, seen.get(l), i) * b.get(l)[k] / rate
                            + there * mean(shape, beliefs.get(l), k, shape.filters()));
                }
            }
            return new Steps(w, b, c);
        }

        private static double[] less(float[] after, float[] before) {
            return IntStream.range(0, before.length).mapToDouble(i -> (double) after[i] - before[i]).toArray();
        }

        /** What filters see at one of their places, in the mean over where they lie. */
        private static double mean(ConvolutionShape shape, float[] seen, int i) {
            int side = shape.side();
            int channel = i / (side * side);
            double sum = 0;
            for (int n = 0; n < shape.positions(); n++) {
                int y = shape.top(n) + i / side % side;
                int x = shape.left(n) + i % side;
                sum += seen[(channel * shape.image().height() + y) * shape.image().width() + x];
            }
            return sum / shape.positions();
        }

        private static double mean(ConvolutionShape shape, float[] hidden, int k, int filters) {
            return IntStream.range(0, shape.positions()).mapToDouble(n -> hidden[n * filters + k]).average()
                    .orElseThrow();
        }

        double[] of(ConvolutionalNet net, int l, float[] parameters) {
            ConvolutionalRbm layer = net.layers().get(l);
            return parameters == layer.w().data ? w.get(l) : parameters == layer.b() ? b.get(l) : c;
        }
    }

    private static double gradient(ConvolutionalNet net, List<float[]> beliefs, float[] parameters, int i) {
        float kept = parameters[i];
        double[] bound = new double[2];
        for (int side = 0; side < 2; side++) {
            parameters[i] = (float) (kept + (side == 0 ? -STEP : STEP));
            bound[side] = -energy(net, beliefs) - logZ(net);
        }
        double width = (float) (kept + STEP) - (float) (kept - STEP);
        parameters[i] = kept;
        return (bound[1] - bound[0]) / width;
    }

    /** E of the data and these states or beliefs of the hidden layers, in each of which it is linear. */
    private static double energy(ConvolutionalNet net, List<float[]> hidden) {
        double energy = TinyNets.visibleEnergy(net.bottom(), DATA);
        float[] seen = DATA;
        for (int l = 0; l < net.depth(); l++) {
            energy += TinyNets.hiddenEnergy(net.layers().get(l), seen, hidden.get(l));
            seen = TinyNets.pooled(net.layers().get(l).shape(), hidden.get(l));
        }
        return energy;
    }

    /** Mean field by turns of single layers: the slopes of −E tell a block's inputs, as E is linear in each unit. */
    private static List<float[]> beliefs(ConvolutionalNet net) {
        List<float[]> beliefs = net.layers().stream()
                .map(it -> new float[it.shape().filters() * it.shape().positions()]).toList();
        for (int turn = 0; turn < 300; turn++) {
            for (int l = 0; l < net.depth(); l++) {
                believe(net, beliefs, l);
            }
        }
        return beliefs;
    }

    private static void believe(ConvolutionalNet net, List<float[]> beliefs, int l) {
        ConvolutionShape shape = net.layers().get(l).shape();
        float[] own = beliefs.get(l);
        double[] inputs = new double[own.length];
        for (int at = 0; at < own.length; at++) {
            float kept = own[at];
            own[at] = 0;
            double off = energy(net, beliefs);
            own[at] = 1;
            inputs[at] = off - energy(net, beliefs);
            own[at] = kept;
        }
        for (int at = 0; at < own.length; at++) {
            int k = at % shape.filters();
            int block = at / shape.filters() / shape.blockSize();
            double sum = 1;
            for (int n = block * shape.blockSize(); n < (block + 1) * shape.blockSize(); n++) {
                sum += Math.exp(inputs[n * shape.filters() + k]);
            }
            own[at] = (float) (Math.exp(inputs[at]) / sum);
        }
    }

    /** The pixels, which are independent given the lowest hidden units, are summed out by their softplus. */
    private static double logZ(ConvolutionalNet net) {
        ConvolutionalRbm lowest = net.bottom();
        double sum = 0;
        for (int state = 0; state < TinyNets.hiddenStates(SHAPE); state++) {
            float[] h = TinyNets.hiddenState(SHAPE, state);
            double logMass = -TinyNets.hiddenEnergy(lowest, new float[DATA.length], h);
            for (double x : said(lowest, h)) {
                logMass += Math.log1p(Math.exp(x + lowest.c()[0]));
            }
            sum += Math.exp(logMass)
                    * TinyNets.mass(net.layers().subList(1, net.depth()), TinyNets.pooled(SHAPE, h));
        }
        return Math.log(sum);
    }

    private static double[] said(ConvolutionalRbm lowest, float[] h) {
        double[] x = new double[DATA.length];
        int side = SHAPE.side();
        for (int at = 0; at < h.length; at++) {
            int n = at / SHAPE.filters();
            for (int i = 0; h[at] != 0 && i < SHAPE.patch(); i++) {
                int pixel = (SHAPE.top(n) + i / side) * SHAPE.image().width() + SHAPE.left(n) + i % side;
                x[pixel] += lowest.w().data[at % SHAPE.filters() * SHAPE.patch() + i];
            }
        }
        return x;
    }
}
