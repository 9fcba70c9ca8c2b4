package reverie.model.sparse.predictive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCoding;
import reverie.model.train.Measurement;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.TrainedModel;

/** A dictionary of preprocessed examples with its predictor. Features are the guessed codes f, and x is reconstructed as Φf. */
record TrainedPredictive(PredictiveModel model) implements TrainedModel, Features, Filters, Reconstructor {

    private SparseCoding coding() {
        return model.coding();
    }

    @Override
    public int values() {
        return coding().phi().getRowDim();
    }

    @Override
    public int features() {
        return coding().phi().getColDim();
    }

    /** The atoms. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return coding().phi();
    }

    @Override
    public R032Store encode(R032Store x, Workers workers) {
        return model.predictor().predict(x, workers);
    }

    @Override
    public R032Store reconstruct(R032Store x, Workers workers) {
        R032Store again = scores(workers).misses(x, encode(x, workers));
        for (int i = 0; i < again.data.length; i++) {
            again.data[i] = x.data[i] - again.data[i];
        }
        return again;
    }

    private PredictiveScores scores(Workers workers) {
        return new PredictiveScores(coding().phi(), model.predictor(), workers);
    }

    /**
     * Figures by the names of {@link PredictiveScores}, and the {@code speedup}: how many times longer the quickest exact search
     * takes than guessing, on this machine.
     */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        return scores(workers).measure(data.examples(), coding().lambda())
                .and("speedup", scores(workers).speedup(data.examples(), coding().lambda()));
    }
}
