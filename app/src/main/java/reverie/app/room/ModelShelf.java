package reverie.app.room;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import reverie.model.store.ModelFile;

/** Models that were learned in this lab or opened in it, for rooms that can use one. On the FX thread only. */
public final class ModelShelf {

    private final SequencedMap<String, Supplier<Optional<ModelFile>>> models = new LinkedHashMap<>();
    private Optional<Named> used = Optional.empty();

    /**
     * A model.
     *
     * @param name what people call it: a room's or a file's
     */
    public record Named(String name, ModelFile file) {}

    /** From now on this one is had under this name, as soon as there is one. */
    public void put(String name, Supplier<Optional<ModelFile>> model) {
        models.remove(name);
        models.put(name, model);
    }

    /** There is none of this name any more. */
    public void remove(String name) {
        models.remove(name);
    }

    /** All that there are, by name, in the order in which they were put there. */
    public SequencedMap<String, ModelFile> models() {
        var there = new LinkedHashMap<String, ModelFile>();
        models.forEach((name, model) -> model.get().ifPresent(it -> there.put(name, it)));
        return there;
    }

    /** From now on this one is used where a model of the user's own is asked for. */
    public void use(Named model) {
        put(model.name(), () -> Optional.of(model.file()));
        used = Optional.of(model);
    }

    /** The model of the user's own. */
    public Optional<Named> used() {
        return used;
    }
}
