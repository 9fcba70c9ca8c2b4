package reverie.model.sparse.predictive;

import java.util.Optional;
import reverie.model.sparse.SparseCodingSnapshot;

/**
 * A dictionary at one moment and what guesses codes for it, copied.
 *
 * @param coding    the dictionary
 * @param predictor f; empty where codes are only searched for
 */
public record PredictiveSnapshot(SparseCodingSnapshot coding, Optional<CodePredictor> predictor) {}
