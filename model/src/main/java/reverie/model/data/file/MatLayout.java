package reverie.model.data.file;

import java.nio.ByteOrder;
import reverie.model.BadInput;
import us.hebi.matlab.mat.types.Matrix;

/**
 * Where the numbers of examples stand in an array of MATLAB's, whose first index runs fastest.
 *
 * @param array   as it becomes, examples first
 * @param example numbers from one example to the next
 * @param row     from one row of a picture to the next
 * @param column  from one number of a row to the next
 */
record MatLayout(NumberArray array, long example, long row, long column) {

    /**
     * @param transposed columns are examples
     * @throws BadInput where there are not two dimensions, or three
     */
    static MatLayout of(String file, MatVariable variable, boolean transposed) {
        int[] sizes = variable.sizes();
        if (sizes.length == 2) {
            return transposed ? new MatLayout(array(sizes[1], sizes[0]), sizes[0], 0, 1)
                    : new MatLayout(array(sizes[0], sizes[1]), 1, 0, sizes[0]);
        } else if (sizes.length != 3 || transposed) {
            throw new BadInput(file, variable.title() + (transposed ? " transposed" : ""),
                    "two dimensions" + (transposed ? "" : ", or three"));
        }
        long first = sizes[0];
        return sizes[0] != sizes[1] && sizes[1] == sizes[2]
                ? new MatLayout(array(first, sizes[1], sizes[2]), 1, first, first * sizes[1])
                : new MatLayout(array(sizes[2], first, sizes[1]), first * sizes[1], 1, first);
    }

    private static NumberArray array(long... shape) {
        return new NumberArray(ElementType.DOUBLE, ByteOrder.nativeOrder(), shape);
    }

    /** The numbers one example after the other, each row by row. */
    float[] inOrder(Matrix numbers) {
        int examples = (int) array.shape()[0];
        int height = array.shape().length == 3 ? (int) array.shape()[1] : 1;
        int width = array.valuesOfOne() / height;
        float[] values = new float[examples * height * width];
        int next = 0;
        for (int n = 0; n < examples; n++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    values[next++] = (float) numbers.getDouble((int) (n * example + y * row + x * column));
                }
            }
        }
        return values;
    }
}
