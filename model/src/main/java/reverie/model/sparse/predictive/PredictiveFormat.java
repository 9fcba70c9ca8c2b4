package reverie.model.sparse.predictive;

import java.util.List;
import reverie.model.projection.PreprocessedModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Dictionaries of preprocessed examples, with their predictors. */
public final class PredictiveFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(PredictiveFile.MODEL);
    }

    @Override
    public Class<TrainedPredictive> type() {
        return TrainedPredictive.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        PredictiveModel model = PredictiveFile.model(file);
        return new PreprocessedModel(new TrainedPredictive(model), model.coding().preprocessing());
    }
}
