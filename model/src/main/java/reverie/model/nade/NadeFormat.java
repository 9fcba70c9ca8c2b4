package reverie.model.nade;

import java.util.List;
import java.util.Map;
import reverie.model.store.ModelFile;
import reverie.model.trained.Completer;
import reverie.model.trained.Likelihood;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.TrainedModel;

/** NADEs, with hidden units or without. */
public final class NadeFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(NadeFile.MODEL);
    }

    @Override
    public Class<TrainedNade> type() {
        return TrainedNade.class;
    }

    /** Chains are walked where known pixels do not come first; any ensemble will do where none is the model's own. */
    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Completer.class, List.of(Completer.STEPS), Likelihood.class, List.of(TrainedNade.ORDERINGS));
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedNade(NadeFile.nade(file));
    }
}
