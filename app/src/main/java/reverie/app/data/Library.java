package reverie.app.data;

import java.util.Optional;
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

    /**
     * What decides which settings suit a set.
     *
     * @throws reverie.model.BadInput as in {@link #open(String)}
     */
    default DataTraits traits(String name) {
        return photographs(name).map(DataTraits::ofPhotographs).orElseGet(() -> DataTraits.of(open(name).train()));
    }

    /**
     * The images of a set, where patches of them are learned: they have several sizes, or are large.
     *
     * @throws reverie.model.BadInput as in {@link #open(String)}
     */
    default Optional<GreyImages> photographs(String name) {
        return Optional.empty();
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
