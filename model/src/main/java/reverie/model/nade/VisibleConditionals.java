package reverie.model.nade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Lines;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * By the pixels alone: p(v_i = 1 | seen) = σ(b_i + Σ_seen U_ik v_k), the fully visible sigmoid belief net (Neal 1992; Frey 1998).
 *
 * @param b        biases, D
 * @param u        U, D×D: a column is what a pixel tells those after it; 0 for all others
 * @param ordering the order in which they are told
 */
@SuppressWarnings("ArrayRecordComponent")
record VisibleConditionals(float[] b, R032Store u, Ordering ordering) implements Conditionals {

    /** @throws BadInput where a pixel depends on one that is not before it */
    VisibleConditionals {
        int d = b.length;
        int[] places = ordering.places();
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < d; i++) {
                if (places[i] <= places[k] && u.data[k * d + i] != 0) {
                    throw new BadInput("U", "a weight from pixel " + k + " to pixel " + i,
                            "0, since the ordering tells " + i + " first");
                }
            }
        }
    }

    @Override
    public int units() {
        return b.length;
    }

    @Override
    public int pixels() {
        return b.length;
    }

    /** How much each pixel depends on others. */
    @Override
    public R032Store filters() {
        return HiddenConditionals.transposed(u);
    }

    /** There are no hidden units, so that it is p(v_i = 1 | those before) of each pixel. */
    @Override
    public R032Store encode(R032Store v, Workers workers) {
        int d = b.length;
        R032Store p = R032Store.FACTORY.make(d, v.getColDim());
        new Gemm(workers).multiply(1, Op.NONE, u,
                Op.NONE, v, 0, p);
        Elementwise.sigmoid(p, b, 0, v.getColDim());
        return p;
    }

    @Override
    public BinaryWalk walk(int columns) {
        return new VisibleWalk(columns);
    }

    /** Keeps the log odds of all pixels of every column. */
    private final class VisibleWalk extends BinaryWalk {

        private final float[] odds;

        private VisibleWalk(int columns) {
            super(columns);
            odds = new float[Math.multiplyExact(b.length, columns)];
        }

        @Override
        public void begin(int from, int to) {
            for (int n = from; n < to; n++) {
                System.arraycopy(b, 0, odds, n * b.length, b.length);
            }
        }

        @Override
        double logOdds(int pixel, int column) {
            return odds[column * b.length + pixel];
        }

        @Override
        void see(int pixel, boolean on, int column) {
            if (on) {
                Lines.add(u.data, pixel * b.length, odds, column * b.length, b.length);
            }
        }
    }
}
