package reverie.model.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Elementwise;

/**
 * What a unit makes of its input, y = f(x). All methods work on columns {@code from} (inclusive) to {@code to}
 * (exclusive), in place, on the calling thread.
 */
public enum Activation {
    /** 1 / (1 + exp(−x)), from 0 to 1. */
    SIGMOID {
        @Override
        public void apply(R032Store x, float[] bias, int from, int to) {
            Elementwise.sigmoid(x, bias, from, to);
        }

        @Override
        public void timesDerivative(R032Store y, R032Store error, int from, int to) {
            int rows = y.getRowDim();
            for (int i = from * rows; i < to * rows; i++) {
                error.data[i] *= y.data[i] * (1 - y.data[i]);
            }
        }
    },
    /** Hyperbolic tangent, from −1 to 1. */
    TANH {
        @Override
        public void apply(R032Store x, float[] bias, int from, int to) {
            addBias(x, bias, from, to);
            Elementwise.tanh(x, from, to);
        }

        @Override
        public void timesDerivative(R032Store y, R032Store error, int from, int to) {
            int rows = y.getRowDim();
            for (int i = from * rows; i < to * rows; i++) {
                error.data[i] *= 1 - y.data[i] * y.data[i];
            }
        }
    },
    /** max(x, 0). */
    RELU {
        @Override
        public void apply(R032Store x, float[] bias, int from, int to) {
            addBias(x, bias, from, to);
            Elementwise.relu(x, from, to);
        }

        @Override
        public void timesDerivative(R032Store y, R032Store error, int from, int to) {
            int rows = y.getRowDim();
            for (int i = from * rows; i < to * rows; i++) {
                error.data[i] = y.data[i] > 0 ? error.data[i] : 0;
            }
        }
    },
    /** x itself. */
    LINEAR {
        @Override
        public void apply(R032Store x, float[] bias, int from, int to) {
            addBias(x, bias, from, to);
        }

        @Override
        public void timesDerivative(R032Store y, R032Store error, int from, int to) {
            // The gradient is 1.
        }
    };

    /** f(x). */
    public double of(double x) {
        return switch (this) {
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU -> Math.max(0, x);
            case LINEAR -> x;
        };
    }

    /** x ← f(x + bias), where {@code bias} has a value a row. */
    public abstract void apply(R032Store x, float[] bias, int from, int to);

    /** error ← error · f′, the gradient being told by the activations y = f(x) alone. */
    public abstract void timesDerivative(R032Store y, R032Store error, int from, int to);

    private static void addBias(R032Store x, float[] bias, int from, int to) {
        int rows = x.getRowDim();
        for (int n = from; n < to; n++) {
            int at = n * rows;
            for (int i = 0; i < rows; i++) {
                x.data[at + i] += bias[i];
            }
        }
    }

    /**
     * The activation of that name; each one's {@link Object#toString} is read back as itself.
     *
     * @throws BadInput if there is none
     */
    public static Activation parse(String text) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("activation", "'" + text + "'", "one of "
                        + Arrays.stream(values()).map(Activation::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
