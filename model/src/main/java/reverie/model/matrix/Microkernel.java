package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost product: a strip of A, two vectors high, times a few columns of B, with all sums in registers. Every
 * element of C is the sum Σ_k A_ik B_kj taken by fused multiply-add in the order of k.
 */
final class Microkernel {

    /** Columns of B that one call takes: 2 × 6 sums and 3 operands fill the 16 registers of a 256-bit machine. */
    static final int COLUMNS = 6;
    /** Columns that the narrow variant takes. */
    static final int FEW_COLUMNS = 2;

    private static final int L = Lanes.COUNT;

    private Microkernel() {
    }

    /**
     * AB for 2·L rows and six columns. Stores as it stands: with anything more here the compiler gives up inlining, and
     * sums that should stay in registers become objects.
     *
     * @param a     strip of A: row r of column k at {@code aAt + TILE_ROWS·k + r}
     * @param b     panel of B: column c of row k at {@code 6k + c}
     * @param depth number of k
     * @param tile  receives row r of column c at {@code 2·L·c + r}
     */
    static void six(float[] a, int aAt, float[] b, int depth, float[] tile) {
        FloatVector c00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector c10 = c00;
        FloatVector c01 = c00;
        FloatVector c11 = c00;
        FloatVector c02 = c00;
        FloatVector c12 = c00;
        FloatVector c03 = c00;
        FloatVector c13 = c00;
        FloatVector c04 = c00;
        FloatVector c14 = c00;
        FloatVector c05 = c00;
        FloatVector c15 = c00;
        for (int k = 0; k < depth; k++) {
            FloatVector upper = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * Packed.TILE_ROWS);
            FloatVector lower = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * Packed.TILE_ROWS + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS]);
            c00 = upper.fma(b0, c00);
            c10 = lower.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS + 1]);
            c01 = upper.fma(b1, c01);
            c11 = lower.fma(b1, c11);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS + 2]);
            c02 = upper.fma(b2, c02);
            c12 = lower.fma(b2, c12);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS + 3]);
            c03 = upper.fma(b3, c03);
            c13 = lower.fma(b3, c13);
            FloatVector b4 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS + 4]);
            c04 = upper.fma(b4, c04);
            c14 = lower.fma(b4, c14);
            FloatVector b5 = FloatVector.broadcast(Lanes.FLOATS, b[k * COLUMNS + 5]);
            c05 = upper.fma(b5, c05);
            c15 = lower.fma(b5, c15);
        }
        c00.intoArray(tile, 0);
        c10.intoArray(tile, L);
        c01.intoArray(tile, 2 * L);
        c11.intoArray(tile, 3 * L);
        c02.intoArray(tile, 4 * L);
        c12.intoArray(tile, 5 * L);
        c03.intoArray(tile, 6 * L);
        c13.intoArray(tile, 7 * L);
        c04.intoArray(tile, 8 * L);
        c14.intoArray(tile, 9 * L);
        c05.intoArray(tile, 10 * L);
        c15.intoArray(tile, 11 * L);
    }

    /** The same for two columns: column c of row k of B's panel at {@code 2k + c}. */
    static void two(float[] a, int aAt, float[] b, int depth, float[] tile) {
        FloatVector c00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector c10 = c00;
        FloatVector c01 = c00;
        FloatVector c11 = c00;
        for (int k = 0; k < depth; k++) {
            FloatVector upper = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * Packed.TILE_ROWS);
            FloatVector lower = FloatVector.fromArray(Lanes.FLOATS, a, aAt + k * Packed.TILE_ROWS + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[k * FEW_COLUMNS]);
            c00 = upper.fma(b0, c00);
            c10 = lower.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[k * FEW_COLUMNS + 1]);
            c01 = upper.fma(b1, c01);
            c11 = lower.fma(b1, c11);
        }
        c00.intoArray(tile, 0);
        c10.intoArray(tile, L);
        c01.intoArray(tile, 2 * L);
        c11.intoArray(tile, 3 * L);
    }
}
