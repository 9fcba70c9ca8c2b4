package reverie.model.saved;

import static java.util.Map.entry;

import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseEncoder;
import reverie.model.train.Measurement;

/**
 * Features are the coefficients of the sparse code. An example v, preprocessed to x, is drawn again as v − W⁺(x − Φa): what
 * the preprocessing took from it, such as its mean, it keeps.
 */
final class SavedSparseCoding implements SavedModel {

    private final SparseCoding model;
    private @Nullable R032Store restorer;

    SavedSparseCoding(SparseCoding model) {
        this.model = model;
    }

    @Override
    public int values() {
        return model.phi().getRowDim();
    }

    @Override
    public int features() {
        return model.phi().getColDim();
    }

    @Override
    public R032Store filters() {
        return model.phi();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return encoder(workers).encode(model.preprocessing().apply(examples, workers), model.lambda());
    }

    private SparseEncoder encoder(Workers workers) {
        return new SparseEncoder(model.phi(), LassoMethod.FEATURE_SIGN, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = model.preprocessing().apply(examples, workers);
        R032Store again = R032Store.wrap(examples.data.clone(), values());
        new Gemm(workers).multiply(-1, Op.NONE, restorer(), Op.NONE, encoder(workers).residuals(x, model.lambda()), 1,
                again);
        return again;
    }

    private R032Store restorer() {
        R032Store known = restorer;
        if (known == null) {
            known = model.preprocessing().restorer();
            restorer = known;
        }
        return known;
    }

    /** The lecture's objective and its parts are of the preprocessed examples, the reconstruction error of the others. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        R032Store x = model.preprocessing().apply(data.examples(), workers);
        SparseEncoder.Scores scores = encoder(workers).score(x, model.lambda());
        R032Store again = reconstruct(data.examples(), workers);
        double sum = 0;
        for (int i = 0; i < again.data.length; i++) {
            double miss = (double) data.examples().data[i] - again.data[i];
            sum += miss * miss;
        }
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()),
                entry("reconstructionError", sum / data.size()));
    }
}
