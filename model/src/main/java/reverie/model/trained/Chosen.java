package reverie.model.trained;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was chosen of a model's options; all others have their fallback.
 *
 * @param texts by the options' names, as they are written
 */
public record Chosen(Map<String, String> texts) {

    /** Every option has its fallback. */
    public static final Chosen NOTHING = new Chosen(Map.of());

    public Chosen {
        texts = Map.copyOf(texts);
    }

    /** The same and one more. */
    public <T> Chosen with(ModelOption<T> option, T value) {
        var more = new LinkedHashMap<>(texts);
        more.put(option.name(), value.toString());
        return new Chosen(more);
    }

    /** The same and what another choice says. */
    public Chosen and(Chosen other) {
        var more = new LinkedHashMap<>(texts);
        more.putAll(other.texts);
        return new Chosen(more);
    }

    /**
     * The value of an option.
     *
     * @throws reverie.model.BadInput where what was written is none
     */
    public <T> T of(ModelOption<T> option) {
        String text = texts.get(option.name());
        return text == null ? option.fallback() : option.parser().apply(text);
    }
}
