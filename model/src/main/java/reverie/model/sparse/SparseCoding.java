package reverie.model.sparse;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;

/**
 * Sparse coding (Olshausen & Field 1996): an example, preprocessed to x, is written with few atoms, x ≈ Φa, by the code
 * that makes ‖x − Φa‖² + λ|a|₁ least.
 *
 * @param phi           Φ, D×K, atoms of length 1 at most
 * @param preprocessing what is done to examples first
 * @param lambda        λ, 0 or more
 */
public record SparseCoding(R032Store phi, Preprocessing preprocessing, double lambda) {

    /** @throws BadInput where λ is negative or no number, or the sizes do not fit together */
    public SparseCoding {
        if (!(lambda >= 0 && Double.isFinite(lambda))) {
            throw new BadInput("lambda", Double.toString(lambda), "0 or more");
        }
        if (preprocessing.values() != phi.getRowDim()) {
            throw new BadInput("Phi", "atoms of " + phi.getRowDim() + " values",
                    preprocessing.values() + ", as the whitener gives");
        }
    }

    /** The codes of D×N examples as they came, K×N. */
    public R032Store encode(R032Store examples, Workers workers) {
        return new SparseEncoder(phi, workers)
                .encode(preprocessing.apply(examples, workers), lambda);
    }
}
