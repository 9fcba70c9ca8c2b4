package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/**
 * The weights W between two layers, D×F, with the two layouts in which products read them: up to the hidden units and
 * down to the visible ones. Who changes {@link #matrix} calls {@link #changed} for the columns that it changed.
 */
public final class Weights {

    private final R032Store matrix;
    private final Packed upwards;
    private final Packed downwards;

    /** @param matrix W, D×F; kept, not copied */
    public Weights(R032Store matrix) {
        this.matrix = matrix;
        int visible = visible();
        int hidden = hidden();
        upwards = new Packed(hidden, visible);
        downwards = new Packed(visible, hidden);
        changed(0, hidden);
    }

    /** D, units of the lower layer. */
    public int visible() {
        return matrix.getRowDim();
    }

    /** F, units of the upper layer. */
    public int hidden() {
        return matrix.getColDim();
    }

    /** W, D×F. */
    public R032Store matrix() {
        return matrix;
    }

    /** Copies the weights of hidden units {@code from} to {@code to}; bounds are multiples of a tile's rows. */
    public void changed(int from, int to) {
        upwards.fill(Op.TRANSPOSE, matrix, from, to, 0, visible());
        downwards.fill(Op.NONE, matrix, 0, visible(), from, to);
    }

    /** h ← Wᵀv for examples {@code from} to {@code to}; v is D×B, h is F×B. */
    public void up(R032Store v, R032Store h, int from, int to) {
        up(1, v, 0, h, from, to);
    }

    /** h ← α Wᵀv + βh. */
    public void up(float alpha, R032Store v, float beta, R032Store h, int from, int to) {
        upwards.multiply(alpha, visible(), Op.NONE, v, beta, h, from, to);
    }

    /** v ← Wh for examples {@code from} to {@code to}; h is F×B, v is D×B. */
    public void down(R032Store h, R032Store v, int from, int to) {
        down(1, h, 0, v, from, to);
    }

    /** v ← α Wh + βv. */
    public void down(float alpha, R032Store h, float beta, R032Store v, int from, int to) {
        downwards.multiply(alpha, hidden(), Op.NONE, h, beta, v, from, to);
    }
}
