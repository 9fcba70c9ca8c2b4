package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.projection.InversePreprocessing;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseEncoder;
import reverie.model.train.Measurement;

/**
 * Features are the coefficients of the sparse code. An example v, preprocessed to x, is reconstructed as v − W⁺(x − Φa): what
 * the preprocessing took from it, such as its mean, it keeps.
 */
final class SavedSparseCoding implements SavedModel {

    private final SparseCoding model;
    private final InversePreprocessing restoration;

    SavedSparseCoding(SparseCoding model) {
        this.model = model;
        restoration = new InversePreprocessing(model.preprocessing());
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
        return model.encode(examples, workers);
    }

    private SparseEncoder encoder(Workers workers) {
        return new SparseEncoder(model.phi(), LassoMethod.FEATURE_SIGN, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = model.preprocessing().apply(examples, workers);
        return restoration.apply(examples, encoder(workers).residuals(x, model.lambda()), workers);
    }

    /** The lecture's objective and its parts are of the preprocessed examples, the reconstruction error of the others. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        R032Store x = model.preprocessing().apply(data.examples(), workers);
        SparseEncoder.Scores scores = encoder(workers).score(x, model.lambda());
        R032Store again = reconstruct(data.examples(), workers);
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()),
                entry("reconstructionError", Elementwise.squaredDistance(data.examples(), again) / data.size()));
    }
}
