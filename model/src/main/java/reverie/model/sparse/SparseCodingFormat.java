package reverie.model.sparse;

import java.util.List;
import reverie.model.projection.PreprocessedModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Dictionaries of preprocessed examples. */
public final class SparseCodingFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(SparseCodingFile.MODEL);
    }

    @Override
    public Class<TrainedSparseCoding> type() {
        return TrainedSparseCoding.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        SparseCoding coding = SparseCodingFile.sparseCoding(file);
        return new PreprocessedModel(new TrainedSparseCoding(coding.phi(), coding.lambda()), coding.preprocessing());
    }
}
