package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost product: a few vectors of a strip of A times a few columns of B, with all sums in registers. Every element of C
 * is the sum Σ_k A_ik B_kj taken by fused multiply-add in the order of k, whatever the shape of the tile.
 *
 * <p>
 * The shape follows from the machine. The compiler loads all operands of a round before it adds, so sums, a column of A and a row
 * of B together must not be more than there are registers: 4×5 + 4 + 5 of 32, 2×4 + 2 + 4 of 16. One column more, and sums go to
 * memory and back in every round, at less than half the speed.
 */
final class Microkernel {

    private static final int L = Lanes.COUNT;
    private static final boolean MANY_REGISTERS = Lanes.REGISTERS >= 32;

    /** Rows of a tile, whole vectors. */
    static final int ROWS = (MANY_REGISTERS ? 4 : 2) * L;
    /** Columns of a tile. */
    static final int COLUMNS = MANY_REGISTERS ? 5 : 4;

    private Microkernel() {
    }

    /**
     * Adds AB to the sums of a tile.
     *
     * @param height how many of its rows count; sums of the others are left open
     * @param a      strip of A: row r of column k at {@code aAt + ROWS·k + r}
     * @param width  how many of its columns count, likewise
     * @param b      column c of B: row k at {@code bAt + step·c + k}
     * @param depth  number of k
     * @param sums   row r of column c at {@code from + ROWS·c + r} before and at {@code to + ROWS·c + r} afterwards
     */
    static void addTile(int height, float[] a, int aAt, int width, float[] b, int bAt, int step, int depth,
            float[] sums, int from, int to) {
        // Columns that do not count are the last one again, for beyond it there may be nothing to read.
        int b1 = bAt + Math.min(1, width - 1) * step;
        int b2 = bAt + Math.min(2, width - 1) * step;
        int b3 = bAt + Math.min(3, width - 1) * step;
        int b4 = bAt + Math.min(4, width - 1) * step;
        if (!MANY_REGISTERS) {
            twoByFour(a, aAt, b, bAt, b1, b2, b3, depth, sums, from, to);
        } else if (height > 2 * L) {
            fourByFive(a, aAt, b, bAt, b1, b2, b3, b4, depth, sums, from, to);
        } else if (height > L) {
            twoByFive(a, aAt, b, bAt, b1, b2, b3, b4, depth, sums, from, to);
        } else {
            oneByFive(a, aAt, b, bAt, b1, b2, b3, b4, depth, sums, from, to);
        }
    }

    // Written out: the compiler keeps sums in registers only where each is a variable of its own.

    private static void twoByFour(float[] a, int aAt, float[] b, int b0At, int b1At, int b2At, int b3At, int depth,
            float[] sums, int from, int to) {
        FloatVector c00 = FloatVector.fromArray(Lanes.FLOATS, sums, from);
        FloatVector c10 = FloatVector.fromArray(Lanes.FLOATS, sums, from + L);
        FloatVector c01 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS);
        FloatVector c11 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS + L);
        FloatVector c02 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS);
        FloatVector c12 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS + L);
        FloatVector c03 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS);
        FloatVector c13 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS + L);
        for (int k = 0; k < depth; k++) {
            FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS);
            FloatVector a1 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[b0At + k]);
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[b1At + k]);
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[b2At + k]);
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[b3At + k]);
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
        }
        c00.intoArray(sums, to);
        c10.intoArray(sums, to + L);
        c01.intoArray(sums, to + ROWS);
        c11.intoArray(sums, to + ROWS + L);
        c02.intoArray(sums, to + 2 * ROWS);
        c12.intoArray(sums, to + 2 * ROWS + L);
        c03.intoArray(sums, to + 3 * ROWS);
        c13.intoArray(sums, to + 3 * ROWS + L);
    }

    private static void fourByFive(float[] a, int aAt, float[] b, int b0At, int b1At, int b2At, int b3At, int b4At,
            int depth,
            float[] sums, int from, int to) {
        FloatVector c00 = FloatVector.fromArray(Lanes.FLOATS, sums, from);
        FloatVector c10 = FloatVector.fromArray(Lanes.FLOATS, sums, from + L);
        FloatVector c20 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * L);
        FloatVector c30 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * L);
        FloatVector c01 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS);
        FloatVector c11 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS + L);
        FloatVector c21 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS + 2 * L);
        FloatVector c31 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS + 3 * L);
        FloatVector c02 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS);
        FloatVector c12 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS + L);
        FloatVector c22 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS + 2 * L);
        FloatVector c32 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS + 3 * L);
        FloatVector c03 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS);
        FloatVector c13 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS + L);
        FloatVector c23 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS + 2 * L);
        FloatVector c33 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS + 3 * L);
        FloatVector c04 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS);
        FloatVector c14 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS + L);
        FloatVector c24 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS + 2 * L);
        FloatVector c34 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS + 3 * L);
        for (int k = 0; k < depth; k++) {
            FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS);
            FloatVector a1 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS + L);
            FloatVector a2 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS + 2 * L);
            FloatVector a3 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS + 3 * L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[b0At + k]);
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            c20 = a2.fma(b0, c20);
            c30 = a3.fma(b0, c30);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[b1At + k]);
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            c21 = a2.fma(b1, c21);
            c31 = a3.fma(b1, c31);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[b2At + k]);
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            c22 = a2.fma(b2, c22);
            c32 = a3.fma(b2, c32);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[b3At + k]);
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
            c23 = a2.fma(b3, c23);
            c33 = a3.fma(b3, c33);
            FloatVector b4 = FloatVector.broadcast(Lanes.FLOATS, b[b4At + k]);
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
            c24 = a2.fma(b4, c24);
            c34 = a3.fma(b4, c34);
        }
        c00.intoArray(sums, to);
        c10.intoArray(sums, to + L);
        c20.intoArray(sums, to + 2 * L);
        c30.intoArray(sums, to + 3 * L);
        c01.intoArray(sums, to + ROWS);
        c11.intoArray(sums, to + ROWS + L);
        c21.intoArray(sums, to + ROWS + 2 * L);
        c31.intoArray(sums, to + ROWS + 3 * L);
        c02.intoArray(sums, to + 2 * ROWS);
        c12.intoArray(sums, to + 2 * ROWS + L);
        c22.intoArray(sums, to + 2 * ROWS + 2 * L);
        c32.intoArray(sums, to + 2 * ROWS + 3 * L);
        c03.intoArray(sums, to + 3 * ROWS);
        c13.intoArray(sums, to + 3 * ROWS + L);
        c23.intoArray(sums, to + 3 * ROWS + 2 * L);
        c33.intoArray(sums, to + 3 * ROWS + 3 * L);
        c04.intoArray(sums, to + 4 * ROWS);
        c14.intoArray(sums, to + 4 * ROWS + L);
        c24.intoArray(sums, to + 4 * ROWS + 2 * L);
        c34.intoArray(sums, to + 4 * ROWS + 3 * L);
    }

    /** The two uppermost vectors. */
    private static void twoByFive(float[] a, int aAt, float[] b, int b0At, int b1At, int b2At, int b3At, int b4At,
            int depth,
            float[] sums, int from, int to) {
        FloatVector c00 = FloatVector.fromArray(Lanes.FLOATS, sums, from);
        FloatVector c10 = FloatVector.fromArray(Lanes.FLOATS, sums, from + L);
        FloatVector c01 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS);
        FloatVector c11 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS + L);
        FloatVector c02 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS);
        FloatVector c12 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS + L);
        FloatVector c03 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS);
        FloatVector c13 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS + L);
        FloatVector c04 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS);
        FloatVector c14 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS + L);
        for (int k = 0; k < depth; k++) {
            FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS);
            FloatVector a1 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[b0At + k]);
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[b1At + k]);
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[b2At + k]);
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[b3At + k]);
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
            FloatVector b4 = FloatVector.broadcast(Lanes.FLOATS, b[b4At + k]);
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
        }
        c00.intoArray(sums, to);
        c10.intoArray(sums, to + L);
        c01.intoArray(sums, to + ROWS);
        c11.intoArray(sums, to + ROWS + L);
        c02.intoArray(sums, to + 2 * ROWS);
        c12.intoArray(sums, to + 2 * ROWS + L);
        c03.intoArray(sums, to + 3 * ROWS);
        c13.intoArray(sums, to + 3 * ROWS + L);
        c04.intoArray(sums, to + 4 * ROWS);
        c14.intoArray(sums, to + 4 * ROWS + L);
    }

    /** The uppermost vector alone. */
    private static void oneByFive(float[] a, int aAt, float[] b, int b0At, int b1At, int b2At, int b3At, int b4At,
            int depth,
            float[] sums, int from, int to) {
        FloatVector c00 = FloatVector.fromArray(Lanes.FLOATS, sums, from);
        FloatVector c01 = FloatVector.fromArray(Lanes.FLOATS, sums, from + ROWS);
        FloatVector c02 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 2 * ROWS);
        FloatVector c03 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 3 * ROWS);
        FloatVector c04 = FloatVector.fromArray(Lanes.FLOATS, sums, from + 4 * ROWS);
        for (int k = 0; k < depth; k++) {
            FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * ROWS);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[b0At + k]);
            c00 = a0.fma(b0, c00);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[b1At + k]);
            c01 = a0.fma(b1, c01);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[b2At + k]);
            c02 = a0.fma(b2, c02);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[b3At + k]);
            c03 = a0.fma(b3, c03);
            FloatVector b4 = FloatVector.broadcast(Lanes.FLOATS, b[b4At + k]);
            c04 = a0.fma(b4, c04);
        }
        c00.intoArray(sums, to);
        c01.intoArray(sums, to + ROWS);
        c02.intoArray(sums, to + 2 * ROWS);
        c03.intoArray(sums, to + 3 * ROWS);
        c04.intoArray(sums, to + 4 * ROWS);
    }
}
