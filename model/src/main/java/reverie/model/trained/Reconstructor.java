package reverie.model.trained;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** The capability of making an example again from its features. */
@FunctionalInterface
public interface Reconstructor {

    /** D×N examples, left as they are; the result has the same shape. */
    R032Store reconstruct(R032Store examples, Workers workers);
}
