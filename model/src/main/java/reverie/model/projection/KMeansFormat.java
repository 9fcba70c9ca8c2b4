package reverie.model.projection;

import java.util.List;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Centres of clusters. */
public final class KMeansFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(KMeansFile.MODEL);
    }

    @Override
    public Class<TrainedKMeans> type() {
        return TrainedKMeans.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedKMeans(KMeansFile.kMeans(file));
    }
}
