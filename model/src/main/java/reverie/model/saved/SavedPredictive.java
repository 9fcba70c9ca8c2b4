package reverie.model.saved;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.projection.InversePreprocessing;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.predictive.PredictiveModel;
import reverie.model.sparse.predictive.PredictiveScores;
import reverie.model.train.Measurement;

/**
 * Features are the guessed codes f. An example v, preprocessed to x, is reconstructed as v − W⁺(x − Φf): what the preprocessing
 * took from it, such as its mean, it keeps.
 */
final class SavedPredictive implements SavedModel {

    private final SparseCoding coding;
    private final PredictiveModel model;
    private final InversePreprocessing restoration;

    SavedPredictive(PredictiveModel model) {
        this.model = model;
        coding = model.coding();
        restoration = new InversePreprocessing(coding.preprocessing());
    }

    @Override
    public int values() {
        return coding.phi().getRowDim();
    }

    @Override
    public int features() {
        return coding.phi().getColDim();
    }

    /** The atoms. */
    @Override
    public R032Store filters() {
        return coding.phi();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.predictor().predict(coding.preprocessing().apply(examples, workers), workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = coding.preprocessing().apply(examples, workers);
        R032Store codes = model.predictor().predict(x, workers);
        return restoration.apply(examples, scores(workers).misses(x, codes), workers);
    }

    private PredictiveScores scores(Workers workers) {
        return new PredictiveScores(coding.phi(), model.predictor(), workers);
    }

    /**
     * Figures of preprocessed examples by the names of {@link PredictiveScores}, the reconstruction error of examples as they are,
     * and the {@code speedup}: how many times longer the quickest exact search takes than guessing, on this machine.
     */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        R032Store x = coding.preprocessing().apply(data.examples(), workers);
        R032Store again = reconstruct(data.examples(), workers);
        return scores(workers).measure(x, coding.lambda())
                .and("reconstructionError", Elementwise.squaredDistance(data.examples(), again) / data.size())
                .and("speedup", scores(workers).speedup(x, coding.lambda()));
    }
}
