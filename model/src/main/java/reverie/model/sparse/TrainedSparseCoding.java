package reverie.model.sparse;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.TrainedModel;

/**
 * A dictionary of preprocessed examples. Features are the coefficients of the sparse code a, and x is reconstructed as Φa.
 *
 * @param phi    Φ, D×K
 * @param lambda λ
 */
record TrainedSparseCoding(R032Store phi, double lambda)
        implements
            TrainedModel,
            Features,
            Filters,
            Reconstructor {

    @Override
    public int values() {
        return phi.getRowDim();
    }

    @Override
    public int features() {
        return phi.getColDim();
    }

    /** The atoms. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return phi;
    }

    private SparseEncoder encoder(Workers workers) {
        return new SparseEncoder(phi, workers);
    }

    @Override
    public R032Store encode(R032Store x, Workers workers) {
        return encoder(workers).encode(x, lambda);
    }

    @Override
    public R032Store reconstruct(R032Store x, Workers workers) {
        R032Store again = encoder(workers).residuals(x, lambda);
        for (int i = 0; i < again.data.length; i++) {
            again.data[i] = x.data[i] - again.data[i];
        }
        return again;
    }

    /** The lecture's objective and its parts. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        SparseEncoder.Scores scores = encoder(workers).score(data.examples(), lambda);
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()));
    }
}
