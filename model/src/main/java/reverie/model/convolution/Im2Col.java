package reverie.model.convolution;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * Takes images apart into the patches that the hidden units of a layer see, and puts patches together again. So a
 * convolution becomes a product of matrices. The patches of image n are columns n·P to (n + 1)·P of a matrix, P being
 * {@link ConvolutionShape#positions}.
 */
final class Im2Col {

    private final ConvolutionShape shape;
    /** Where each place begins in a channel. */
    private final int[] starts;

    Im2Col(ConvolutionShape shape) {
        this.shape = shape;
        starts = new int[shape.positions()];
        for (int n = 0; n < starts.length; n++) {
            starts[n] = shape.top(n) * shape.image().width() + shape.left(n);
        }
    }

    /** Patches of images {@code from} to {@code to}; v is D×B, {@code patches} is patch × (P·B). */
    void cut(R032Store v, R032Store patches, int from, int to) {
        int at = from * starts.length * shape.patch();
        for (int n = from; n < to; n++) {
            for (int start : starts) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    at = cut(v.data, n * shape.visible() + channel * shape.image().pixels() + start, patches.data, at);
                }
            }
        }
    }

    private int cut(float[] v, int from, float[] patches, int to) {
        int side = shape.side();
        int at = to;
        for (int row = 0; row < side; row++, at += side) {
            // Rows are too short for a copy that is called.
            for (int i = 0, source = from + row * shape.image().width(); i < side; i++) {
                patches[at + i] = v[source + i];
            }
        }
        return at;
    }

    /** Images {@code from} to {@code to} as the sum of their patches, where these overlap. */
    void add(R032Store patches, R032Store v, int from, int to) {
        Arrays.fill(v.data, from * shape.visible(), to * shape.visible(), 0);
        int at = from * starts.length * shape.patch();
        for (int n = from; n < to; n++) {
            for (int start : starts) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    at = add(patches.data, at, v.data,
                            n * shape.visible() + channel * shape.image().pixels() + start);
                }
            }
        }
    }

    private int add(float[] patches, int from, float[] v, int to) {
        int side = shape.side();
        int at = from;
        for (int row = 0; row < side; row++, at += side) {
            for (int i = 0, target = to + row * shape.image().width(); i < side; i++) {
                v[target + i] += patches[at + i];
            }
        }
        return at;
    }
}
