package reverie.model.convolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.BernoulliUnits;
import reverie.model.rbm.VisibleUnits;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Draws;

/** What the visible units of a convolutional layer are. */
public enum ImageUnits {
    /** On or off: P(v = 1 | h) = σ(x + c). Values between are probabilities. */
    BERNOULLI(new BernoulliUnits()),
    /** Real numbers with variance 1 about x + c; another variance is another unit of length for the data. */
    GAUSSIAN(new UnitVariance());

    private final VisibleUnits units;

    ImageUnits(VisibleUnits units) {
        this.units = units;
    }

    /** How they answer the hidden ones. */
    VisibleUnits units() {
        return units;
    }

    /** What pixels have to be. */
    public ValueNeeds needs() {
        return this == BERNOULLI ? ValueNeeds.PROBABILITIES : ValueNeeds.REAL_NUMBERS;
    }

    /**
     * How many pixels at each edge had better be given than learned: none of binary images, which mostly end before their
     * edge, and of others as many as let the rest lie under equally many places of a filter, but at most a quarter.
     *
     * @param side  of a filter
     * @param image its width and height
     */
    public int border(int side, ImageShape image) {
        return this == BERNOULLI ? 0 : Math.min(side - 1, Math.min(image.width(), image.height()) / 4);
    }

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

    /** Real-valued visible units with variance 1 about x + c, whose energy is ½ Σ_i (v_i − c_i)². */
    private static final class UnitVariance implements VisibleUnits {

        @Override
        public String name() {
            return "gaussian";
        }

        @Override
        public float biasFor(int unit, double mean) {
            return (float) mean;
        }

        @Override
        public void expect(R032Store x, float[] c, int from, int to) {
            for (int n = from; n < to; n++) {
                for (int i = 0, at = n * c.length; i < c.length; i++, at++) {
                    x.data[at] += c[i];
                }
            }
        }

        @Override
        public void sample(long key, R032Store mean, R032Store v, int from, int to) {
            Draws.gaussian(key, mean, 1, v, from, to);
        }

        @Override
        public double energy(float[] v, int offset, float[] c) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) {
                double off = (double) v[offset + i] - c[i];
                sum += off * off / 2;
            }
            return sum;
        }
    }
}
