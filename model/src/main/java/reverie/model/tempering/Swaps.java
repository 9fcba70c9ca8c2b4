package reverie.model.tempering;

import java.util.Arrays;

/**
 * How often replicas exchanged their states. Immutable by convention.
 *
 * @param attempted for each pair of neighbours, the coldest first
 * @param accepted  how many of these attempts succeeded
 * @param arrivals  how often a state that had been at the hottest temperature came down to the coldest, once for each way; all
 *                  chains together
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every reading and never compared
public record Swaps(long[] attempted, long[] accepted, long arrivals) {

    /** Of chains that have no replicas. */
    public static final Swaps NONE = new Swaps(new long[0], new long[0], 0);

    /** Of these chains and of others, with as many temperatures, or with none. */
    public Swaps and(Swaps other) {
        if (attempted.length == 0 || other.attempted.length == 0) {
            return attempted.length == 0 ? other : this;
        }
        long[] tries = attempted.clone();
        long[] successes = accepted.clone();
        for (int k = 0; k < tries.length; k++) {
            tries[k] += other.attempted[k];
            successes[k] += other.accepted[k];
        }
        return new Swaps(tries, successes, arrivals + other.arrivals);
    }

    /** The share of attempts between temperatures k and k + 1 that succeeded, 0 to 1; 0 where there were none. */
    public double rate(int k) {
        return (double) accepted[k] / Math.max(1, attempted[k]);
    }

    /** The same for all pairs together. */
    public double rate() {
        return (double) Arrays.stream(accepted).sum() / Math.max(1, Arrays.stream(attempted).sum());
    }
}
