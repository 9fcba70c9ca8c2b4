package reverie.model.trained;

import java.util.List;
import reverie.model.evaluate.Estimate;

/**
 * The mean of log p(v) over data, or of a lower bound on it, as exactly as it is to be had.
 *
 * @param kind   what the figure is
 * @param mean   in nats an example: a number where log Z is known or there is none, else what its two estimates leave. The standard error is
 *               that of a mean over the examples, and of log Z where that is estimated
 * @param doubts why the ends are guesses, a sentence each without its full stop; none where they may be trusted
 */
public record LikelihoodBracket(Likelihood.Kind kind, Estimate mean, List<String> doubts) {

    public LikelihoodBracket {
        doubts = List.copyOf(doubts);
    }

    /**
     * Where nothing is estimated.
     *
     * @param logP by the example, in nats
     */
    public static LikelihoodBracket exact(double[] logP) {
        return new LikelihoodBracket(Likelihood.Kind.EXACT, Estimate.mean(logP), List.of());
    }
}
