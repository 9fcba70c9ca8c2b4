package reverie.model.sparse.predictive;

import reverie.model.BadInput;
import reverie.model.sparse.SparseCoding;

/**
 * A dictionary, and what guesses codes for it.
 *
 * @param coding    Φ, preprocessing and λ
 * @param predictor f
 */
public record PredictiveModel(SparseCoding coding, CodePredictor predictor) {

    /** @throws BadInput where the sizes do not fit together */
    public PredictiveModel {
        int d = coding.phi().getRowDim();
        int k = coding.phi().getColDim();
        if (predictor.values() != d || predictor.atoms() != k) {
            throw new BadInput("W1", predictor.values() + "×" + predictor.atoms(), d + "×" + k + " as Phi");
        }
    }
}
