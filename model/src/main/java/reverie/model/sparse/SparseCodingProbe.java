package reverie.model.sparse;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Fixed examples on which a learning dictionary is measured. */
final class SparseCodingProbe {

    private static final int EXAMPLES = 250;

    private final SparseEncoder encoder;
    private final R032Store unseen;

    SparseCodingProbe(R032Store phi, DataSet shown, Workers workers) {
        encoder = new SparseEncoder(phi, workers);
        unseen = shown.atMost(EXAMPLES).examples();
    }

    /** How many examples are measured. */
    int examples() {
        return unseen.getColDim();
    }

    Measurement measure(double lambda) {
        SparseEncoder.Scores scores = encoder.score(unseen, lambda);
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()));
    }
}
