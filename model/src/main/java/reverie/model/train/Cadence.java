package reverie.model.train;

/**
 * After which mini-batches chains walk and curves get a point. The step alone decides it, neither a clock nor whether somebody
 * looks: a run is the same film on every machine.
 *
 * @param walk    batches between two walks of the chains; {@link #NEVER} where there are none
 * @param measure batches between two points of the curves at first, 1 or more
 */
public record Cadence(long walk, long measure) {

    /** No chains walk. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Measuring takes one part in so many of the time that learning takes, and walking another: a thirtieth together. */
    private static final int MEASURING_SHARE = 45;
    private static final int WALKING_SHARE = 90;
    /** So many points and the gaps between them double, so that a long run needs no more points than eyes can tell apart. */
    private static final int POINTS = 64;
    /** In so many of the first gaps there is a point in the middle as well: what is soon learned is soon seen. */
    private static final int HALVED_GAPS = 4;
    private static final int MILESTONES_OF_FIRST_EPOCH = 8;
    private static final int MILESTONES_OF_DOUBLING = 4;

    /** At which measuring and walking take no more than their shares. */
    public static Cadence of(Cost cost) {
        return new Cadence(cost.walk() == 0 ? NEVER : interval(WALKING_SHARE, cost.walk(), cost.step()),
                interval(MEASURING_SHARE, cost.measure(), cost.step()));
    }

    private static long interval(int share, double what, double step) {
        return Math.max(1, (long) Math.ceil(share * what / step));
    }

    /**
     * Whether what takes seconds is worked out aside for the run after so many batches: four times while the epochs double, and
     * eight times within the first.
     *
     * @param steps    batches, 0 or more
     * @param perEpoch batches in an epoch
     */
    public static boolean isMilestone(long steps, int perEpoch) {
        long gap = Math.max(perEpoch / MILESTONES_OF_FIRST_EPOCH,
                Long.highestOneBit(Math.max(1, steps / perEpoch)) * perEpoch / MILESTONES_OF_DOUBLING);
        return steps % Math.max(1, gap) == 0;
    }

    /** Whether chains walk after so many batches, 1 or more. */
    public boolean walksAfter(long steps) {
        return steps % walk == 0;
    }

    /**
     * The same, where learning may just have begun another stage.
     *
     * @param begins whether the last batch was the first of a stage, whose chains, if there are any, are new
     */
    boolean walksAfter(long steps, boolean begins) {
        return begins && walk != NEVER || walksAfter(steps);
    }

    /**
     * Whether curves get a point after so many batches, 1 or more. The first points come after 1, 2, 4, 8 … batches: a run
     * shows where it begins before it has paid for that, and how it goes on from there.
     */
    public boolean measuresAfter(long steps) {
        if (steps < measure) {
            return Long.bitCount(steps) == 1;
        }
        long doublings = Long.highestOneBit(Math.max(1, steps / measure / POINTS));
        return steps % (measure * doublings) == 0
                || steps < HALVED_GAPS * measure && steps % measure == measure / 2;
    }
}
