package reverie.model.sparse;

import reverie.model.matrix.Workers;

/**
 * Moves the atoms towards the least of Σ‖x − Φa‖² = const − 2 tr(ΦᵀB) + tr(ΦᵀΦA), where A = Σ aaᵀ and B = Σ xaᵀ are sums
 * over examples with their codes, and no atom is longer than 1. Atoms that no code uses stay as they are.
 */
sealed interface DictionaryStep permits BlockCoordinateStep, LagrangeDualStep {

    /** An atom counts as unused where its entry on A's diagonal is below this part of their mean. */
    double UNUSED = 1e-7;

    /** Changes Φ once. */
    void step(Workers workers);
}
