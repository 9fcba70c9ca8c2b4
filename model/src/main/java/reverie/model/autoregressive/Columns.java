package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;

/** Columns of numbers that stand one after another. */
public final class Columns {

    /** No columns to start from. */
    public static final float[] NOTHING = {};

    private Columns() {
    }

    /** out ← below + bias, or the bias alone where there is nothing below. */
    public static void biased(float[] below, float[] bias, R032Store out, int from, int to) {
        int rows = bias.length;
        for (int at = from * rows; at < to * rows; at += rows) {
            if (below.length == 0) {
                System.arraycopy(bias, 0, out.data, at, rows);
            } else {
                for (int i = 0; i < rows; i++) {
                    out.data[at + i] = below[at + i] + bias[i];
                }
            }
        }
    }

    /**
     * Copies columns of a few pixels of every image to where these stand among all of its pixels.
     *
     * @param few    {@code count} columns an image
     * @param all    {@code pixels} columns an image
     * @param images how many
     * @param start  the first of the few pixels
     */
    public static void spread(R032Store few, R032Store all, int images, int pixels, int start, int count) {
        int rows = few.getRowDim();
        for (int n = 0; n < images; n++) {
            System.arraycopy(few.data, n * count * rows, all.data, (n * pixels + start) * rows, count * rows);
        }
    }
}
