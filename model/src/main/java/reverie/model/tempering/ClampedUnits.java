package reverie.model.tempering;

import org.ojalgo.matrix.store.R032Store;

/** Visible units that chains are to leave as they are. */
@FunctionalInterface
public interface ClampedUnits {

    /** Nothing is held. */
    ClampedUnits NOTHING = (_, _, _) -> {};

    /** Sets what is held in columns {@code from} to {@code to} of D×B visible units. Allocates nothing. */
    void apply(R032Store v, int from, int to);
}
