package reverie.app.data;

import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** Gives data by the name of a set, or by a path. */
@FunctionalInterface
public interface Library {

    /**
     * Whole examples.
     *
     * @throws reverie.model.BadInput where there are none of that name
     */
    Splits open(String name);

    /**
     * Patches cut from the images of a set.
     *
     * @throws reverie.model.BadInput as in {@link #open(String)}, and where a patch is larger than an image
     */
    default Splits open(String name, Patches patches) {
        return patches.of(open(name));
    }

    /** Whether a set has photographs of several sizes, from which only patches can be learned. */
    default boolean holdsPhotographs(String name) {
        return false;
    }

    /**
     * The images themselves; of examples, those to learn from.
     *
     * @throws reverie.model.BadInput as in {@link #open(String)}
     */
    default GreyImages images(String name) {
        return GreyImages.of(open(name).train());
    }
}
