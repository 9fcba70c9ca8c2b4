package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Softmax;

/** What is told of a pixel by numbers a column, and what values a pixel can have: from 0 to 1 in equal steps. */
public sealed interface PixelOutput {

    /** Numbers that tell of a pixel. */
    int numbers();

    /** Values that a pixel can have, 2 or more. */
    int levels();

    /** Numbers become derivatives of −log p by themselves in columns {@code from} to {@code to}; v holds the pixels, one a column. */
    void errors(R032Store numbers, float[] v, int vAt, int from, int to);

    /**
     * log p of a pixel, in nats.
     *
     * @param room of the numbers' shape, is written to
     */
    double logP(R032Store numbers, int column, float v, R032Store room);

    /** Numbers become probabilities of all values but the darkest of two: p(white), or p(level) of each level. */
    void probabilities(R032Store numbers, int from, int to);

    /** The value that a draw u from [0, 1) comes to, by probabilities. */
    float drawn(R032Store probabilities, int column, float u);

    /** The mean value, by probabilities. */
    float mean(R032Store probabilities, int column);

    /** Biases by which pixels are at first as they are on the whole: how often there is each level. */
    float[] first(double[] shares);

    /** The level of a value. */
    default int level(float v) {
        return Math.round(Math.clamp(v, 0, 1) * (levels() - 1));
    }

    /** The value of a level. */
    default float value(int level) {
        return level / (float) (levels() - 1);
    }

    /** Of so many levels, or of black and white for 0. */
    static PixelOutput of(int levels) {
        return levels == 0 ? new Bernoulli() : new Levels(levels);
    }

    /** Shares that are never quite 0. */
    private static double seldom(double share) {
        return Math.max(share, 1e-4);
    }

    /** Black or white: p(v = 1) = σ(x). */
    record Bernoulli() implements PixelOutput {

        private static final float[] NO_BIAS = new float[1];

        @Override
        public int numbers() {
            return 1;
        }

        @Override
        public int levels() {
            return 2;
        }

        @Override
        public void errors(R032Store numbers, float[] v, int vAt, int from, int to) {
            probabilities(numbers, from, to);
            for (int n = from; n < to; n++) {
                numbers.data[n] -= v[vAt + n - from];
            }
        }

        @Override
        public double logP(R032Store numbers, int column, float v, R032Store room) {
            double x = v > 0.5f ? -numbers.data[column] : numbers.data[column];
            return -(Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
        }

        /** As one long column, for vectors. */
        @Override
        public void probabilities(R032Store numbers, int from, int to) {
            Elementwise.sigmoid(numbers, NO_BIAS, from, to);
        }

        @Override
        public float drawn(R032Store probabilities, int column, float u) {
            return u < probabilities.data[column] ? 1 : 0;
        }

        @Override
        public float mean(R032Store probabilities, int column) {
            return probabilities.data[column];
        }

        @Override
        public float[] first(double[] shares) {
            return new float[]{(float) (StrictMath.log(seldom(shares[1])) - StrictMath.log(seldom(shares[0])))};
        }
    }

    /**
     * Greys: p(level l) ∝ exp(x_l).
     *
     * @param levels from black to white
     */
    record Levels(int levels) implements PixelOutput {

        @Override
        public int numbers() {
            return levels;
        }

        @Override
        public void errors(R032Store numbers, float[] v, int vAt, int from, int to) {
            Softmax.apply(numbers, from, to);
            for (int n = from; n < to; n++) {
                numbers.data[n * levels + level(v[vAt + n - from])] -= 1;
            }
        }

        @Override
        public double logP(R032Store numbers, int column, float v, R032Store room) {
            return numbers.data[column * levels + level(v)] - Softmax.logSum(numbers, column, room);
        }

        @Override
        public void probabilities(R032Store numbers, int from, int to) {
            Softmax.apply(numbers, from, to);
        }

        @Override
        public float drawn(R032Store probabilities, int column, float u) {
            double sum = 0;
            for (int l = 0; l < levels - 1; l++) {
                sum += probabilities.data[column * levels + l];
                if (u < sum) {
                    return value(l);
                }
            }
            return 1;
        }

        @Override
        public float mean(R032Store probabilities, int column) {
            double sum = 0;
            for (int l = 1; l < levels; l++) {
                sum += (double) l * probabilities.data[column * levels + l];
            }
            return (float) (sum / (levels - 1));
        }

        @Override
        public float[] first(double[] shares) {
            float[] biases = new float[levels];
            for (int l = 0; l < levels; l++) {
                biases[l] = (float) StrictMath.log(seldom(shares[l]));
            }
            return biases;
        }
    }
}
