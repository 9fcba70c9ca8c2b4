package reverie.app.data;

import java.util.Optional;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** One set of data, wherever it comes from. Nothing is read before it is asked for. */
@FunctionalInterface
interface DataSource {

    /**
     * Whole examples.
     *
     * @throws reverie.model.BadInput where they cannot be read, or are not of one size
     */
    Splits open();

    /**
     * Its images, where patches of them are learned: they have several sizes, or are large.
     *
     * @throws reverie.model.BadInput where they cannot be read
     */
    default Optional<GreyImages> photographs() {
        return Optional.empty();
    }

    /**
     * Patches cut from the images.
     *
     * @throws reverie.model.BadInput where they cannot be read, or a patch is larger than an image
     */
    default Splits open(Patches patches) {
        return patches.of(open());
    }

    /**
     * The images themselves; of examples, those to learn from.
     *
     * @throws reverie.model.BadInput where they cannot be read
     */
    default GreyImages images() {
        return GreyImages.of(open().train());
    }
}
