package reverie.model.sparse;

import java.util.Arrays;

/**
 * One coefficient after the other, each to its exact minimum given the rest (Friedman et al. 2007), in double precision.
 * Between two sweeps over all coefficients it goes several times over those that are not 0. Where λ is small it crawls, since
 * many coefficients share the work: after {@value #SWEEPS} sweeps the exact search goes on from there, which has little left to do.
 */
public final class CoordinateDescent extends LassoSolver {

    private static final int SWEEPS_OVER_ACTIVE = 10;
    private static final int SWEEPS = 30;

    private final double tolerance;
    private final double[] gradients;
    private final int[] active;
    private final FeatureSignSearches searches;

    /**
     * @param tolerance where to stop, as a part of λ, 0 or more
     */
    public CoordinateDescent(Lasso problem, double tolerance) {
        super(problem);
        this.tolerance = tolerance;
        gradients = new double[Math.multiplyExact(problem.atoms(), problem.codes().getColDim())];
        active = new int[gradients.length];
        searches = new FeatureSignSearches(problem);
    }

    @Override
    void solve(int from, int to) {
        int atoms = problem.atoms();
        // A thread uses the room of its first example for all.
        int room = from * atoms;
        FeatureSignSearch search = searches.take();
        for (int n = from; n < to; n++) {
            int code = n * atoms;
            Arrays.fill(problem.codes().data, code, code + atoms, 0);
            for (int k = 0; k < atoms; k++) {
                gradients[room + k] = problem.correlations().data[code + k];
            }
            double allowance = problem.allowance(n, tolerance);
            int sweep = 0;
            while (violation(code, room) > allowance) {
                if (sweep >= SWEEPS) {
                    search.finish(n);
                    break;
                }
                int count = sweepAll(code, room);
                for (int i = 0; i < SWEEPS_OVER_ACTIVE && sweepActive(code, room, count) > allowance; i++) {
                    sweep++;
                }
                sweep++;
            }
        }
        searches.giveBack(search);
    }

    /** By how much the optimality conditions are missed. */
    private double violation(int code, int room) {
        double lambda = problem.lambda();
        float[] a = problem.codes().data;
        double worst = 0;
        for (int k = 0; k < problem.atoms(); k++) {
            double pull = 2 * gradients[room + k];
            double miss = a[code + k] == 0 ? Math.abs(pull) - lambda
                    : Math.abs(pull - Math.copySign(lambda, a[code + k]));
            worst = Math.max(worst, miss);
        }
        return worst;
    }

    /** How many coefficients are not 0 afterwards; their numbers are noted. */
    private int sweepAll(int code, int room) {
        int count = 0;
        for (int k = 0; k < problem.atoms(); k++) {
            minimise(code, room, k);
            if (problem.codes().data[code + k] != 0) {
                active[room + count] = k;
                count++;
            }
        }
        return count;
    }

    /** The most by which any gradient of the active coefficients was off. */
    private double sweepActive(int code, int room, int count) {
        double worst = 0;
        for (int i = 0; i < count; i++) {
            worst = Math.max(worst, minimise(code, room, active[room + i]));
        }
        return worst;
    }

    /** Twice the change of the coefficient's own gradient. */
    private double minimise(int code, int room, int k) {
        int atoms = problem.atoms();
        float[] gram = problem.gram().data;
        double curvature = gram[k * atoms + k];
        if (curvature == 0) {
            return 0;
        }
        float[] a = problem.codes().data;
        double old = a[code + k];
        double free = gradients[room + k] + curvature * old;
        double size = Math.max(0, Math.abs(free) - problem.lambda() / 2);
        float next = (float) (Math.copySign(size, free) / curvature);
        double change = next - old;
        if (change == 0) {
            return 0;
        }
        a[code + k] = next;
        subtract(gram, k * atoms, change, room, atoms);
        return 2 * curvature * Math.abs(change);
    }

    private void subtract(float[] gram, int column, double change, int room, int atoms) {
        for (int i = 0; i < atoms; i++) {
            gradients[room + i] -= change * gram[column + i];
        }
    }
}
