package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import org.ojalgo.matrix.store.R032Store;

/**
 * The left factor op(A) of a product, M×K, in the order in which the innermost loop reads it: strips of
 * {@link #TILE_ROWS} rows, column after column, missing rows filled with zeros. Filled once, multiplied many times.
 * Different threads may fill different parts, and multiply into different columns, at the same time.
 */
public final class Packed {

    /** Rows of a strip; parts that different threads fill meet at multiples of this. */
    public static final int TILE_ROWS = Microkernel.ROWS;
    /** Work on fewer columns at a time than this, or on numbers of columns between its multiples, wastes arithmetic. */
    public static final int TILE_COLUMNS = 2 * Microkernel.COLUMNS;

    /** So many k are summed from 0 before they are added to C. Elements of C depend on it, so it is the same on every machine. */
    private static final int DEEPEST = 512;
    /** So many columns of a strip stay in the first-level cache while all panels pass by. */
    private static final int DEEPEST_IN_CACHE = 6400 / TILE_ROWS;
    /** Columns of B that are multiplied at a time: so wide a block of B stays in the second-level cache while all strips pass by. */
    private static final int WIDEST = 60;
    /** So many columns of a strip stay in the first-level cache while its rows are written one after another. */
    private static final int COLUMNS_IN_CACHE = 64;

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    /** The rows of a transposed B as columns, and the sums of one strip and all panels, column after column, behind a tile of zeros. */
    private static final class Scratch {
        private static final int TILE = Microkernel.ROWS * Microkernel.COLUMNS;
        private static final int SUMS = TILE;

        private final float[] columns = new float[DEEPEST * WIDEST];
        private final float[] sums = new float[SUMS + TILE_ROWS * WIDEST];
    }

    private final int rows;
    private final int columns;
    private final float[] strips;

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
     * @param fromRow    first row of op(A), a multiple of {@link #TILE_ROWS}
     * @param toRow      row after the last, a multiple of {@link #TILE_ROWS} or the end
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
        if (height < TILE_ROWS) {
            for (int k = fromColumn; k < toColumn; k++, at += TILE_ROWS) {
                System.arraycopy(a.data, k * ld + row, strips, at, height);
            }
            return;
        }
        for (int k = fromColumn; k < toColumn; k++, at += TILE_ROWS) {
            for (int i = 0; i < TILE_ROWS; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, a.data, k * ld + row + i).intoArray(strips, at + i);
            }
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
        for (int j = from; j < to; j += WIDEST) {
            int end = Math.min(j + WIDEST, to);
            for (int block = 0; block < blocks; block++) {
                int k0 = (int) ((long) depth * block / blocks);
                int k1 = (int) ((long) depth * (block + 1) / blocks);
                float[] right = b.data;
                int step = b.getRowDim();
                int at = j * step + k0;
                if (opB == Op.TRANSPOSE) {
                    right = scratch.columns;
                    step = k1 - k0;
                    at = 0;
                    TransposedColumns.transpose(b, k0, k1, j, end, right);
                }
                addBlock(scratch, alpha, right, at, step, k0, k1, block == 0 ? beta : 1, c, j, end);
            }
        }
    }

    /** C ← α A B + βC with columns k0 to k1 of op(A) and the same rows of op(B), a column every {@code step} numbers from {@code at} on. */
    private void addBlock(Scratch scratch, float alpha, float[] b, int at, int step, int k0, int k1, float beta,
            R032Store c, int from, int to) {
        int parts = (k1 - k0 + DEEPEST_IN_CACHE - 1) / DEEPEST_IN_CACHE;
        for (int row = 0; row < rows; row += TILE_ROWS) {
            int height = Math.min(TILE_ROWS, rows - row);
            for (int part = 0; part < parts; part++) {
                int p0 = k0 + (k1 - k0) * part / parts;
                int p1 = k0 + (k1 - k0) * (part + 1) / parts;
                addPart(scratch, row, height, p0 == k0, p0, p1, b, at + p0 - k0, step, to - from);
            }
            int first = from * c.getRowDim() + row;
            if (height == TILE_ROWS && beta == 0) {
                setStrip(scratch.sums, alpha, c.data, first, c.getRowDim(), to - from);
            } else if (height == TILE_ROWS) {
                addStrip(scratch.sums, alpha, beta, c.data, first, c.getRowDim(), to - from);
            } else {
                addLowStrip(scratch.sums, height, alpha, beta, c.data, first, c.getRowDim(), to - from);
            }
        }
    }

    /** The sums of one strip and all columns over p0 to p1, from 0 on or from what they are. */
    private void addPart(Scratch scratch, int row, int height, boolean fresh, int p0, int p1, float[] b, int at,
            int step, int wide) {
        int strip = row * columns + p0 * TILE_ROWS;
        int to = Scratch.SUMS;
        for (int j = 0; j < wide; j += Microkernel.COLUMNS) {
            Microkernel.addTile(height, strips, strip, wide - j, b, at + j * step, step, p1 - p0, scratch.sums,
                    fresh ? 0 : to, to);
            to += Scratch.TILE;
        }
    }

    /** C ← α sums in the rows of a whole strip. */
    private static void setStrip(float[] sums, float alpha, float[] c, int cAt, int ld, int columns) {
        for (int j = 0, at = Scratch.SUMS, to = cAt; j < columns; j++, at += TILE_ROWS, to += ld) {
            for (int i = 0; i < TILE_ROWS; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, sums, at + i).mul(alpha).intoArray(c, to + i);
            }
        }
    }

    /** C ← α sums + βC in the rows of a whole strip. */
    private static void addStrip(float[] sums, float alpha, float beta, float[] c, int cAt, int ld, int columns) {
        FloatVector factor = FloatVector.broadcast(Lanes.FLOATS, alpha);
        for (int j = 0, at = Scratch.SUMS, to = cAt; j < columns; j++, at += TILE_ROWS, to += ld) {
            for (int i = 0; i < TILE_ROWS; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, sums, at + i)
                        .fma(factor, FloatVector.fromArray(Lanes.FLOATS, c, to + i).mul(beta)).intoArray(c, to + i);
            }
        }
    }

    /** The same in the rows of a strip that is not full. */
    private static void addLowStrip(float[] sums, int height, float alpha, float beta, float[] c, int cAt, int ld,
            int columns) {
        FloatVector factor = FloatVector.broadcast(Lanes.FLOATS, alpha);
        for (int j = 0, at = Scratch.SUMS, to = cAt; j < columns; j++, at += TILE_ROWS, to += ld) {
            int i = 0;
            for (; beta != 0 && i <= height - Lanes.COUNT; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, sums, at + i)
                        .fma(factor, FloatVector.fromArray(Lanes.FLOATS, c, to + i).mul(beta)).intoArray(c, to + i);
            }
            for (; beta == 0 && i <= height - Lanes.COUNT; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, sums, at + i).mul(alpha).intoArray(c, to + i);
            }
            for (; i < height; i++) {
                c[to + i] = beta == 0 ? sums[at + i] * alpha : Math.fma(sums[at + i], alpha, c[to + i] * beta);
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
