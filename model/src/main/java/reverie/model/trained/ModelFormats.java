package reverie.model.trained;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;

/** All formats that there are. */
public final class ModelFormats {

    private final Map<String, ModelFormat> byKind = new TreeMap<>();

    /** @throws IllegalArgumentException where two formats claim one kind */
    public ModelFormats(Iterable<ModelFormat> formats) {
        for (ModelFormat format : formats) {
            for (String kind : format.kinds()) {
                if (byKind.put(kind, format) != null) {
                    throw new IllegalArgumentException("two formats for " + kind);
                }
            }
        }
    }

    /** Those that modules provide. */
    public static ModelFormats provided() {
        return new ModelFormats(ServiceLoader.load(ModelFormat.class));
    }

    /** The names of all kinds, in their alphabetical order. */
    public Collection<String> kinds() {
        return byKind.keySet();
    }

    /** The names of the kinds that have a capability, likewise. */
    public List<String> having(Class<?> capability) {
        return kinds(format -> capability.isAssignableFrom(format.type()));
    }

    /** The names of the kinds that take an option when they are asked for something, likewise. */
    public List<String> taking(ModelOption<?> option, Class<?> capability) {
        return kinds(format -> options(format, capability).stream().anyMatch(it -> it.name().equals(option.name())));
    }

    private List<String> kinds(Predicate<ModelFormat> wanted) {
        return byKind.entrySet().stream().filter(entry -> wanted.test(entry.getValue())).map(Map.Entry::getKey)
                .toList();
    }

    private static List<ModelOption<?>> options(ModelFormat format, Class<?> capability) {
        return format.options().getOrDefault(capability, List.of());
    }

    /** What may be chosen for a capability of whatever kind: each option once. */
    public Collection<ModelOption<?>> options(Class<?> capability) {
        var all = new LinkedHashMap<String, ModelOption<?>>();
        byKind.values().forEach(format -> options(format, capability).forEach(it -> all.putIfAbsent(it.name(), it)));
        return all.values();
    }

    /** What may be chosen for a capability of a model of one kind; nothing where it has not got it. */
    public List<ModelOption<?>> options(String kind, Class<?> capability) {
        return Optional.ofNullable(byKind.get(kind)).map(format -> options(format, capability)).orElse(List.of());
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where the kind is unknown or the tensors do not fit together
     */
    public TrainedModel read(ModelFile file) {
        String kind = file.provenance().model();
        ModelFormat format = byKind.get(kind);
        if (format == null) {
            throw new BadInput("model", kind, "one of " + String.join(", ", kinds()));
        }
        return format.read(file);
    }

    /**
     * A model by one of its capabilities.
     *
     * @param kind  its kind
     * @param doing what it is to do, such as {@code complete images}
     * @throws BadInput where it has not got it, with the kinds that have
     */
    public <C> C capable(TrainedModel model, String kind, Class<C> capability, String doing) {
        List<String> able = having(capability);
        boolean preprocessed = able.contains(kind);
        return model.can(capability).orElseThrow(() -> new BadInput("model",
                preprocessed ? kind + " of preprocessed examples" : kind, "one of " + String.join(", ", able) + " to "
                        + doing + (preprocessed ? ", of examples that were not preprocessed" : "")));
    }
}
