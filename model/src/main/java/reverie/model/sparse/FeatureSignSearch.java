package reverie.model.sparse;

import java.util.Arrays;

/**
 * Feature-sign search for one example at a time, all of it in double precision: where λ is small, what rounding takes from G is more
 * than what the last atoms have to say. What a round needs is carried from round to round: the
 * gradient of all coefficients, and Cholesky's factor of G for those that are active, to which a row is added or from which
 * one is taken. So a round is of the order of K·m for m active ones, and not of m³.
 */
final class FeatureSignSearch {

    /** The least pivot. Where atoms depend on each other the true one is 0; this gives a long step, up to where a coefficient is 0. */
    private static final double LEAST_PIVOT = 1e-9;
    /** What other atoms must leave of one for the search to begin with both. */
    private static final double CLEARLY_INDEPENDENT = 1e-6;
    /** The optimality that rounding in double precision leaves, as a part of the largest correlation. */
    private static final double ROUNDING = 1e-9;

    private final Lasso problem;
    private final int atoms;
    private final int pixels;
    private final double[] gradients;
    private final double[] a;
    private final int[] sign;
    private final int[] active;
    private final double[] way;
    private final double[] image;
    private final double[][] gram;
    private final boolean[] known;
    /** Φᵀ, atom by atom for each value. */
    private double[] transposed = {};
    private double[] factor = {};
    private int count;
    /** How many leading rows of L follow from the atoms in their order alone, and serve another example that begins with the same. */
    private int standing;
    private long prepared;
    private double half;
    private double allowance;

    FeatureSignSearch(Lasso problem) {
        this.problem = problem;
        atoms = problem.atoms();
        pixels = problem.phi().getRowDim();
        gradients = new double[atoms];
        a = new double[atoms];
        sign = new int[atoms];
        active = new int[atoms];
        way = new double[atoms];
        image = new double[atoms];
        gram = new double[atoms][];
        known = new boolean[atoms];
    }

    /** Writes the code of example {@code n}, whatever stands there. */
    void run(int n) {
        begin(n);
        standing = 0;
        search(n);
    }

    /** Goes on from the code of example {@code n} that stands there, but for coefficients of atoms that others make up for. */
    void finish(int n) {
        begin(n);
        for (int k = 0; k < atoms; k++) {
            double value = problem.codes().data[n * atoms + k];
            if (value != 0 && (stands(k) || append(k) > CLEARLY_INDEPENDENT)) {
                a[k] = value;
                admit(k, value);
                add(-value, k, gradients);
            }
        }
        search(n);
    }

    private boolean stands(int k) {
        return count < standing && active[count] == k;
    }

    private void begin(int n) {
        half = problem.lambda() / 2;
        Arrays.fill(a, 0);
        Arrays.fill(sign, 0);
        count = 0;
        if (prepared != problem.prepared()) {
            prepared = problem.prepared();
            standing = 0;
            Arrays.fill(known, false);
            transpose(problem.phi().data);
        }
        correlate(problem.examples().data, n * pixels, gradients);
        for (int k = 0; k < atoms; k++) {
            gradients[k] += problem.pull(n, k);
        }
        double largest = half;
        for (double each : gradients) {
            largest = Math.max(largest, Math.abs(each));
        }
        allowance = ROUNDING * largest;
    }

    private void search(int n) {
        // Every round lowers the objective and no active set with its signs comes twice; this only bounds rounding.
        for (int round = 0; round < 20 * atoms + 20; round++) {
            if (activeAreOptimal() && !activate()) {
                break;
            }
            descend();
        }
        for (int k = 0; k < atoms; k++) {
            problem.codes().data[n * atoms + k] = (float) a[k];
        }
    }

    private boolean activeAreOptimal() {
        for (int i = 0; i < count; i++) {
            int k = active[i];
            if (Math.abs(gradients[k] - half * sign[k]) > allowance) {
                return false;
            }
        }
        return true;
    }

    /** Admits the zero that promises most. */
    private boolean activate() {
        int best = -1;
        double most = half + allowance;
        for (int k = 0; k < atoms; k++) {
            if (sign[k] == 0 && Math.abs(gradients[k]) > most) {
                most = Math.abs(gradients[k]);
                best = k;
            }
        }
        if (best < 0) {
            return false;
        }
        append(best);
        admit(best, gradients[best]);
        return true;
    }

    private void admit(int k, double towards) {
        sign[k] = (int) Math.signum(towards);
        active[count] = k;
        if (standing == count) {
            standing++;
        }
        count++;
    }

    /**
     * Writes the row of Cholesky's factor L that admits atom k after those that are active; row i begins at i(i + 1)/2.
     *
     * @return the square of what the active atoms leave of it
     */
    private double append(int k) {
        int row = row(count);
        if (factor.length < row + count + 1) {
            factor = Arrays.copyOf(factor, 2 * (row + count + 1));
        }
        double[] column = column(k);
        double pivot = column[k];
        for (int j = 0; j < count; j++) {
            double each = (column[active[j]] - dot(factor, row, factor, row(j), j)) / factor[row(j) + j];
            factor[row + j] = each;
            pivot -= each * each;
        }
        factor[row + count] = Math.sqrt(Math.max(pivot, LEAST_PIVOT));
        standing = Math.min(standing, count);
        return pivot;
    }

    /** Takes the i-th active coefficient out, and its row from L, by rotations that make L triangular again. */
    private void remove(int i) {
        for (int j = i; j < count - 1; j++) {
            int below = row(j + 1);
            double length = Math.hypot(factor[below + j], factor[below + j + 1]);
            double cos = factor[below + j] / length;
            double sin = factor[below + j + 1] / length;
            for (int r = j + 1; r < count; r++) {
                int at = row(r) + j;
                double left = factor[at];
                double right = factor[at + 1];
                factor[at] = cos * left + sin * right;
                factor[at + 1] = cos * right - sin * left;
            }
            System.arraycopy(factor, below, factor, row(j), j + 1);
            active[j] = active[j + 1];
        }
        count--;
        standing = Math.min(standing, i);
    }

    /** To the best point on the way to the solution for the present signs: there, or where a coefficient is 0. */
    private void descend() {
        findWay();
        paintWay();
        double slope = 0;
        double bend = 0;
        for (int i = 0; i < count; i++) {
            slope -= 2 * way[i] * gradients[active[i]];
            bend += way[i] * image[active[i]];
        }
        double least = slope + bend + absolute(1);
        double share = 1;
        for (int i = 0; i < count; i++) {
            double t = crossing(i);
            if (t > 0 && t < 1) {
                double value = t * (slope + t * bend) + absolute(t);
                if (value < least) {
                    least = value;
                    share = t;
                }
            }
        }
        go(share);
    }

    /** d: G_AA d = g_A − (λ/2) sign_A, g being half of the negative gradient, c − Ga. */
    private void findWay() {
        for (int i = 0; i < count; i++) {
            int k = active[i];
            way[i] = (gradients[k] - half * sign[k] - dot(factor, row(i), way, 0, i)) / factor[row(i) + i];
        }
        for (int i = count - 1; i >= 0; i--) {
            int row = row(i);
            way[i] /= factor[row + i];
            for (int j = 0; j < i; j++) {
                way[j] -= factor[row + j] * way[i];
            }
        }
    }

    /** Gd, for all coefficients. */
    private void paintWay() {
        Arrays.fill(image, 0);
        for (int i = 0; i < count; i++) {
            add(way[i], active[i], image);
        }
    }

    /** sum ← sum + w G_k. */
    private void add(double weight, int k, double[] sum) {
        add(weight, column(k), 0, sum);
    }

    private void add(double weight, double[] values, int from, double[] sum) {
        for (int k = 0; k < atoms; k++) {
            sum[k] += weight * values[from + k];
        }
    }

    /** The part of the way at which the i-th active coefficient is 0; none of 0 to 1 where it does not get there. */
    private double crossing(int i) {
        return -a[active[i]] / way[i];
    }

    /** λ|a + td|₁. */
    private double absolute(double t) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(a[active[i]] + t * way[i]);
        }
        return 2 * half * sum;
    }

    private void go(double share) {
        for (int i = count - 1; i >= 0; i--) {
            int k = active[i];
            a[k] = a[k] != 0 && crossing(i) == share ? 0 : a[k] + share * way[i];
            sign[k] = (int) Math.signum(a[k]);
        }
        for (int k = 0; k < atoms; k++) {
            gradients[k] -= share * image[k];
        }
        for (int i = count - 1; i >= 0; i--) {
            if (sign[active[i]] == 0) {
                remove(i);
            }
        }
    }

    /** The column of G for an atom. Few are ever asked for where codes are sparse. */
    private double[] column(int k) {
        if (gram[k] == null) {
            gram[k] = new double[atoms];
        }
        if (!known[k]) {
            correlate(problem.phi().data, k * pixels, gram[k]);
            gram[k][k] += problem.pull();
            known[k] = true;
        }
        return gram[k];
    }

    private void transpose(float[] phi) {
        if (transposed.length == 0) {
            transposed = new double[phi.length];
        }
        for (int k = 0; k < atoms; k++) {
            for (int i = 0; i < pixels; i++) {
                transposed[i * atoms + k] = phi[k * pixels + i];
            }
        }
    }

    /** out ← Φᵀx of what stands in values from there on. Atoms are the inner loop, so that none waits for the sum of another. */
    private void correlate(float[] values, int from, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < pixels; i++) {
            if (values[from + i] != 0) {
                add(values[from + i], transposed, i * atoms, out);
            }
        }
    }

    /** Of two rows' first values. Four sums at a time, since each waits for its own last term alone. */
    private static double dot(double[] left, int from, double[] right, int other, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < length - 3; i += 4) {
            s0 += left[from + i] * right[other + i];
            s1 += left[from + i + 1] * right[other + i + 1];
            s2 += left[from + i + 2] * right[other + i + 2];
            s3 += left[from + i + 3] * right[other + i + 3];
        }
        for (; i < length; i++) {
            s0 += left[from + i] * right[other + i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static int row(int i) {
        return i * (i + 1) / 2;
    }
}
