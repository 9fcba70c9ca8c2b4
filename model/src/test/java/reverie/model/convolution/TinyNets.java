package reverie.model.convolution;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;

/** Nets small enough to enumerate, with their energies worked out pixel by pixel in double precision. */
public final class TinyNets {

    private TinyNets() {
    }

    /** One layer on 3×2 pixels, whose filters overlap. */
    public static ConvolutionalNet one(double sigma, long seed) {
        return new ConvolutionalNet(List.of(random(shape(1, 3, 2, 3, 2, 1), ImageUnits.BERNOULLI, sigma, seed)),
                Optional.empty());
    }

    /** Two layers on 3×2 pixels, the lower with filters and blocks of these sides. */
    public static ConvolutionalNet two(int side, int pool, double sigma, long seed) {
        ConvolutionShape lower = shape(1, 3, 2, 3, side, pool);
        return new ConvolutionalNet(List.of(random(lower, ImageUnits.BERNOULLI, sigma, seed),
                random(lower.above(3, 1, 1), ImageUnits.BERNOULLI, sigma, seed + 1)), Optional.empty());
    }

    /** A multiple of P(v) for every state of binary pixels, by summing exp(−E) over the hidden states of all layers together. */
    public static double[] marginal(ConvolutionalNet net) {
        int d = net.values();
        return IntStream.range(0, 1 << d).mapToDouble(number -> {
            float[] v = visibleState(d, number);
            return Math.exp(-visibleEnergy(net.bottom(), v)) * mass(net.layers(), v);
        }).toArray();
    }

    /** Summed over the hidden states of these layers, v being what the lowest of them sees. */
    static double mass(List<ConvolutionalRbm> layers, float[] v) {
        ConvolutionalRbm layer = layers.getFirst();
        double sum = 0;
        for (int number = 0; number < hiddenStates(layer.shape()); number++) {
            float[] h = hiddenState(layer.shape(), number);
            double above = layers.size() == 1 ? 1 : mass(layers.subList(1, layers.size()), pooled(layer.shape(), h));
            sum += Math.exp(-hiddenEnergy(layer, v, h)) * above;
        }
        return sum;
    }

    /** The pooling units of one image's hidden states, map after map. */
    static float[] pooled(ConvolutionShape shape, float[] h) {
        float[] p = new float[shape.pooled()];
        for (int at = 0; at < h.length; at++) {
            int block = at / shape.filters() / shape.blockSize();
            p[at % shape.filters() * shape.blocks() + block] += h[at];
        }
        return p;
    }

    static ConvolutionalRbm random(ConvolutionShape shape, ImageUnits units, double sigma, long seed) {
        var random = new SplittableRandom(seed);
        R032Store w = R032Store.FACTORY.make(shape.patch(), shape.filters());
        return new ConvolutionalRbm(shape, units, R032Store.wrap(randoms(w.data.length, sigma, random), shape.patch()),
                randoms(shape.filters(), sigma, random), randoms(shape.channels(), sigma, random));
    }

    static ConvolutionShape shape(int channels, int width, int height, int filters, int side, int pool) {
        return new ConvolutionShape(channels, new ImageShape(width, height), filters, side, pool);
    }

    private static float[] randoms(int count, double sigma, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (sigma * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    /** The input of the hidden unit of group k at place (x, y) of the map, without bias, by the definition. */
    static double input(ConvolutionalRbm layer, float[] v, int offset, int k, int x, int y) {
        ConvolutionShape s = layer.shape();
        double sum = 0;
        for (int channel = 0; channel < s.channels(); channel++) {
            for (int row = 0; row < s.side(); row++) {
                for (int column = 0; column < s.side(); column++) {
                    sum += (double) layer.w().data[k * s.patch() + (channel * s.side() + row) * s.side() + column]
                            * v[offset + (channel * s.image().height() + y + row) * s.image().width() + x + column];
                }
            }
        }
        return sum;
    }

    /** −Σ h (b + W v) of one image's hidden states, K × positions, each state at the place of its column. */
    static double hiddenEnergy(ConvolutionalRbm layer, float[] v, float[] h) {
        ConvolutionShape s = layer.shape();
        double energy = 0;
        for (int n = 0; n < s.positions(); n++) {
            for (int k = 0; k < s.filters(); k++) {
                if (h[n * s.filters() + k] != 0) {
                    energy -= h[n * s.filters() + k]
                            * (layer.b()[k] + input(layer, v, 0, k, s.left(n), s.top(n)));
                }
            }
        }
        return energy;
    }

    /** What the visible units alone add to the energy. */
    static double visibleEnergy(ConvolutionalRbm layer, float[] v) {
        double energy = 0;
        for (int i = 0; i < v.length; i++) {
            double c = layer.c()[i / layer.shape().image().pixels()];
            energy += layer.units() == ImageUnits.BERNOULLI ? -c * v[i] : (v[i] - c) * (v[i] - c) / 2;
        }
        return energy;
    }

    /** How many states the hidden units have. */
    static int hiddenStates(ConvolutionShape shape) {
        return (int) Math.round(Math.pow(shape.blockSize() + 1, shape.filters() * shape.blocks()));
    }

    /** The hidden units' state of that number, K × positions: each block is off or has one unit on. */
    static float[] hiddenState(ConvolutionShape shape, int number) {
        float[] h = new float[shape.filters() * shape.positions()];
        int rest = number;
        for (int block = 0; block < shape.blocks(); block++) {
            for (int k = 0; k < shape.filters(); k++) {
                int on = rest % (shape.blockSize() + 1);
                rest /= shape.blockSize() + 1;
                if (on > 0) {
                    h[(block * shape.blockSize() + on - 1) * shape.filters() + k] = 1;
                }
            }
        }
        return h;
    }

    /** The visible units' state of that number. */
    static float[] visibleState(int visible, int number) {
        float[] v = new float[visible];
        for (int i = 0; i < visible; i++) {
            v[i] = number >> i & 1;
        }
        return v;
    }

    /** log P(v) for every state of binary visible units, by their free energies. */
    static double[] logProbabilities(ConvolutionalRbm layer) {
        int d = layer.shape().visible();
        int count = 1 << d;
        R032Store v = R032Store.FACTORY.make(d, count);
        for (int n = 0; n < count; n++) {
            System.arraycopy(visibleState(d, n), 0, v.data, n * d, d);
        }
        LayerState state = LayerState.of(layer.shape(), count);
        double[] energy = new double[count];
        layer.freeEnergy(v, state.patches(), state.h(), state.pooled(), energy, 0, count);
        double z = 0;
        for (double each : energy) {
            z += Math.exp(-each);
        }
        double[] logP = new double[count];
        for (int n = 0; n < count; n++) {
            logP[n] = -energy[n] - Math.log(z);
        }
        return logP;
    }
}
