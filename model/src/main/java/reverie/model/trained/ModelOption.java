package reverie.model.trained;

import java.util.Optional;
import java.util.function.Function;
import reverie.model.BadInput;

/**
 * Something that may be chosen when a trained model is asked for something. A command shows those of all kinds of models, and
 * hands on those that the model at hand takes.
 *
 * @param name     as it is written, without dashes
 * @param sign     what stands for a value where the choice is explained, such as {@code K}; empty for a flag
 * @param help     a sentence without its full stop
 * @param fallback the value where nothing is chosen
 * @param needs    another option without which this one says nothing
 * @param parser   reads a value as it is written
 */
public record ModelOption<T>(String name, String sign, String help, T fallback, Optional<ModelOption<?>> needs,
        Function<String, T> parser) {

    /** A number of {@code least} or more. */
    public static ModelOption<Integer> whole(String name, String sign, int least, int fallback, String help) {
        return new ModelOption<>(name, sign, help, fallback, Optional.empty(), text -> {
            int value;
            try {
                value = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new BadInput(name, "'" + text + "'", "a whole number", e);
            }
            if (value < least) {
                throw new BadInput(name, text, least + " or more");
            }
            return value;
        });
    }

    /** Something that is asked for by its name alone. */
    public static ModelOption<Boolean> flag(String name, String help) {
        return new ModelOption<>(name, "", help, false, Optional.empty(), Boolean::parseBoolean);
    }

    /** Words of which the model makes what it can. */
    public static ModelOption<Optional<String>> words(String name, String sign, String help) {
        return new ModelOption<>(name, sign, help, Optional.empty(), Optional.empty(), Optional::of);
    }

    /** The same, which says nothing where another is not chosen. */
    public ModelOption<T> with(ModelOption<?> other) {
        return new ModelOption<>(name, sign, help, fallback, Optional.of(other), parser);
    }

    /** Whether it is asked for by its name alone. */
    public boolean isFlag() {
        return sign.isEmpty();
    }
}
