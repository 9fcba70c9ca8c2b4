package reverie.model.nade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** p(v_i | seen) of every pixel i, by the pixels that have been seen. */
sealed interface Conditionals permits HiddenConditionals, VisibleConditionals {

    /** D. */
    int pixels();

    /** Units that {@link #filters} and {@link #encode} are of. */
    int units();

    /** Room to tell so many images at a time. */
    BinaryWalk walk(int columns);

    /**
     * What is drawn of the model, D × units: what hidden units look for, or without these how each pixel depends on others.
     */
    R032Store filters();

    /** Units of whole images, which may be grey: units × N. */
    R032Store encode(R032Store v, Workers workers);
}
