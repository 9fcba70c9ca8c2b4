package reverie.model.completion;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.tempering.ClampedUnits;

/** The known pixels, ready to be written over those of chains. */
public final class ClampedPixels implements ClampedUnits {

    private final int values;
    private int[] at = {};
    private float[] known = {};

    /** @param values D, pixels of an image */
    public ClampedPixels(int values) {
        this.values = values;
    }

    /** @throws BadInput where the image has another number of pixels */
    public void to(PartialImage image) {
        if (image.shape().pixels() != values) {
            throw new BadInput("image", image.shape() + " pixels", values + " as the model has");
        }
        at = new int[image.known()];
        known = new float[at.length];
        int k = 0;
        for (int i = 0; i < values; i++) {
            if (!image.hidden()[i]) {
                at[k] = i;
                known[k] = image.values()[i];
                k++;
            }
        }
    }

    /** Where the known pixels are. To be read only. */
    public int[] at() {
        return at;
    }

    /** Their values, in the same order. To be read only. */
    public float[] known() {
        return known;
    }

    /** Sets the known pixels of some columns, of which these are the first rows. */
    @Override
    public void apply(R032Store pixels, int from, int to) {
        int rows = pixels.getRowDim();
        for (int n = from; n < to; n++) {
            for (int k = 0; k < at.length; k++) {
                pixels.data[n * rows + at[k]] = known[k];
            }
        }
    }
}
