package reverie.model.dbn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.matrix.Weights;

/**
 * A tiny belief net with every state written out in double precision, straight from P(v, h¹, …) = P(v | h¹) ⋯ P(h^(L−1),
 * label, h^L): the oracle. State {@code s} of a layer has unit u on where bit u of s is set.
 */
public final class TinyNet {

    private final Dbn net;
    /** P(h^(L−1), label) at [h][label]; one column where there are no labels. */
    private final double[][] topMarginal;

    public TinyNet(Dbn net) {
        this.net = net;
        Rbm top = net.top();
        int labels = Math.max(1, net.labels().size());
        topMarginal = new double[1 << net.topInput()][labels];
        double z = 0;
        for (int h = 0; h < topMarginal.length; h++) {
            for (int label = 0; label < labels; label++) {
                for (int above = 0; above < 1 << top.hidden(); above++) {
                    topMarginal[h][label] += Math.exp(-energy(h, label, above));
                }
                z += topMarginal[h][label];
            }
        }
        for (double[] row : topMarginal) {
            for (int label = 0; label < labels; label++) {
                row[label] /= z;
            }
        }
    }

    public static Dbn random(double scale, List<String> labels, long seed, int... sizes) {
        var random = new SplittableRandom(seed);
        var lower = new ArrayList<DirectedLayer>();
        int depth = sizes.length - 1;
        for (int l = 0; l < depth - 1; l++) {
            lower.add(new DirectedLayer(new Weights(matrix(random, scale, sizes[l], sizes[l + 1])),
                    matrix(random, scale, sizes[l + 1], 1).data,
                    new Weights(matrix(random, scale, sizes[l], sizes[l + 1])),
                    matrix(random, scale, sizes[l], 1).data));
        }
        int d = sizes[depth - 1] + labels.size();
        return new Dbn(lower,
                Rbm.labelled(matrix(random, scale, d, sizes[depth]), matrix(random, scale, d, 1).data,
                        matrix(random, scale, sizes[depth], 1).data, labels.size()),
                labels);
    }

    private static R032Store matrix(SplittableRandom random, double scale, int rows, int columns) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (scale * random.nextGaussian());
        }
        return x;
    }

    static int bit(int state, int unit) {
        return state >> unit & 1;
    }

    private double energy(int h, int label, int above) {
        Rbm top = net.top();
        double e = 0;
        for (int i = 0; i < top.visible(); i++) {
            double on = i < net.topInput() ? bit(h, i) : i - net.topInput() == label ? 1 : 0;
            e -= on * top.b()[i];
            for (int j = 0; j < top.hidden(); j++) {
                e -= on * top.w().data[j * top.visible() + i] * bit(above, j);
            }
        }
        for (int j = 0; j < top.hidden(); j++) {
            e -= top.a()[j] * bit(above, j);
        }
        return e;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** P(lower state | upper state). */
    private static double down(DirectedLayer layer, int lower, int upper) {
        double p = 1;
        for (int i = 0; i < layer.lower(); i++) {
            double x = layer.b()[i];
            for (int j = 0; j < layer.upper(); j++) {
                x += layer.generation().matrix().data[j * layer.lower() + i] * bit(upper, j);
            }
            p *= bit(lower, i) == 1 ? sigmoid(x) : sigmoid(-x);
        }
        return p;
    }

    /** Q(upper state | lower state). */
    private static double up(DirectedLayer layer, int upper, int lower) {
        double p = 1;
        for (int j = 0; j < layer.upper(); j++) {
            double x = layer.a()[j];
            for (int i = 0; i < layer.lower(); i++) {
                x += layer.recognition().matrix().data[j * layer.lower() + i] * bit(lower, i);
            }
            p *= bit(upper, j) == 1 ? sigmoid(x) : sigmoid(-x);
        }
        return p;
    }

    /** P(v, label) for all v; of all labels together where {@code label} is −1. */
    public double[] marginal(int label) {
        double[] p = new double[topMarginal.length];
        for (int h = 0; h < p.length; h++) {
            p[h] = label < 0 ? Arrays.stream(topMarginal[h]).sum() : topMarginal[h][label];
        }
        for (int l = net.depth() - 2; l >= 0; l--) {
            DirectedLayer layer = net.lower().get(l);
            double[] above = p;
            p = IntStream.range(0, 1 << layer.lower())
                    .mapToDouble(
                            v -> IntStream.range(0, above.length).mapToDouble(h -> above[h] * down(layer, v, h)).sum())
                    .toArray();
        }
        return p;
    }

    double logP(int v) {
        return Math.log(marginal(-1)[v]);
    }

    /** The mean of log P(v) over images. */
    double meanLogP(int... images) {
        double[] p = marginal(-1);
        return Arrays.stream(images).mapToDouble(v -> Math.log(p[v])).average().orElseThrow();
    }

    /** The variational bound on log P(v), every state of every layer gone through. */
    double bound(int v) {
        return bound(0, v);
    }

    private double bound(int l, int state) {
        if (l == net.depth() - 1) {
            return Math.log(Arrays.stream(topMarginal[state]).sum());
        }
        DirectedLayer layer = net.lower().get(l);
        double sum = 0;
        for (int h = 0; h < 1 << layer.upper(); h++) {
            double q = up(layer, h, state);
            sum += q * (Math.log(down(layer, state, h)) - Math.log(q) + bound(l + 1, h));
        }
        return sum;
    }

    /** Column n of the result is image {@code states[n]}. */
    static R032Store images(int d, int... states) {
        R032Store v = R032Store.FACTORY.make(d, states.length);
        for (int n = 0; n < states.length; n++) {
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] = bit(states[n], i);
            }
        }
        return v;
    }
}
