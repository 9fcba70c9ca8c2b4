package reverie.model.sparse.predictive;

import reverie.model.BadInput;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.train.Schedule;

/**
 * How predictive sparse decomposition learns; may change between two batches.
 *
 * @param coding λ, how codes are found, and which steps are taken; the predictor learns whenever codes are found
 * @param alpha  α, how strongly codes are drawn to their guesses, 0 or more
 * @param rate   of the predictor's descent (Adam)
 */
public record PredictiveRates(SparseCodingRates coding, double alpha, Schedule rate) {

    public PredictiveRates {
        if (!(alpha >= 0 && Double.isFinite(alpha))) {
            throw new BadInput("alpha", Double.toString(alpha), "0 or more");
        }
        rate.checkRate();
    }
}
