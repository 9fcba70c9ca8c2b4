package reverie.model.data;

import java.util.function.UnaryOperator;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

/**
 * A whole image reconstructed from patches that overlap: each pixel is the mean of what all patches that hold it say.
 *
 * @param side   P, pixels of a patch's side
 * @param stride pixels from one patch to the next, 1 to P; the last of a row or column ends at the image's edge
 */
public record OverlapAverage(int side, int stride) {

    private static final int BLOCK = 2000;

    public OverlapAverage {
        if (side < 1) {
            throw new BadInput("patch", Integer.toString(side), "1 or more");
        }
        if (stride < 1 || stride > side) {
            throw new BadInput("stride", Integer.toString(stride), "1 to " + side + ", the side of a patch");
        }
    }

    /**
     * @param image at least as large as a patch
     * @param again reconstructs P²×N patches, for any N
     * @return the image's pixels, row by row
     * @throws BadInput where a patch is larger than the image
     */
    public float[] redraw(GreyImage image, UnaryOperator<R032Store> again) {
        int width = image.shape().width();
        int height = image.shape().height();
        if (side > Math.min(width, height)) {
            throw new BadInput("patch", Integer.toString(side),
                    "at most the sides of " + image.name() + ", " + image.shape());
        }
        int across = places(width);
        int count = Math.multiplyExact(across, places(height));
        float[] sum = new float[width * height];
        int[] times = new int[width * height];
        for (int start = 0; start < count; start += BLOCK) {
            int end = Math.min(start + BLOCK, count);
            R032Store patches = R032Store.FACTORY.make(side * side, end - start);
            for (int n = start; n < end; n++) {
                image.cut(place(n % across, width), place(n / across, height), side, patches, n - start);
            }
            R032Store drawn = again.apply(patches);
            for (int n = start; n < end; n++) {
                add(drawn, n - start, place(n % across, width), place(n / across, height), width, sum, times);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= times[i];
        }
        return sum;
    }

    private int places(int length) {
        return Math.ceilDiv(length - side, stride) + 1;
    }

    private int place(int index, int length) {
        return Math.min(index * stride, length - side);
    }

    private void add(R032Store patches, int column, int left, int top, int width, float[] sum, int[] times) {
        for (int row = 0; row < side; row++) {
            for (int i = 0; i < side; i++) {
                int at = (top + row) * width + left + i;
                sum[at] += patches.data[(column * side + row) * side + i];
                times[at]++;
            }
        }
    }
}
