package reverie.model.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * The way back from preprocessed examples x = W(v − m) that a model has reconstructed as x': v − W⁺(x − x'). What the
 * preprocessing took from an example, such as its own mean, it keeps. W⁺ is worked out when it is first wanted.
 * For one thread at a time.
 */
public final class InversePreprocessing {

    private final Preprocessing preprocessing;
    private final Optional<float[]> diagonal;
    private @Nullable R032Store restorer;

    /** The way back from this preprocessing. */
    public InversePreprocessing(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
        diagonal = preprocessing.diagonal();
    }

    /** How many values an example has. */
    public int values() {
        return preprocessing.values();
    }

    /**
     * Reconstructs examples.
     *
     * @param examples v, D×N
     * @param misses   x − x', of the same shape
     * @param workers  share the product
     * @return of the same shape
     */
    public R032Store apply(R032Store examples, R032Store misses, Workers workers) {
        R032Store again = R032Store.wrap(examples.data.clone(), examples.getRowDim());
        addTo(again, -1, misses, workers);
        return again;
    }

    /** m + W⁺x of D×N preprocessed examples x that are nobody's: what the preprocessing takes, but for the mean, is lost. */
    public R032Store of(R032Store x, Workers workers) {
        int d = preprocessing.values();
        R032Store v = R032Store.FACTORY.make(d, x.getColDim());
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] = preprocessing.mean()[i % d];
        }
        addTo(v, 1, x, workers);
        return v;
    }

    /** Adds factor · W⁺x. */
    private void addTo(R032Store v, float factor, R032Store x, Workers workers) {
        if (diagonal.isPresent()) {
            float[] w = diagonal.get();
            for (int i = 0; i < v.data.length; i++) {
                float each = w[i % w.length];
                v.data[i] += each == 0 ? 0 : factor * x.data[i] / each;
            }
        } else {
            new Gemm(workers).multiply(factor, Op.NONE, restorer(), Op.NONE, x, 1, v);
        }
    }

    private R032Store restorer() {
        R032Store known = restorer;
        if (known == null) {
            known = preprocessing.restorer();
            restorer = known;
        }
        return known;
    }
}
