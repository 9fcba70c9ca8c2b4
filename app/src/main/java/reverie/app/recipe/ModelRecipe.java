package reverie.app.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import reverie.app.settings.Settings;

/**
 * How a model learns that can be kept in a file: {@code reverie train} takes its options, their help and defaults from it.
 * Found by {@link java.util.ServiceLoader}.
 */
public interface ModelRecipe<P, S> extends Recipe<P, S> {

    /** Its name on the command line: lower-case letters and hyphens. */
    String id();

    /** What it does, in a sentence or two. */
    String summary();

    /** The kind of model, as its provenance names it. */
    default String kind(Settings settings) {
        return id();
    }

    /** Passes over the data in all stages of a run together, until its planned end. */
    int epochs(Settings settings);

    /** Named settings, such as those of a paper, each as {@code name=value&…}; all else is as usual. */
    default SequencedMap<String, String> presets() {
        return new LinkedHashMap<>();
    }

    /** Options by names that they have had, which go on working. */
    default List<Alias> aliases() {
        return List.of();
    }

    /** Names that the whole command has had, with what they mean: settings as {@code name=value&…}. */
    default SequencedMap<String, String> formerCommands() {
        return new LinkedHashMap<>();
    }
}
