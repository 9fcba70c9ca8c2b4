package reverie.model.store;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * Numbers of any number of dimensions, in C order: the last index runs fastest.
 *
 * @param shape  sizes of the dimensions, each 0 or more; none at all for a single number
 * @param values as many as the product of the sizes; read only by convention
 */
public record Tensor(int[] shape, float[] values) {

    /** @throws IllegalArgumentException if sizes and values do not fit together */
    public Tensor {
        double count = 1;
        for (int size : shape) {
            count *= size;
        }
        if (count != values.length || Arrays.stream(shape).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException(values.length + " values for shape " + Arrays.toString(shape));
        }
    }

    /** A vector. */
    public static Tensor of(float... values) {
        return new Tensor(new int[]{values.length}, values);
    }

    /** A matrix of the same rows and columns, copied. */
    public static Tensor of(R032Store matrix) {
        int rows = matrix.getRowDim();
        int columns = matrix.getColDim();
        float[] values = new float[rows * columns];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                values[i * columns + j] = matrix.data[j * rows + i];
            }
        }
        return new Tensor(new int[]{rows, columns}, values);
    }

    /**
     * This tensor of two dimensions as a matrix, copied.
     *
     * @throws IllegalStateException if it has more or fewer dimensions
     */
    public R032Store matrix() {
        if (shape.length != 2) {
            throw new IllegalStateException(this + " is no matrix");
        }
        R032Store matrix = R032Store.FACTORY.make(shape[0], shape[1]);
        for (int j = 0; j < shape[1]; j++) {
            for (int i = 0; i < shape[0]; i++) {
                matrix.data[j * shape[0] + i] = values[i * shape[1] + j];
            }
        }
        return matrix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor it && Arrays.equals(shape, it.shape) && Arrays.equals(values, it.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
