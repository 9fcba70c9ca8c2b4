package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/** The right factor op(B) of a product where B enters transposed: the innermost loop reads columns. */
final class TransposedColumns {

    /** So many columns are written side by side. */
    private static final int WIDE = 4;

    private TransposedColumns() {
    }

    /**
     * Rows k0 to k1 of columns {@code from} to {@code to} of Bᵀ, one column after another.
     *
     * @param columns row k of column j at {@code (k1 − k0)(j − from) + k − k0}
     */
    static void transpose(R032Store b, int k0, int k1, int from, int to, float[] columns) {
        int depth = k1 - k0;
        for (int j = from; j < to; j += WIDE) {
            transpose(b.data, k0 * b.getRowDim() + j, b.getRowDim(), depth, Math.min(WIDE, to - j), columns,
                    (j - from) * depth);
        }
    }

    private static void transpose(float[] source, int first, int ld, int depth, int wide, float[] columns, int at) {
        if (wide == WIDE) {
            for (int k = 0; k < depth; k++) {
                int from = first + k * ld;
                columns[at + k] = source[from];
                columns[at + depth + k] = source[from + 1];
                columns[at + 2 * depth + k] = source[from + 2];
                columns[at + 3 * depth + k] = source[from + 3];
            }
        } else {
            for (int k = 0; k < depth; k++) {
                for (int c = 0; c < wide; c++) {
                    columns[at + c * depth + k] = source[first + k * ld + c];
                }
            }
        }
    }
}
