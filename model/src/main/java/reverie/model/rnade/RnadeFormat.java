package reverie.model.rnade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.PreprocessedModel;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.TrainedModel;

/** RNADEs, of examples as they are or preprocessed. */
public final class RnadeFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(RnadeFile.MODEL);
    }

    @Override
    public Class<TrainedRnade> type() {
        return TrainedRnade.class;
    }

    /** Chains are walked where known values do not come first. */
    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Completer.class, List.of(Completer.STEPS));
    }

    @Override
    public TrainedModel read(ModelFile file) {
        Rnade model = RnadeFile.model(file);
        Optional<Preprocessing> preprocessing = PreprocessingFile.preprocessing(file, model.values());
        return PreprocessedModel.of(new TrainedRnade(model, preprocessing.map(VolumeChange::log).orElse(0.0)),
                preprocessing);
    }
}
