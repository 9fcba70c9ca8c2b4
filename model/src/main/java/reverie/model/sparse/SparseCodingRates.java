package reverie.model.sparse;

import reverie.model.BadInput;

/**
 * How sparse coding learns; may change between two batches.
 *
 * @param lambda         λ of the lecture's objective ‖x − Φa‖² + λ|a|₁, 0 or more
 * @param solver         how codes are found
 * @param codeStep       whether a new batch is taken and its codes are found; otherwise the last batch and codes stay
 * @param dictionaryStep whether Φ follows the codes
 */
public record SparseCodingRates(double lambda, LassoMethod solver, boolean codeStep, boolean dictionaryStep) {

    public SparseCodingRates {
        if (!(lambda >= 0 && Double.isFinite(lambda))) {
            throw new BadInput("lambda", Double.toString(lambda), "0 or more");
        }
    }

    /** Both steps. */
    public static SparseCodingRates of(double lambda, LassoMethod solver) {
        return new SparseCodingRates(lambda, solver, true, true);
    }

    /** The same with another λ. */
    public SparseCodingRates withLambda(double other) {
        return new SparseCodingRates(other, solver, codeStep, dictionaryStep);
    }

    /** The same with only these steps. */
    public SparseCodingRates with(boolean codes, boolean dictionary) {
        return new SparseCodingRates(lambda, solver, codes, dictionary);
    }
}
