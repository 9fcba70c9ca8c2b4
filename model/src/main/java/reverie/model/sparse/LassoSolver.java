package reverie.model.sparse;

import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * Finds sparse codes. A solution satisfies the optimality conditions: with the gradient g = 2(Ga − c), g_k = −λ sign a_k
 * where a_k is not 0, and |g_k| ≤ λ elsewhere. A solver goes on with an example until it has seen these to hold, but for
 * a small part of λ, or after a bounded number of rounds. What it finds for one example does not depend on the others,
 * nor on the number of threads.
 */
public abstract sealed class LassoSolver permits ProximalGradient, CoordinateDescent, FeatureSign {

    /** How far the optimality conditions are missed at most, as a part of λ, where exact codes are wanted. */
    public static final double EXACT = 5e-5;

    final Lasso problem;
    private final Workers.RangeTask range = this::solve;

    LassoSolver(Lasso problem) {
        this.problem = problem;
    }

    /**
     * Finds the codes of the problem's batch, whatever codes stand there.
     *
     * @param workers share the examples
     */
    public final void solve(Workers workers) {
        workers.split(problem.count(), Packed.TILE_COLUMNS, range);
    }

    /** Solves for the examples {@code from} to {@code to}, on the calling thread. */
    abstract void solve(int from, int to);
}
