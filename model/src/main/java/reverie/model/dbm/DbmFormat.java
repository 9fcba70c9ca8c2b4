package reverie.model.dbm;

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

/** Deep Boltzmann machines. */
public final class DbmFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(DbmFile.MODEL);
    }

    @Override
    public Class<TrainedDbm> type() {
        return TrainedDbm.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Sampler.class, List.of(ChainWalk.STEPS, ChainWalk.TEMPERING), Completer.class,
                List.of(Completer.STEPS, ChainWalk.TEMPERING), Likelihood.class, AnnealedLikelihood.OPTIONS);
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedDbm(DbmFile.machine(file));
    }
}
