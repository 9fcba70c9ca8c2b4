package reverie.model.rnade;

import reverie.model.BadInput;
import reverie.model.matrix.Draws;

/**
 * p(x) = Σ_k π_k f((x − μ_k)/σ_k)/σ_k of one number x, told by 3K inputs: π is the softmax of the first K, μ the next K as they are, and
 * σ_k = σ₀ + g(s_k) of the last K (Uria, Murray and Larochelle 2013, section 3). There g is exp; here it is exp up to {@link #WIDE} σ₀ and
 * from there on its tangent, lest a draw from far out make the next one infinite, and σ₀ keeps a density finite where data repeat
 * themselves exactly. Works on the calling thread and allocates nothing.
 *
 * @param family     f
 * @param components K, 1 or more
 * @param least      σ₀, above 0
 */
record ScalarMixture(Family family, int components, float least) {

    /** How many σ₀ are wide: about the deviation of the data. */
    static final double WIDE = 100;

    /** @throws BadInput where a value is out of its range */
    ScalarMixture {
        if (components < 1) {
            throw new BadInput("components", Integer.toString(components), "1 or more");
        }
        if (!(least > 0)) {
            throw new BadInput("sigma_min", Float.toString(least), "a standard deviation above 0");
        }
    }

    /** 3K. */
    int inputs() {
        return 3 * components;
    }

    /** g(s_k). */
    private double above(float[] z, int at, int k) {
        double s = z[at + 2 * components + k];
        double exact = Math.exp(s);
        return exact <= WIDE * least ? exact : WIDE * least * (1 + s - Math.log(WIDE * least));
    }

    /** σ_k. */
    private double sigma(float[] z, int at, int k) {
        return least + above(z, at, k);
    }

    /** log Σ_k exp of the first K inputs. */
    private double logNormalizer(float[] z, int at) {
        double most = z[at];
        for (int k = 1; k < components; k++) {
            most = Math.max(most, z[at + k]);
        }
        double sum = 0;
        for (int k = 0; k < components; k++) {
            sum += Math.exp(z[at + k] - most);
        }
        return most + Math.log(sum);
    }

    /** log of π_k f(u)/σ_k. */
    private double logJoint(float[] z, int at, int k, double sigma, double x, double normalizer) {
        return z[at + k] - normalizer + family.logDensity((x - z[at + components + k]) / sigma) - Math.log(sigma);
    }

    /** log p(x), from the inputs that begin at {@code at}. */
    double logDensity(float[] z, int at, double x) {
        double normalizer = logNormalizer(z, at);
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int k = 0; k < components; k++) {
            double each = logJoint(z, at, k, sigma(z, at, k), x, normalizer);
            if (each > most) {
                sum = sum * Math.exp(most - each) + 1;
                most = each;
            } else {
                sum += Math.exp(each - most);
            }
        }
        return most + Math.log(sum);
    }

    /**
     * The derivatives of −log p(x) by the inputs take the inputs' place.
     *
     * @param scaled  whether those by μ_k are multiplied by σ_k, so that narrow components do not take longer steps than wide ones
     *                (section 4 of the paper)
     * @param scratch room for {@link #inputs} numbers from {@code room} on
     */
    void errors(float[] z, int at, double x, boolean scaled, double[] scratch, int room) {
        double normalizer = logNormalizer(z, at);
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            double wide = above(z, at, k);
            double joint = logJoint(z, at, k, least + wide, x, normalizer);
            scratch[room + k] = joint;
            scratch[room + components + k] = wide;
            most = Math.max(most, joint);
        }
        double sum = 0;
        for (int k = 0; k < components; k++) {
            scratch[room + k] = Math.exp(scratch[room + k] - most);
            sum += scratch[room + k];
        }
        for (int k = 0; k < components; k++) {
            double share = scratch[room + k] / sum;
            double wide = scratch[room + components + k];
            double sigma = least + wide;
            double u = (x - z[at + components + k]) / sigma;
            double slope = family.slope(u);
            z[at + k] = (float) (Math.exp(z[at + k] - normalizer) - share);
            z[at + components + k] = (float) (share * slope / (scaled ? 1 : sigma));
            z[at + 2 * components + k] = (float) (share * (1 + slope * u) * Math.min(wide, WIDE * least) / sigma);
        }
    }

    /** Σ_k π_k μ_k. */
    double mean(float[] z, int at) {
        double normalizer = logNormalizer(z, at);
        double sum = 0;
        for (int k = 0; k < components; k++) {
            sum += Math.exp(z[at + k] - normalizer) * z[at + components + k];
        }
        return sum;
    }

    /** Draws x; a function of the inputs, the key, the row and the column. */
    double draw(float[] z, int at, long key, int row, int column) {
        double normalizer = logNormalizer(z, at);
        double left = Draws.uniform(key, row, column);
        int k = 0;
        for (; k < components - 1; k++) {
            left -= StrictMath.exp(z[at + k] - normalizer);
            if (left < 0) {
                break;
            }
        }
        return z[at + components + k] + sigma(z, at, k) * family.draw(key, row, column);
    }

    /** Writes π, μ and σ, K values each, to {@code out} from {@code to} on. */
    void parameters(float[] z, int at, float[] out, int to) {
        double normalizer = logNormalizer(z, at);
        for (int k = 0; k < components; k++) {
            out[to + k] = (float) Math.exp(z[at + k] - normalizer);
            out[to + components + k] = z[at + components + k];
            out[to + 2 * components + k] = (float) sigma(z, at, k);
        }
    }
}
