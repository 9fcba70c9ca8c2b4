package reverie.model.trained;

import java.util.List;
import reverie.model.train.Measurement;

/**
 * How probable data are, as far as that is known.
 *
 * @param figures in nats an example, by their names in reports
 * @param doubts  why the figures are guesses and no likelihoods, a sentence each without its full stop; none where they may be
 *                trusted
 */
public record LikelihoodEstimate(Measurement figures, List<String> doubts) {

    public LikelihoodEstimate {
        doubts = List.copyOf(doubts);
    }

    /** Figures that may be trusted. */
    public static LikelihoodEstimate of(Measurement figures) {
        return new LikelihoodEstimate(figures, List.of());
    }
}
