package reverie.model.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;

/**
 * How far a reconstruction y is from the example x, with the output units that belong to it. Either pair is canonical:
 * the loss's derivative by an output unit's input z is y − x (Bishop 2006, section 4.3.6).
 */
public enum Loss {
    /** −Σ_i x_i log y_i + (1 − x_i) log(1 − y_i), y = σ(z), in nats: for values from 0 to 1. */
    CROSS_ENTROPY(Activation.SIGMOID) {
        @Override
        public double of(double x, double z) {
            return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - x * z;
        }

        @Override
        public double output(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        public float firstBias(double mean) {
            double p = Math.clamp(mean, RAREST, 1 - RAREST);
            return (float) Math.log(p / (1 - p));
        }

        @Override
        public ValueNeeds needs() {
            return ValueNeeds.PROBABILITIES;
        }

        @Override
        public void check(DataSet data) {
            ValueNeeds.PROBABILITIES.check(data, "or the loss " + SQUARED_ERROR + " instead of " + this);
        }
    },
    /** ½ Σ_i (x_i − y_i)², y = z: for any values. */
    SQUARED_ERROR(Activation.LINEAR) {
        @Override
        public double of(double x, double z) {
            return (x - z) * (x - z) / 2;
        }

        @Override
        public double output(double z) {
            return z;
        }

        @Override
        public float firstBias(double mean) {
            return (float) mean;
        }

        @Override
        public ValueNeeds needs() {
            return ValueNeeds.REAL_NUMBERS;
        }

        @Override
        public void check(DataSet data) {
            needs().check(data, "");
        }
    };

    /** Keeps the bias of a pixel that is never, or always, inked finite. */
    private static final double RAREST = 0.01;

    private final Activation output;

    Loss(Activation output) {
        this.output = output;
    }

    /** The loss that suits the kind of the data. */
    public static Loss suiting(DataSet data) {
        return data.kind().isProbability() ? CROSS_ENTROPY : SQUARED_ERROR;
    }

    /** What numbers can be reconstructed with it. */
    public abstract ValueNeeds needs();

    /** What the output units make of their input. */
    public Activation output() {
        return output;
    }

    /** The loss of one value x, whose output unit has the input z. */
    public abstract double of(double x, double z);

    /** y, of one output unit with the input z. */
    public abstract double output(double z);

    /** The bias that alone would make an output unit give the mean over the data. */
    public abstract float firstBias(double mean);

    /** @throws BadInput if the loss is not defined for these data */
    public abstract void check(DataSet data);

    /**
     * The loss of that name; each one's {@link Object#toString} is read back as itself.
     *
     * @throws BadInput if there is none
     */
    public static Loss parse(String text) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("loss", "'" + text + "'", "one of "
                        + Arrays.stream(values()).map(Loss::toString).collect(Collectors.joining(", "))));
    }

    /** As in {@code cross-entropy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
