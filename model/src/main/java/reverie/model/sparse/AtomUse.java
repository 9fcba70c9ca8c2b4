package reverie.model.sparse;

import reverie.model.train.State;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * Follows how often each atom is used. One that none of the last {@value #PATIENCE} examples used is dead: it begins anew
 * as what is missing from the example that is reconstructed worst.
 */
final class AtomUse {

    private static final int PATIENCE = 2000;
    private static final double FORGETTING = 0.95;

    private final Lasso problem;
    private final float[] share;
    private final long[] idle;
    private final boolean[] taken;
    private final long[] revived = new long[1];
    private final State state;

    AtomUse(Lasso problem) {
        this.problem = problem;
        share = new float[problem.atoms()];
        idle = new long[problem.atoms()];
        taken = new boolean[problem.codes().getColDim()];
        state = State.builder().part("share", share).part("idle", idle).part("revived", revived).build();
    }

    State state() {
        return state;
    }

    /** A running mean of the part of the examples that use each atom, K values. */
    float[] share() {
        return share;
    }

    /** How many atoms have begun anew. */
    long revived() {
        return revived[0];
    }

    /** Looks through the problem's codes. */
    void look() {
        int atoms = problem.atoms();
        float[] codes = problem.codes().data;
        for (int k = 0; k < atoms; k++) {
            int used = 0;
            for (int n = 0; n < problem.count(); n++) {
                used += codes[n * atoms + k] == 0 ? 0 : 1;
            }
            idle[k] = used > 0 ? 0 : idle[k] + problem.count();
            share[k] = (float) (FORGETTING * share[k] + (1 - FORGETTING) * used / problem.count());
        }
    }

    /** Whether there is an atom to be revived. */
    boolean anyDead() {
        for (long each : idle) {
            if (each >= PATIENCE) {
                return true;
            }
        }
        return false;
    }

    /** Revives what is dead, as long as there are examples; the problem's residuals are up to date. */
    void revive(R032Store phi, CodeStatistics statistics) {
        Arrays.fill(taken, false);
        for (int k = 0; k < idle.length; k++) {
            if (idle[k] >= PATIENCE) {
                int worst = worst();
                if (worst < 0) {
                    return;
                }
                taken[worst] = true;
                copy(worst, phi, k);
                statistics.forget(k);
                idle[k] = 0;
                revived[0]++;
            }
        }
    }

    /** The example not yet taken with the largest residual; below 0 where none has any. */
    private int worst() {
        int worst = -1;
        double most = 0;
        for (int n = 0; n < problem.count(); n++) {
            double error = taken[n] ? 0 : problem.squaredError(n);
            if (error > most) {
                most = error;
                worst = n;
            }
        }
        return worst;
    }

    private void copy(int example, R032Store phi, int atom) {
        int pixels = phi.getRowDim();
        float scale = (float) (1 / Math.sqrt(problem.squaredError(example)));
        for (int i = 0; i < pixels; i++) {
            phi.data[atom * pixels + i] = scale * problem.residuals().data[example * pixels + i];
        }
    }
}
