package reverie.model.projection;

import java.util.List;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Principal components. */
public final class PcaFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(PcaFile.MODEL);
    }

    @Override
    public Class<TrainedPca> type() {
        return TrainedPca.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedPca(PcaFile.pca(file));
    }
}
