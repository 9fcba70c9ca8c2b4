package reverie.model.convolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.rbm.BernoulliUnits;
import reverie.model.rbm.VisibleUnits;
import reverie.model.data.ImageShape;

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
}
