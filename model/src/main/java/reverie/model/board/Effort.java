package reverie.model.board;

import reverie.model.rbm.trained.AnnealedLikelihood;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;

/**
 * How much a model is given to do its best.
 *
 * @param steps        Gibbs steps at the end of which each sample is drawn, where there are chains
 * @param temperatures of the annealing in the last round, where log Z is estimated
 */
public record Effort(int steps, int temperatures) {

    /** With fewer an estimate of log Z says nothing. */
    private static final int LEAST = 100;

    /** As a model is asked in a round; before the last one temperatures are fewer as images are. */
    Chosen in(Rounds rounds, int round) {
        long share = (long) temperatures * rounds.images(round) / rounds.images();
        return Chosen.NOTHING.with(ChainWalk.STEPS, steps).with(AnnealedLikelihood.TEMPERATURES,
                Math.min(temperatures, (int) Math.max(LEAST, share)));
    }
}
