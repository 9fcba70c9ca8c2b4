package reverie.model.data;

import java.util.Objects;
import org.ojalgo.matrix.store.R032Store;

/**
 * One grey image, of any size, to cut patches from.
 *
 * @param name   what people call it
 * @param shape  width and height
 * @param values grey values, row by row from the top, beginning at {@code start}; read only by convention
 * @param start  where the image begins among the values
 */
public record GreyImage(String name, ImageShape shape, float[] values, int start) {

    /** @throws IllegalArgumentException where there are too few values */
    public GreyImage {
        if (start < 0 || values.length - start < shape.pixels()) {
            throw new IllegalArgumentException(values.length + " values from " + start + " on for " + shape);
        }
    }

    /** An image that has its values to itself. */
    public static GreyImage of(String name, ImageShape shape, float[] values) {
        return new GreyImage(name, shape, values, 0);
    }

    /** The n-th example of a data set; its values are shared. */
    public static GreyImage of(DataSet data, int n) {
        return new GreyImage(data.name(), data.shape(), data.examples().data, n * data.values());
    }

    /** The rows {@code from} to {@code to}, which share this image's values; there is at least one. */
    public GreyImage rows(int from, int to) {
        return new GreyImage(name, new ImageShape(shape.width(), to - from), values, start + from * shape.width());
    }

    /**
     * A piece of the image, copied, row by row.
     *
     * @throws IndexOutOfBoundsException where it does not lie in the image
     */
    public float[] piece(int left, int top, ImageShape size) {
        Objects.checkFromIndexSize(left, size.width(), shape.width());
        Objects.checkFromIndexSize(top, size.height(), shape.height());
        float[] piece = new float[size.pixels()];
        for (int row = 0; row < size.height(); row++) {
            System.arraycopy(values, start + (top + row) * shape.width() + left, piece, row * size.width(),
                    size.width());
        }
        return piece;
    }

    /** Copies a patch into a column, row by row; {@code out} has side² rows. */
    void cut(int left, int top, int side, R032Store out, int column) {
        for (int row = 0; row < side; row++) {
            System.arraycopy(values, start + (top + row) * shape.width() + left, out.data,
                    (column * side + row) * side, side);
        }
    }
}
