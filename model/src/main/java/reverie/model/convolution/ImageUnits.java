package reverie.model.convolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Sampling;

/** What the visible units of a convolutional layer are. */
public enum ImageUnits {
    /** On or off: P(v = 1 | h) = σ(x + c). Values between are probabilities. */
    BERNOULLI {
        @Override
        void expect(R032Store x, float[] c, int from, int to) {
            Elementwise.sigmoid(x, c, from, to);
        }

        @Override
        void sample(long key, R032Store mean, R032Store v, int from, int to) {
            Sampling.bernoulli(key, mean, v, from, to);
        }

        @Override
        double energy(float[] v, int offset, float[] c) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) {
                sum -= (double) c[i] * v[offset + i];
            }
            return sum;
        }

        @Override
        float biasFor(double mean) {
            double p = Math.clamp(mean, RAREST, 1 - RAREST);
            return (float) Math.log(p / (1 - p));
        }
    },
    /** Real numbers with variance 1 about x + c; another variance is another unit of length for the data. */
    GAUSSIAN {
        @Override
        void expect(R032Store x, float[] c, int from, int to) {
            for (int n = from; n < to; n++) {
                for (int i = 0, at = n * c.length; i < c.length; i++, at++) {
                    x.data[at] += c[i];
                }
            }
        }

        @Override
        void sample(long key, R032Store mean, R032Store v, int from, int to) {
            Sampling.gaussian(key, mean, 1, v, from, to);
        }

        @Override
        double energy(float[] v, int offset, float[] c) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) {
                double off = (double) v[offset + i] - c[i];
                sum += off * off / 2;
            }
            return sum;
        }

        @Override
        float biasFor(double mean) {
            return (float) mean;
        }
    };

    /** Keeps the bias of pixels that are never (or always) inked finite. */
    private static final double RAREST = 0.01;

    /** x ← E[v | h] for images {@code from} to {@code to}, where x holds what h adds to each pixel, D×B; c has D values. */
    abstract void expect(R032Store x, float[] c, int from, int to);

    /** v ← a draw from P(v | h), where {@code mean} holds E[v | h]; the two may be one matrix. */
    abstract void sample(long key, R032Store mean, R032Store v, int from, int to);

    /** The part of F(v) that no hidden unit has a share in, for one image in {@code v[offset, offset + c.length)}. */
    abstract double energy(float[] v, int offset, float[] c);

    /** The bias that alone would give pixels the given mean. */
    abstract float biasFor(double mean);

    /** @throws BadInput where there are none of this name */
    public static ImageUnits parse(String text) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("units", text, "one of "
                        + Arrays.stream(values()).map(ImageUnits::toString).collect(Collectors.joining(", "))));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
