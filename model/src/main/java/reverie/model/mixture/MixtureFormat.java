package reverie.model.mixture;

import java.util.List;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Mixtures of Bernoullis. There is nothing to choose when one is asked: all its answers are exact. */
public final class MixtureFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(MixtureFile.MODEL);
    }

    @Override
    public Class<TrainedMixture> type() {
        return TrainedMixture.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedMixture(MixtureFile.mixture(file));
    }
}
