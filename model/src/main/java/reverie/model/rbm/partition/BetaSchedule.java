package reverie.model.rbm.partition;

import reverie.model.rbm.AnnealedChains;

/**
 * The inverse temperatures of an annealing, closest together where chains are most divided about what a step of β is worth: the spread
 * of d log p*_β / dβ is the speed at which p_β changes, and a way at even speed loses least (Gelman and Meng 1998, section 3.3).
 */
final class BetaSchedule {

    /** So much of the average spread is added everywhere, for what so few chains may have missed. */
    private static final double EVEN = 0.2;

    private final double[] betas;

    private BetaSchedule(double[] betas) {
        this.betas = betas;
    }

    /** How many steps lead from 0 to 1. */
    int steps() {
        return betas.length - 1;
    }

    /** β_k, rising from 0 at k = 0 to 1 at the last. */
    double beta(int k) {
        return betas[k];
    }

    /** Evenly spaced. */
    static BetaSchedule even(int steps) {
        double[] betas = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            betas[k] = k / (double) steps;
        }
        return new BetaSchedule(betas);
    }

    /**
     * From a quick way that some chains take.
     *
     * @param chains of a pilot; they are moved from β = 0 to 1
     * @param pilot  the pilot's steps
     * @param steps  of the schedule
     */
    static BetaSchedule measured(AnnealedChains chains, int pilot, int steps) {
        double[] quick = even(pilot).betas;
        double[] spread = new double[pilot];
        chains.startFromBase();
        double average = 0;
        for (int k = 0; k < pilot; k++) {
            double[] before = chains.logWeights().clone();
            chains.move(quick[k], quick[k + 1]);
            spread[k] = spread(before, chains.logWeights());
            average += spread[k] / pilot;
        }
        if (!(average > 0) || !Double.isFinite(average)) {
            return even(steps);
        }
        double[] way = new double[pilot + 1];
        for (int k = 0; k < pilot; k++) {
            way[k + 1] = way[k] + spread[k] + EVEN * average;
        }
        return along(way, steps);
    }

    /** The standard deviation over the chains of what one step has added. */
    private static double spread(double[] before, double[] after) {
        double mean = 0;
        for (int n = 0; n < after.length; n++) {
            mean += (after[n] - before[n]) / after.length;
        }
        double squares = 0;
        for (int n = 0; n < after.length; n++) {
            double off = after[n] - before[n] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / after.length);
    }

    /** @param way how far it is to each of evenly spaced β, rising */
    private static BetaSchedule along(double[] way, int steps) {
        int last = way.length - 1;
        double[] betas = new double[steps + 1];
        int at = 0;
        for (int k = 1; k < steps; k++) {
            double wanted = way[last] * k / steps;
            while (way[at + 1] < wanted) {
                at++;
            }
            betas[k] = (at + (wanted - way[at]) / (way[at + 1] - way[at])) / last;
        }
        betas[steps] = 1;
        return new BetaSchedule(betas);
    }
}
