package reverie.app.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import reverie.app.data.DataTraits;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.Sizes.Suggestion;
import reverie.app.settings.Sizes;
import reverie.model.BadInput;

/** The hidden layers of models that have several: a list of sizes from the data up. */
public final class Layers {

    private static final int LARGEST = 1_000_000;

    private Layers() {
    }

    /** The parameter, on restart. */
    public static Sizes hidden(String label, String help, int fewest, int most, List<Suggestion> suggestions,
            List<Integer> initial) {
        return new Sizes(new About("hidden", label, help, Effect.ON_RESTART), suggestions, fewest, most, LARGEST,
                initial);
    }

    /** All sizes, those of the data first. */
    public static List<Integer> above(int values, List<Integer> hidden) {
        var all = new ArrayList<>(List.of(values));
        all.addAll(hidden);
        return all;
    }

    /** The option that counted the values of an example as the first layer. */
    public static Alias former() {
        return new Alias("layers", false, Layers::withoutData);
    }

    private static String withoutData(String text, DataTraits data) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new BadInput("layers", "'" + text + "'", "sizes with commas between, as in 784,1000,500,250,30");
        }
        String first = text.substring(0, comma).strip();
        // Patches have as many values as they are cut, which the data alone do not know.
        if (!data.arePhotographs() && !first.equals(Integer.toString(data.shape().pixels()))) {
            throw new BadInput("layers", text, data.shape().pixels() + " first, as an example has values");
        }
        return "hidden=" + text.substring(comma + 1);
    }

    /** As people write a net, from the data up: 784-500-30. */
    public static String written(List<Integer> sizes) {
        return sizes.stream().map(Object::toString).collect(Collectors.joining("-"));
    }
}
