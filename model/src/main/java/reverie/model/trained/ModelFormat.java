package reverie.model.trained;

import java.util.List;
import java.util.Map;
import reverie.model.store.ModelFile;

/**
 * How models of one kind, or of a few that are kept alike, are read from their files. A service: it lies beside its model, and
 * {@code module-info} names it.
 */
public interface ModelFormat {

    /** Kinds of models, by the names that provenances have for them. */
    List<String> kinds();

    /** The class of these models, which says by its interfaces what they can do. */
    Class<? extends TrainedModel> type();

    /** What may be chosen when such a model is asked for something, by the capability; nothing for those that are missing. */
    default Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of();
    }

    /**
     * The model that a file of one of the kinds holds.
     *
     * @throws reverie.model.BadInput where its tensors do not fit together
     */
    TrainedModel read(ModelFile file);
}
