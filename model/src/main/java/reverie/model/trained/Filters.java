package reverie.model.trained;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** The capability of showing what units look for, or paint, in values of examples. */
public interface Filters {

    /** How many layers can be shown so, 1 or more. */
    default int layers() {
        return 1;
    }

    /**
     * What the units of a layer look for: values × units, where values are those of an example, or of the part that a unit
     * sees. Read only by convention.
     *
     * @param layer from 1 to {@link #layers()}
     */
    R032Store filters(int layer, Workers workers);
}
