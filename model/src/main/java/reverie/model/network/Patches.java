package reverie.model.network;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Lines;

/**
 * Cuts what a masked convolution reads out of maps, and puts it together again, so that a convolution becomes a product of matrices. Maps are
 * channels × (pixels · images), an image after the other. Beyond the border all is 0. Works on the calling thread and allocates nothing.
 */
public final class Patches {

    private final int width;
    private final int pixels;
    private final int channels;
    private final int[] rows;
    private final int[] first;
    private final int[] last;

    /** @param channels numbers a pixel */
    public Patches(ImageShape shape, int channels, Taps taps) {
        width = shape.width();
        pixels = shape.pixels();
        this.channels = channels;
        List<Taps.Run> runs = taps.stretches();
        rows = runs.stream().mapToInt(Taps.Run::row).toArray();
        first = runs.stream().mapToInt(Taps.Run::from).toArray();
        last = runs.stream().mapToInt(Taps.Run::to).toArray();
    }

    /**
     * Patches of some pixels of images.
     *
     * @param patches receives them in its uppermost rows, a pixel a column, the images one after another
     * @param from    first of the pixels of each image
     * @param to      pixel after the last
     */
    public void cut(R032Store maps, R032Store patches, int images, int from, int to) {
        int ld = patches.getRowDim();
        for (int n = 0; n < images; n++) {
            for (int i = from; i < to; i++) {
                cut(maps.data, n * pixels, i, patches.data, (n * (to - from) + i - from) * ld);
            }
        }
    }

    /** Columns {@code from} to {@code to} of the patches of all pixels of images. */
    public void cut(R032Store maps, R032Store patches, int from, int to) {
        int ld = patches.getRowDim();
        for (int n = from; n < to; n++) {
            int image = n / pixels * pixels;
            cut(maps.data, image, n - image, patches.data, n * ld);
        }
    }

    private void cut(float[] maps, int image, int pixel, float[] patches, int start) {
        int y = pixel / width;
        int x = pixel - y * width;
        int at = start;
        for (int k = 0; k < rows.length; k++) {
            int length = (last[k] - first[k] + 1) * channels;
            int source = (image + pixel + rows[k] * width + first[k]) * channels;
            if (y + rows[k] >= 0 && x + first[k] >= 0 && x + last[k] < width) {
                System.arraycopy(maps, source, patches, at, length);
            } else {
                cutAtBorder(maps, source, y + rows[k] < 0 ? 0 : inside(x, k), before(x, k), patches, at, length);
            }
            at += length;
        }
    }

    private static void cutAtBorder(float[] maps, int source, int inside, int before, float[] patches, int at,
            int length) {
        Arrays.fill(patches, at, at + length, 0);
        if (inside > 0) {
            System.arraycopy(maps, source + before, patches, at + before, inside);
        }
    }

    /** Numbers of a run that lie left of the border. */
    private int before(int x, int k) {
        return Math.max(0, -x - first[k]) * channels;
    }

    /** Numbers of a run that lie between the borders. */
    private int inside(int x, int k) {
        return (Math.min(width - 1, x + last[k]) - Math.max(0, x + first[k]) + 1) * channels;
    }

    /** Adds columns {@code from} to {@code to} of the patches of all pixels of images to maps, where they overlap. */
    public void add(R032Store patches, R032Store maps, int from, int to) {
        int ld = patches.getRowDim();
        for (int n = from; n < to; n++) {
            int image = n / pixels * pixels;
            add(patches.data, n * ld, maps.data, image, n - image);
        }
    }

    /**
     * Adds patches of some pixels of images to maps, where they overlap.
     *
     * @param patches a pixel a column, the images one after another
     * @param from    first of the pixels of each image
     * @param to      pixel after the last
     */
    public void add(R032Store patches, R032Store maps, int images, int from, int to) {
        int ld = patches.getRowDim();
        for (int n = 0; n < images; n++) {
            for (int i = from; i < to; i++) {
                add(patches.data, (n * (to - from) + i - from) * ld, maps.data, n * pixels, i);
            }
        }
    }

    private void add(float[] patches, int start, float[] maps, int image, int pixel) {
        int y = pixel / width;
        int x = pixel - y * width;
        int at = start;
        for (int k = 0; k < rows.length; k++) {
            int inside = y + rows[k] < 0 ? 0 : inside(x, k);
            if (inside > 0) {
                int before = before(x, k);
                int target = (image + pixel + rows[k] * width + first[k]) * channels + before;
                Lines.add(patches, at + before, maps, target, inside);
            }
            at += (last[k] - first[k] + 1) * channels;
        }
    }
}
