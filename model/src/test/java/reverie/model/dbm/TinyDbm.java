package reverie.model.dbm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;

/**
 * A tiny deep Boltzmann machine with every joint state written out in double precision, straight from its energy: the oracle.
 * State {@code s} of a layer has unit u on where bit u of s is set.
 */
public final class TinyDbm {

    private final Dbm machine;
    /** Σ over all hidden states of exp(−E), by the state of the pixels. */
    private final double[] mass;

    public TinyDbm(Dbm machine) {
        this.machine = machine;
        mass = new double[1 << machine.size(0)];
        for (int v = 0; v < mass.length; v++) {
            mass[v] = above(1, v, biasOf(0, v));
        }
    }

    /** Σ over the states of layer l and those above of exp(−E), given the layer below and the terms up to there. */
    private double above(int l, int below, double terms) {
        if (l > machine.depth()) {
            return Math.exp(terms);
        }
        double sum = 0;
        for (int h = 0; h < 1 << machine.size(l); h++) {
            double more = biasOf(l, h);
            for (int i = 0; i < machine.size(l - 1); i++) {
                for (int j = 0; j < machine.size(l); j++) {
                    if (bit(below, i) && bit(h, j)) {
                        more += machine.weights(l).matrix().data[j * machine.size(l - 1) + i];
                    }
                }
            }
            sum += above(l + 1, h, terms + more);
        }
        return sum;
    }

    private double biasOf(int l, int state) {
        double sum = 0;
        for (int j = 0; j < machine.size(l); j++) {
            sum += bit(state, j) ? machine.bias(l)[j] : 0;
        }
        return sum;
    }

    private static boolean bit(int state, int unit) {
        return (state >> unit & 1) == 1;
    }

    public double logZ() {
        return Math.log(Arrays.stream(mass).sum());
    }

    /** P(v) of every state of the pixels. */
    public double[] marginal() {
        double z = Arrays.stream(mass).sum();
        return Arrays.stream(mass).map(each -> each / z).toArray();
    }

    /** The mean of log P(v) over images, each a state of the pixels. */
    public double meanLogP(int[] images) {
        double[] p = marginal();
        return Arrays.stream(images).mapToDouble(v -> Math.log(p[v])).average().orElseThrow();
    }

    public static Dbm random(double scale, long seed, int... sizes) {
        var random = new SplittableRandom(seed);
        var weights = new ArrayList<Weights>();
        var biases = new ArrayList<float[]>();
        for (int l = 0; l < sizes.length; l++) {
            if (l > 0) {
                weights.add(new Weights(matrix(random, scale, sizes[l - 1], sizes[l])));
            }
            biases.add(matrix(random, scale, sizes[l], 1).data);
        }
        return new Dbm(weights, biases);
    }

    private static R032Store matrix(SplittableRandom random, double scale, int rows, int columns) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (scale * random.nextGaussian());
        }
        return x;
    }

    /** Images as columns, each a state of {@code d} pixels. */
    public static R032Store images(int d, int... states) {
        R032Store v = R032Store.FACTORY.make(d, states.length);
        for (int n = 0; n < states.length; n++) {
            for (int i = 0; i < d; i++) {
                v.data[n * d + i] = bit(states[n], i) ? 1 : 0;
            }
        }
        return v;
    }
}
