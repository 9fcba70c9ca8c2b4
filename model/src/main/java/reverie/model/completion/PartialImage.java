package reverie.model.completion;

import reverie.model.BadInput;
import reverie.model.data.ImageShape;

/**
 * An image of which some pixels are known. Immutable by convention.
 *
 * @param shape  of the image
 * @param values of all pixels, 0 to 1, row by row; those of unknown pixels mean nothing
 * @param hidden whether a pixel is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // handed from thread to thread as often as somebody moves a pen
public record PartialImage(ImageShape shape, float[] values, boolean[] hidden) {

    /** @throws BadInput where the sizes do not fit together, or a known pixel is no number from 0 to 1 */
    public PartialImage {
        if (values.length != shape.pixels() || hidden.length != shape.pixels()) {
            throw new BadInput("image", values.length + " pixels and a mask of " + hidden.length,
                    shape.pixels() + " of both for " + shape);
        }
        for (int i = 0; i < values.length; i++) {
            if (!hidden[i] && !(values[i] >= 0 && values[i] <= 1)) {
                throw new BadInput("image", "pixel " + i + " of " + values[i], "values from 0 to 1");
            }
        }
    }

    /** How many pixels are known. */
    public int known() {
        int known = 0;
        for (boolean each : hidden) {
            known += each ? 0 : 1;
        }
        return known;
    }

    /**
     * The image, if there is something to tell it by and something left to tell.
     *
     * @param mask what hid the pixels, as errors call it
     * @throws BadInput where all pixels are known, or none
     */
    public PartialImage partly(String mask) {
        int known = known();
        if (known == 0) {
            throw new BadInput(mask, "nothing left of " + shape + " pixels", "at least one known pixel");
        }
        if (known == shape.pixels()) {
            throw new BadInput(mask, "nothing hidden of " + shape + " pixels", "at least one unknown pixel");
        }
        return this;
    }
}
