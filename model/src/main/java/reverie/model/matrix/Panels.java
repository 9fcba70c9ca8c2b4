package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/**
 * The right factor op(B) of a product in the order in which the innermost loop reads it: panels of a few columns, row after row.
 */
final class Panels {

    private static final int C = Microkernel.COLUMNS;

    private Panels() {
    }

    /**
     * Copies rows k0 to k1 of columns {@code from} to {@code to} of op(B). Missing columns of the last panel stay what they are.
     *
     * @param panels row k of column j at {@code (k1 − k0)·COLUMNS·p + COLUMNS·(k − k0) + c}, where {@code j − from = COLUMNS·p + c}
     */
    static void fill(float[] panels, Op op, R032Store b, int k0, int k1, int from, int to) {
        int at = 0;
        for (int j = from; j < to; j += C, at += (k1 - k0) * C) {
            if (op == Op.TRANSPOSE) {
                copyRows(panels, at, b, k0, k1, j, Math.min(C, to - j));
            } else {
                copyColumns(panels, at, b, k0, k1, j, Math.min(C, to - j));
            }
        }
    }

    private static void copyColumns(float[] panels, int at, R032Store b, int k0, int k1, int column, int wide) {
        int ld = b.getRowDim();
        float[] source = b.data;
        int from = column * ld + k0;
        if (wide == C) {
            for (int k = 0; k < k1 - k0; k++) {
                for (int c = 0; c < C; c++) {
                    panels[at + k * C + c] = source[from + c * ld + k];
                }
            }
        } else {
            for (int c = 0; c < wide; c++) {
                for (int k = 0; k < k1 - k0; k++) {
                    panels[at + k * C + c] = source[from + c * ld + k];
                }
            }
        }
    }

    private static void copyRows(float[] panels, int at, R032Store b, int k0, int k1, int column, int wide) {
        int ld = b.getRowDim();
        float[] source = b.data;
        int from = k0 * ld + column;
        if (wide == C) {
            for (int k = 0; k < k1 - k0; k++) {
                for (int c = 0; c < C; c++) {
                    panels[at + k * C + c] = source[from + k * ld + c];
                }
            }
        } else {
            for (int k = 0; k < k1 - k0; k++) {
                System.arraycopy(source, from + k * ld, panels, at + k * C, wide);
            }
        }
    }
}
