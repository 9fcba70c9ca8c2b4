package reverie.model.dbn;

import java.util.List;
import java.util.Map;
import reverie.model.rbm.trained.AnnealedLikelihood;
import reverie.model.store.ModelFile;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Completer;
import reverie.model.trained.Likelihood;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/** Deep belief nets. */
public final class DbnFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(DbnFile.MODEL);
    }

    @Override
    public Class<TrainedDbn> type() {
        return TrainedDbn.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Sampler.class, List.of(ChainWalk.STEPS, TrainedDbn.LABEL, ChainWalk.TEMPERING), Completer.class,
                List.of(Completer.STEPS, ChainWalk.TEMPERING), Likelihood.class, AnnealedLikelihood.OPTIONS);
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedDbn(DbnFile.net(file));
    }
}
