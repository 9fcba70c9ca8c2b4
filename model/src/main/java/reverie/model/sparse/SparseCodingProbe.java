package reverie.model.sparse;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.train.Measurement;

/** Fixed examples on which a learning dictionary is measured and shown. */
final class SparseCodingProbe {

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 24;

    private final SparseEncoder encoder;
    private final R032Store unseen;
    private final R032Store images;
    private final R032Store preprocessed;

    SparseCodingProbe(R032Store phi, Preprocessing preprocessing, Splits splits, Workers workers) {
        encoder = new SparseEncoder(phi, LassoMethod.FEATURE_SIGN, workers);
        DataSet data = splits.shown();
        unseen = preprocessing.apply(data.atMost(EXAMPLES).examples(), workers);
        images = data.atMost(IMAGES).examples();
        preprocessed = preprocessing.apply(images, workers);
    }

    Measurement measure(double lambda) {
        SparseEncoder.Scores scores = encoder.score(unseen, lambda);
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()));
    }

    SparseCodingSnapshot snapshot(R032Store phi, double lambda, AtomUse use) {
        R032Store codes = encoder.encode(preprocessed, lambda);
        float[] reconstructions = encoder.residuals(preprocessed, lambda).data;
        for (int i = 0; i < reconstructions.length; i++) {
            reconstructions[i] = preprocessed.data[i] - reconstructions[i];
        }
        return new SparseCodingSnapshot(phi.getRowDim(), phi.getColDim(), phi.data.clone(), use.share().clone(),
                use.revived(), images.data.clone(), preprocessed.data.clone(), codes.data, reconstructions);
    }
}
