package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Lines;
import reverie.model.network.MaskedConvolution;

/** Columns of numbers that stand one after another. */
public final class Columns {

    /** No columns to start from. */
    public static final float[] NOTHING = {};

    private Columns() {
    }

    /**
     * out ← below + biases, or the biases alone where there is nothing below.
     *
     * @param layer  whose biases
     * @param images how many, one after another
     * @param from   first of the pixels of each image that have a column
     * @param to     pixel after the last
     */
    public static void biased(float[] below, MaskedConvolution layer, R032Store out, int images, int from, int to) {
        int rows = layer.outputs();
        float[] biases = layer.c().data;
        int at = 0;
        for (int n = 0; n < images; n++) {
            for (int i = from; i < to; i++, at += rows) {
                int bias = layer.biasesOf(i);
                if (below.length == 0) {
                    System.arraycopy(biases, bias, out.data, at, rows);
                } else {
                    Lines.sum(below, at, biases, bias, out.data, at, rows);
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
