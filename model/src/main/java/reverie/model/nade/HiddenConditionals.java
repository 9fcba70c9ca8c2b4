package reverie.model.nade;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Lines;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * By hidden units: p(v_i = 1 | seen) = σ(b_i + V_i h), h = σ(c + Σ_seen W_k v_k), which one more pixel changes by one addition a unit
 * (Larochelle and Murray 2011, eq. 6 and 7). Where the model is to know what it has seen, because the order varies, h = σ(c + Σ_seen
 * (M_k + W_k v_k)) (Uria, Murray and Larochelle 2014, section 3.1).
 *
 * @param b biases of the pixels, D
 * @param c biases of the hidden units, H
 * @param w W, H×D: a column is what a pixel tells the hidden units
 * @param v V, H×D: a column is what a pixel hears from the hidden units
 * @param m M, H×D, where it is there
 */
@SuppressWarnings("ArrayRecordComponent")
record HiddenConditionals(float[] b, float[] c, R032Store w, R032Store v, Optional<R032Store> m)
        implements
            Conditionals {

    /** H. */
    int hidden() {
        return c.length;
    }

    @Override
    public int units() {
        return c.length;
    }

    @Override
    public int pixels() {
        return b.length;
    }

    @Override
    public R032Store filters() {
        return transposed(w);
    }

    static R032Store transposed(R032Store of) {
        R032Store other = R032Store.FACTORY.make(of.getColDim(), of.getRowDim());
        int rows = of.getRowDim();
        int columns = of.getColDim();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                other.data[j * columns + i] = of.data[i * rows + j];
            }
        }
        return other;
    }

    /** σ(c + Σ_i W_i v_i), and Σ_i M_i besides. */
    @Override
    public R032Store encode(R032Store images, Workers workers) {
        R032Store h = R032Store.FACTORY.make(hidden(), images.getColDim());
        new Gemm(workers).multiply(1, Op.NONE, w, Op.NONE, images, 0, h);
        float[] bias = c.clone();
        m.ifPresent(it -> Elementwise.addColumns(1, it, pixels(), bias, 0, hidden()));
        workers.split(images.getColDim(), Packed.TILE_COLUMNS, (from, to) -> Elementwise.sigmoid(h, bias, from, to));
        return h;
    }

    @Override
    public HiddenWalk walk(int columns) {
        return new HiddenWalk(columns);
    }

    /** Keeps h of every column. */
    final class HiddenWalk extends BinaryWalk {

        private final float[] inputs;
        private final float[] units;
        private final float[] sums;

        private HiddenWalk(int columns) {
            super(columns);
            inputs = new float[Math.multiplyExact(c.length, columns)];
            units = new float[inputs.length];
            sums = new float[Lines.SUMS * columns];
        }

        @Override
        public void begin(int from, int to) {
            for (int n = from; n < to; n++) {
                System.arraycopy(c, 0, inputs, n * c.length, c.length);
                Lines.sigmoid(inputs, n * c.length, units, n * c.length, c.length);
            }
        }

        @Override
        double logOdds(int pixel, int column) {
            return b[pixel] + (double) Lines.dot(v.data, pixel * c.length, units, column * c.length, c.length, sums,
                    column * Lines.SUMS);
        }

        @Override
        void see(int pixel, boolean on, int column) {
            int from = pixel * c.length;
            int at = column * c.length;
            if (on) {
                Lines.add(w.data, from, inputs, at, c.length);
            }
            if (m.isPresent()) {
                Lines.add(m.get().data, from, inputs, at, c.length);
            }
            if (on || m.isPresent()) {
                Lines.sigmoid(inputs, at, units, at, c.length);
            }
        }
    }
}
