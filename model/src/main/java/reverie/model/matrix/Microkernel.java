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
     * C ← αAB + βC for 2·L rows and six columns.
     *
     * @param a     strip of A: row r of column k at {@code aAt + k·aStep + r}
     * @param b     panel of B: column c of row k at {@code bAt + 6k + c}
     * @param depth number of k
     * @param c     row r of column c at {@code cAt + c·cStep + r}
     * @param beta  0 overwrites C, whatever it holds
     */
    static void six(float[] a, int aAt, int aStep, float[] b, int bAt, int depth, float alpha, float beta, float[] c,
            int cAt, int cStep) {
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
            FloatVector upper = FloatVector.fromArray(Lanes.FLOATS, a, aAt);
            FloatVector lower = FloatVector.fromArray(Lanes.FLOATS, a, aAt + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[bAt]);
            c00 = upper.fma(b0, c00);
            c10 = lower.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 1]);
            c01 = upper.fma(b1, c01);
            c11 = lower.fma(b1, c11);
            FloatVector b2 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 2]);
            c02 = upper.fma(b2, c02);
            c12 = lower.fma(b2, c12);
            FloatVector b3 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 3]);
            c03 = upper.fma(b3, c03);
            c13 = lower.fma(b3, c13);
            FloatVector b4 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 4]);
            c04 = upper.fma(b4, c04);
            c14 = lower.fma(b4, c14);
            FloatVector b5 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 5]);
            c05 = upper.fma(b5, c05);
            c15 = lower.fma(b5, c15);
            aAt += aStep;
            bAt += COLUMNS;
        }
        store(c00, c10, alpha, beta, c, cAt);
        store(c01, c11, alpha, beta, c, cAt + cStep);
        store(c02, c12, alpha, beta, c, cAt + 2 * cStep);
        store(c03, c13, alpha, beta, c, cAt + 3 * cStep);
        store(c04, c14, alpha, beta, c, cAt + 4 * cStep);
        store(c05, c15, alpha, beta, c, cAt + 5 * cStep);
    }

    /** The same for two columns: column c of row k of B's panel at {@code bAt + 2k + c}. */
    static void two(float[] a, int aAt, int aStep, float[] b, int bAt, int depth, float alpha, float beta, float[] c,
            int cAt, int cStep) {
        FloatVector c00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector c10 = c00;
        FloatVector c01 = c00;
        FloatVector c11 = c00;
        for (int k = 0; k < depth; k++) {
            FloatVector upper = FloatVector.fromArray(Lanes.FLOATS, a, aAt);
            FloatVector lower = FloatVector.fromArray(Lanes.FLOATS, a, aAt + L);
            FloatVector b0 = FloatVector.broadcast(Lanes.FLOATS, b[bAt]);
            c00 = upper.fma(b0, c00);
            c10 = lower.fma(b0, c10);
            FloatVector b1 = FloatVector.broadcast(Lanes.FLOATS, b[bAt + 1]);
            c01 = upper.fma(b1, c01);
            c11 = lower.fma(b1, c11);
            aAt += aStep;
            bAt += FEW_COLUMNS;
        }
        store(c00, c10, alpha, beta, c, cAt);
        store(c01, c11, alpha, beta, c, cAt + cStep);
    }

    private static void store(FloatVector upper, FloatVector lower, float alpha, float beta, float[] c, int at) {
        if (beta == 0) {
            upper.mul(alpha).intoArray(c, at);
            lower.mul(alpha).intoArray(c, at + L);
        } else {
            FloatVector factor = FloatVector.broadcast(Lanes.FLOATS, alpha);
            upper.fma(factor, FloatVector.fromArray(Lanes.FLOATS, c, at).mul(beta)).intoArray(c, at);
            lower.fma(factor, FloatVector.fromArray(Lanes.FLOATS, c, at + L).mul(beta)).intoArray(c, at + L);
        }
    }
}
