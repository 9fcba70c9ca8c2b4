package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/**
 * The left factor op(A) of a product, M×K, in the order in which the innermost loop reads it: strips of
 * {@value #TILE_ROWS} rows, column after column, missing rows filled with zeros. Filled once, multiplied many times.
 * Different threads may fill different parts, and multiply into different columns, at the same time.
 */
public final class Packed {

    /** Rows of a strip; parts that different threads fill meet at multiples of this. */
    public static final int TILE_ROWS = 32;
    /** Work on fewer columns at a time than this, or on numbers of columns between its multiples, wastes arithmetic. */
    public static final int TILE_COLUMNS = 2 * Microkernel.COLUMNS;

    /** Rows of B that are summed over at a time: so much of six columns stays in the first-level cache. */
    private static final int DEEPEST = 512;
    /** So many columns of a strip stay in the first-level cache while its rows are written one after another. */
    private static final int COLUMNS_IN_CACHE = 64;

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final int rows;
    private final int columns;
    private final float[] strips;

    /** A panel of B and a tile of C that hangs over the edge. */
    private static final class Scratch {
        private final float[] panel = new float[DEEPEST * Microkernel.COLUMNS];
        private final float[] tile = new float[TILE_ROWS * Microkernel.COLUMNS];
    }

    /** Room for an op(A) of {@code rows} × {@code columns}, all zero. */
    public Packed(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        strips = new float[Math.multiplyExact((rows + TILE_ROWS - 1) / TILE_ROWS * TILE_ROWS, columns)];
    }

    /** M, rows of op(A). */
    public int rows() {
        return rows;
    }

    /** K, the most columns of op(A). */
    public int columns() {
        return columns;
    }

    /**
     * Copies a part of op(A).
     *
     * @param op         whether A enters as it is or transposed
     * @param a          A, of which op(A) has {@link #rows} rows and at most {@link #columns} columns
     * @param fromRow    first row of op(A), a multiple of {@value #TILE_ROWS}
     * @param toRow      row after the last, a multiple of {@value #TILE_ROWS} or the end
     * @param fromColumn first column of op(A)
     * @param toColumn   column after the last
     */
    public void fill(Op op, R032Store a, int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = fromRow; row < toRow; row += TILE_ROWS) {
            int height = Math.min(TILE_ROWS, toRow - row);
            int at = row * columns + fromColumn * TILE_ROWS;
            if (op == Op.NONE) {
                copyStrip(a, row, height, fromColumn, toColumn, at);
            } else {
                transposeStrip(a, row, height, fromColumn, toColumn, at);
            }
        }
    }

    private void copyStrip(R032Store a, int row, int height, int fromColumn, int toColumn, int at) {
        int ld = a.getRowDim();
        for (int k = fromColumn; k < toColumn; k++, at += TILE_ROWS) {
            System.arraycopy(a.data, k * ld + row, strips, at, height);
        }
    }

    private void transposeStrip(R032Store a, int row, int height, int fromColumn, int toColumn, int at) {
        int ld = a.getRowDim();
        float[] source = a.data;
        for (int k0 = fromColumn; k0 < toColumn; k0 += COLUMNS_IN_CACHE) {
            int k1 = Math.min(k0 + COLUMNS_IN_CACHE, toColumn);
            for (int r = 0; r < height; r++) {
                int from = (row + r) * ld;
                int to = at + r - fromColumn * TILE_ROWS;
                for (int k = k0; k < k1; k++) {
                    strips[to + k * TILE_ROWS] = source[from + k];
                }
            }
        }
    }

    /**
     * C ← α op(A) op(B) + βC for columns {@code from} to {@code to} of C, on the calling thread.
     *
     * @param alpha α
     * @param depth how many columns of op(A), and rows of op(B), are summed over
     * @param opB   whether B enters as it is or transposed
     * @param b     B, of which op(B) has at least {@code depth} rows
     * @param beta  β; 0 overwrites C, whatever it holds
     * @param c     C, with {@link #rows} rows
     * @param from  first column of C and op(B)
     * @param to    column after the last
     */
    public void multiply(float alpha, int depth, Op opB, R032Store b, float beta, R032Store c, int from, int to) {
        if (depth == 0) {
            scale(c, beta, from, to);
            return;
        }
        Scratch scratch = SCRATCH.get();
        int blocks = (depth + DEEPEST - 1) / DEEPEST;
        for (int block = 0; block < blocks; block++) {
            int k0 = (int) ((long) depth * block / blocks);
            int k1 = (int) ((long) depth * (block + 1) / blocks);
            float onC = block == 0 ? beta : 1;
            int j = from;
            while (to - j > 2 * Microkernel.FEW_COLUMNS) {
                int wide = Math.min(Microkernel.COLUMNS, to - j);
                panel(scratch.panel, opB, b, k0, k1, j, wide, Microkernel.COLUMNS);
                strips(scratch, Microkernel.COLUMNS, alpha, k0, k1, onC, c, j, wide);
                j += wide;
            }
            while (j < to) {
                int wide = Math.min(Microkernel.FEW_COLUMNS, to - j);
                panel(scratch.panel, opB, b, k0, k1, j, wide, Microkernel.FEW_COLUMNS);
                strips(scratch, Microkernel.FEW_COLUMNS, alpha, k0, k1, onC, c, j, wide);
                j += wide;
            }
        }
    }

    /** Puts rows k0 to k1 of {@code wide} columns of op(B) side by side; columns that are missing stay what they are. */
    private static void panel(float[] panel, Op op, R032Store b, int k0, int k1, int column, int wide, int step) {
        int ld = b.getRowDim();
        float[] source = b.data;
        if (op == Op.NONE) {
            for (int c = 0; c < wide; c++) {
                int from = (column + c) * ld + k0;
                for (int to = c; to < c + (k1 - k0) * step; to += step) {
                    panel[to] = source[from++];
                }
            }
        } else {
            int to = 0;
            for (int k = k0; k < k1; k++, to += step) {
                int from = k * ld + column;
                for (int c = 0; c < wide; c++) {
                    panel[to + c] = source[from + c];
                }
            }
        }
    }

    private void strips(Scratch scratch, int step, float alpha, int k0, int k1, float beta, R032Store c, int column,
            int wide) {
        int ld = c.getRowDim();
        int depth = k1 - k0;
        int high = 2 * Lanes.COUNT;
        for (int row = 0; row < rows; row += TILE_ROWS) {
            int strip = row * columns + k0 * TILE_ROWS;
            int end = Math.min(TILE_ROWS, rows - row);
            for (int part = 0; part < end; part += high) {
                if (step == Microkernel.COLUMNS) {
                    Microkernel.six(strips, strip + part, scratch.panel, depth, scratch.tile);
                } else {
                    Microkernel.two(strips, strip + part, scratch.panel, depth, scratch.tile);
                }
                int inside = Math.min(high, end - part);
                for (int j = 0; j < wide; j++) {
                    add(scratch.tile, j * high, inside, alpha, beta, c.data, (column + j) * ld + row + part);
                }
            }
        }
    }

    private static void add(float[] tile, int tileAt, int count, float alpha, float beta, float[] c, int cAt) {
        if (beta == 0) {
            for (int i = 0; i < count; i++) {
                c[cAt + i] = tile[tileAt + i] * alpha;
            }
        } else {
            for (int i = 0; i < count; i++) {
                c[cAt + i] = Math.fma(tile[tileAt + i], alpha, c[cAt + i] * beta);
            }
        }
    }

    private static void scale(R032Store c, float beta, int from, int to) {
        int ld = c.getRowDim();
        for (int at = from * ld; at < to * ld; at++) {
            c.data[at] = beta == 0 ? 0 : beta * c.data[at];
        }
    }
}
