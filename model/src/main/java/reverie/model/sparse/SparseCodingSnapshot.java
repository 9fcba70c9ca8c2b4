package reverie.model.sparse;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.projection.Preprocessing;

/**
 * A dictionary at one moment, with what it takes to write any example with it. Arrays are read only by convention.
 *
 * @param model   Φ, copied, and the λ that then held
 * @param use     running mean of the part of the examples that use each atom, K values
 * @param revived how many dead atoms have begun anew
 */
@SuppressWarnings("ArrayRecordComponent")
public record SparseCodingSnapshot(SparseCoding model, float[] use, long revived) {

    static SparseCodingSnapshot of(R032Store phi, Preprocessing preprocessing, double lambda, AtomUse use) {
        return new SparseCodingSnapshot(
                new SparseCoding(R032Store.wrap(phi.data.clone(), phi.getRowDim()), preprocessing, lambda),
                use.share().clone(), use.revived());
    }
}
