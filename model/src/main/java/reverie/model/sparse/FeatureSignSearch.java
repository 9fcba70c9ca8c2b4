package reverie.model.sparse;

import java.util.Arrays;

/** Feature-sign search in double precision for one example at a time, in room that grows with the largest active set. */
final class FeatureSignSearch {

    /**
     * The least pivot. Where atoms depend on each other the true one is 0, and G's rounding may make it negative; this
     * then gives a long step downhill, of which the search takes the part up to where a coefficient is 0.
     */
    private static final double LEAST_PIVOT = 1e-6;
    /** The optimality that rounding in double precision leaves, as a part of λ. */
    private static final double ROUNDING = 1e-9;

    private final Lasso problem;
    private final int atoms;
    private final double[] c;
    private final double[] a;
    private final int[] sign;
    private final int[] active;
    private final double[] start;
    private final double[] target;
    private final double[] trial;
    private double[] factor = {};
    private int count;
    private double half;

    FeatureSignSearch(Lasso problem) {
        this.problem = problem;
        atoms = problem.atoms();
        c = new double[atoms];
        a = new double[atoms];
        sign = new int[atoms];
        active = new int[atoms];
        start = new double[atoms];
        target = new double[atoms];
        trial = new double[atoms];
    }

    /** Writes the code of example {@code n}. */
    void run(int n) {
        half = problem.lambda() / 2;
        Arrays.fill(a, 0);
        Arrays.fill(sign, 0);
        for (int k = 0; k < atoms; k++) {
            c[k] = problem.correlations().data[n * atoms + k];
        }
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

    /** Half of the negative gradient, c − Ga, at k. */
    private double gradient(int k) {
        float[] gram = problem.gram().data;
        double sum = c[k];
        for (int i = 0; i < count; i++) {
            sum -= gram[k * atoms + active[i]] * a[active[i]];
        }
        return sum;
    }

    private void listActive() {
        count = 0;
        for (int k = 0; k < atoms; k++) {
            if (sign[k] != 0) {
                active[count++] = k;
            }
        }
    }

    private boolean activeAreOptimal() {
        listActive();
        for (int i = 0; i < count; i++) {
            int k = active[i];
            if (Math.abs(gradient(k) - half * sign[k]) > ROUNDING * (half + Math.abs(c[k]))) {
                return false;
            }
        }
        return true;
    }

    /** Admits the zero that promises most. */
    private boolean activate() {
        int best = -1;
        double most = half * (1 + ROUNDING);
        for (int k = 0; k < atoms; k++) {
            double gradient = sign[k] == 0 ? gradient(k) : 0;
            if (Math.abs(gradient) > most) {
                most = Math.abs(gradient);
                best = k;
            }
        }
        if (best >= 0) {
            sign[best] = gradient(best) > 0 ? 1 : -1;
        }
        return best >= 0;
    }

    /** To the best point on the way to the solution for the present signs: there, or where a coefficient is 0. */
    private void descend() {
        listActive();
        solve();
        for (int i = 0; i < count; i++) {
            start[i] = a[active[i]];
        }
        double best = objective(1);
        double share = 1;
        for (int i = 0; i < count; i++) {
            double t = start[i] / (start[i] - target[i]);
            if (t > 0 && t < 1) {
                double value = objective(t);
                if (value < best) {
                    best = value;
                    share = t;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int k = active[i];
            boolean crosses = start[i] != 0 && start[i] / (start[i] - target[i]) == share;
            a[k] = crosses ? 0 : start[i] + share * (target[i] - start[i]);
            sign[k] = (int) Math.signum(a[k]);
        }
    }

    /** The target z: G_AA z = c_A − (λ/2) sign_A, by Cholesky's factor L, whose row i begins at i(i + 1)/2. */
    private void solve() {
        if (factor.length < count * (count + 1) / 2) {
            factor = new double[count * (count + 1)];
        }
        for (int i = 0; i < count; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j <= i; j++) {
                int other = j * (j + 1) / 2;
                double sum = problem.gram().data[active[i] * atoms + active[j]];
                for (int k = 0; k < j; k++) {
                    sum -= factor[row + k] * factor[other + k];
                }
                factor[row + j] = i == j ? Math.sqrt(Math.max(sum, LEAST_PIVOT)) : sum / factor[other + j];
            }
            double sum = c[active[i]] - half * sign[active[i]];
            for (int k = 0; k < i; k++) {
                sum -= factor[row + k] * target[k];
            }
            target[i] = sum / factor[row + i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double sum = target[i];
            for (int k = i + 1; k < count; k++) {
                sum -= factor[k * (k + 1) / 2 + i] * target[k];
            }
            target[i] = sum / factor[i * (i + 1) / 2 + i];
        }
    }

    /** aᵀGa − 2cᵀa + λ|a|₁ at start + t (target − start). */
    private double objective(double t) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            trial[i] = start[i] + t * (target[i] - start[i]);
            sum += 2 * (half * Math.abs(trial[i]) - c[active[i]] * trial[i]);
        }
        for (int i = 0; i < count; i++) {
            double image = 0;
            for (int j = 0; j < count; j++) {
                image += trial[j] * problem.gram().data[active[i] * atoms + active[j]];
            }
            sum += trial[i] * image;
        }
        return sum;
    }
}
