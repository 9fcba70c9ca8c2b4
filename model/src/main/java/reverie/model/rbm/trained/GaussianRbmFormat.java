package reverie.model.rbm.trained;

import java.util.List;
import java.util.Map;
import reverie.model.projection.PreprocessedModel;
import reverie.model.rbm.GaussianRbmFile;
import reverie.model.store.ModelFile;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Likelihood;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/** RBMs with real visible units, of preprocessed examples. */
public final class GaussianRbmFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(GaussianRbmFile.MODEL);
    }

    @Override
    public Class<TrainedRbm> type() {
        return TrainedRbm.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Sampler.class, List.of(ChainWalk.STEPS, ChainWalk.TEMPERING), Likelihood.class,
                AnnealedLikelihood.OPTIONS);
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new PreprocessedModel(new TrainedRbm(GaussianRbmFile.rbm(file)), GaussianRbmFile.preprocessing(file));
    }
}
