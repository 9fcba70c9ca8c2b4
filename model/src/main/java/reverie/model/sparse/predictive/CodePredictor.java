package reverie.model.sparse.predictive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * Guesses codes without a search, f(x) = g ⊙ tanh(Wᵀx + c) (Kavukcuoglu, Ranzato and LeCun 2008, equation 4).
 *
 * @param weights W, D×K
 * @param c       1×K
 * @param gain    g, 1×K
 */
public record CodePredictor(Weights weights, R032Store c, R032Store gain) {

    /** @throws IllegalArgumentException where sizes do not fit together */
    public CodePredictor {
        if (c.getColDim() != weights.hidden() || gain.getColDim() != weights.hidden()) {
            throw new IllegalArgumentException(c.getColDim() + " biases and " + gain.getColDim() + " gains for "
                    + weights.hidden() + " units");
        }
    }

    /** D. */
    public int values() {
        return weights.visible();
    }

    /** K. */
    public int atoms() {
        return weights.hidden();
    }

    /** t ← Wᵀx + c for examples {@code from} to {@code to}, on the calling thread; x is D×B, t is K×B. */
    void receive(R032Store x, R032Store t, int from, int to) {
        weights.up(x, t, from, to);
        int k = atoms();
        for (int n = from; n < to; n++) {
            for (int i = 0; i < k; i++) {
                t.data[n * k + i] += c.data[i];
            }
        }
    }

    /** f ← g ⊙ t; f may be t. */
    void amplify(R032Store t, R032Store f, int from, int to) {
        int k = atoms();
        for (int n = from; n < to; n++) {
            for (int i = 0; i < k; i++) {
                f.data[n * k + i] = gain.data[i] * t.data[n * k + i];
            }
        }
    }

    /** The guesses for D×N preprocessed examples, K×N. */
    public R032Store predict(R032Store x, Workers workers) {
        R032Store f = R032Store.FACTORY.make(atoms(), x.getColDim());
        int count = x.getColDim();
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> receive(x, f, from, to));
        // A task of its own, which the compiler turns into vectors whatever stands before and after it.
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> Elementwise.tanh(f, from, to));
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> amplify(f, f, from, to));
        return f;
    }

    /** A copy that learning leaves untouched. */
    CodePredictor copy() {
        return new CodePredictor(new Weights(R032Store.wrap(weights.matrix().data.clone(), values())),
                R032Store.wrap(c.data.clone(), 1), R032Store.wrap(gain.data.clone(), 1));
    }
}
