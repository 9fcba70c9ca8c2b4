package reverie.app.shell.pace;

/**
 * How often a picture may be made, so that drawing takes no more than a small share of the machine from learning. The dearer
 * a picture has turned out to be, the longer the next one waits.
 */
public final class PictureBudget {

    /** Every second pulse of the screen, 30 pictures a second: a whole two pulses would now and then turn into three. */
    static final long SHORTEST = 25_000_000;
    /** Even where drawing is slow, learning is seen to go on. */
    static final long LONGEST = 500_000_000;
    private static final double NEW_WEIGHT = 0.25;

    private double cost;
    private long costBefore;
    private long askedAt;
    private boolean begun;

    /**
     * Whether the next picture may be asked for; if so it counts as asked for.
     *
     * @param now   in nanoseconds
     * @param spent processor time that drawing has taken since the program began, in nanoseconds
     * @param share of one processor's time that drawing may take, above 0
     */
    public boolean due(long now, long spent, double share) {
        if (begun && now - askedAt < interval(share)) {
            return false;
        }
        if (begun) {
            cost += NEW_WEIGHT * (spent - costBefore - cost);
        }
        begun = true;
        askedAt = now;
        costBefore = spent;
        return true;
    }

    /** Nanoseconds from one picture to the next. */
    private long interval(double share) {
        return Math.clamp((long) (cost / share), SHORTEST, LONGEST);
    }
}
