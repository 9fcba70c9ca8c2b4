package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/** The matrix product C ← α op(A) op(B) + βC in single precision. */
public final class Gemm {

    private final Workers workers;

    /** @param workers share the columns of C; not closed here */
    public Gemm(Workers workers) {
        this.workers = workers;
    }

    /**
     * C ← α op(A) op(B) + βC. NaN and infinity go through as they would in a plain loop.
     *
     * @param alpha α
     * @param opA   whether A enters as it is or transposed
     * @param a     A; op(A) is M×K
     * @param opB   whether B enters as it is or transposed
     * @param b     B; op(B) is K×N
     * @param beta  β; 0 overwrites C, whatever it holds
     * @param c     C, M×N, another matrix than A and B
     * @throws IllegalArgumentException where the shapes do not fit together
     */
    public void multiply(float alpha, Op opA, R032Store a, Op opB, R032Store b, float beta, R032Store c) {
        int m = opA == Op.NONE ? a.getRowDim() : a.getColDim();
        int k = opA == Op.NONE ? a.getColDim() : a.getRowDim();
        int kOfB = opB == Op.NONE ? b.getRowDim() : b.getColDim();
        int n = opB == Op.NONE ? b.getColDim() : b.getRowDim();
        if (k != kOfB || c.getRowDim() != m || c.getColDim() != n) {
            throw new IllegalArgumentException("product: " + m + "×" + k + " times " + kOfB + "×" + n + " into "
                    + c.getRowDim() + "×" + c.getColDim() + ", expected inner sizes to agree and " + m + "×" + n);
        }
        var left = new Packed(m, k);
        workers.split(m, Packed.TILE_ROWS, (from, to) -> left.fill(opA, a, from, to, 0, k));
        workers.split(n, Packed.TILE_COLUMNS, (from, to) -> left.multiply(alpha, k, opB, b, beta, c, from, to));
    }
}
