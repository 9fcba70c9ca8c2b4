package reverie.model.rbm.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * log Z from both sides, and what there is to doubt. A forward estimate is on average too low, a reverse one too high where its
 * chains began with states of the model (Burda, Grosse and Salakhutdinov 2015); so two that agree are worth something, and two that
 * do not are guesses.
 *
 * @param forward on average too low
 * @param reverse on average too high
 * @param unseen  how many reverse chains begin where a single forward chain, had one come there, would have outweighed all others
 *                together: so none has come there
 */
public record BothWays(LogPartition forward, LogPartition reverse, int unseen) {

    private static final double MOST_APART = 3;
    /** The reverse estimate is below the forward one by chance half of the time, but by so many standard errors one time in 44. */
    private static final double MOST_BELOW = 2.5;

    /** @param reverseLogWeights whose mean weight estimates Z₀ / Z */
    static BothWays of(LogPartition forward, double logZero, double[] reverseLogWeights) {
        double most = forward.logZ() + Math.log(forward.chains());
        int unseen = (int) Arrays.stream(reverseLogWeights).filter(it -> logZero - it > most).count();
        return new BothWays(forward, LogPartition.inverse(logZero, reverseLogWeights), unseen);
    }

    /** One sentence each, without a full stop, in plain words; none where the estimates may be trusted. */
    public List<String> doubts() {
        var doubts = new ArrayList<String>();
        if (forward.isConcentrated()) {
            doubts.add(concentrated("forward", forward) + ", and log Z may be far higher");
        }
        if (reverse.isConcentrated()) {
            doubts.add(concentrated("reverse", reverse) + ", and log Z may be far lower");
        }
        if (unseen > 0) {
            doubts.add(String.format(Locale.ROOT,
                    "%d of %d reverse chains begin where no forward chain has come, so log Z may be far higher than the forward estimate",
                    unseen, reverse.chains()));
        }
        double gap = reverse.logZ() - forward.logZ();
        double error = Math.hypot(forward.standardError(), reverse.standardError());
        if (gap < -MOST_BELOW * error) {
            doubts.add(String.format(Locale.ROOT,
                    "the reverse estimate of log Z lies %.2f nats below the forward one, so its chains did not begin where the model is at home",
                    -gap));
        } else if (gap > MOST_APART * error) {
            doubts.add(String.format(Locale.ROOT,
                    "the two estimates of log Z lie %.2f nats apart, which is more than three standard errors (%.2f)",
                    gap,
                    MOST_APART * error));
        }
        return List.copyOf(doubts);
    }

    private static String concentrated(String which, LogPartition estimate) {
        return String.format(Locale.ROOT,
                "the %s estimate of log Z rests on %.1f of %d chains (effective sample size; %.0f are the fewest that will do)",
                which, estimate.effectiveSampleSize(), estimate.chains(), estimate.fewest());
    }
}
