package reverie.model.rbm.trained;

import java.util.List;
import java.util.Map;
import reverie.model.rbm.RbmFile;
import reverie.model.store.ModelFile;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Completer;
import reverie.model.trained.Likelihood;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;

/** RBMs of binary units. */
public final class RbmFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(RbmFile.MODEL);
    }

    @Override
    public Class<TrainedBinaryRbm> type() {
        return TrainedBinaryRbm.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Sampler.class, List.of(ChainWalk.STEPS, ChainWalk.TEMPERING), Completer.class,
                List.of(Completer.STEPS, ChainWalk.TEMPERING), Likelihood.class, AnnealedLikelihood.OPTIONS);
    }

    @Override
    public TrainedBinaryRbm read(ModelFile file) {
        return new TrainedBinaryRbm(RbmFile.rbm(file));
    }
}
