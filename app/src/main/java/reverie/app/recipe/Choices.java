package reverie.app.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import reverie.app.data.DataTraits;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/**
 * Which settings hold where several have a say: what was asked for expressly goes before a preset, a preset before what suits
 * the kind of data, and that before the table.
 */
public final class Choices {

    private Choices() {
    }

    /**
     * The settings of a new run.
     *
     * @param preset the same settings, but for those of a preset
     * @param asked  the same settings, but for what was asked for expressly
     * @throws reverie.model.BadInput where one names what is not in the table, or a value that cannot be used
     */
    public static Settings resolve(Recipe<?, ?> recipe, DataTraits data, UnaryOperator<Settings> preset,
            UnaryOperator<Settings> asked) {
        Settings usual = recipe.suiting(data);
        Settings chosen = asked.apply(preset.apply(usual));
        Settings following = chosen.following(recipe.consequences(usual), recipe.consequences(chosen));
        return asked.apply(preset.apply(following));
    }

    /** The settings of a new run for which nobody asked for anything. */
    public static Settings usual(Recipe<?, ?> recipe, DataTraits data) {
        return resolve(recipe, data, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * What has to be asked for expressly, so that {@link #resolve} gives these settings: where they depart from what is usual, and
     * from what usually follows from that. In the table's order.
     */
    public static List<Parameter<?>> asked(Recipe<?, ?> recipe, DataTraits data, Settings wanted) {
        List<Parameter<?>> all = wanted.table().parameters();
        var asked = new HashSet<Parameter<?>>();
        Settings reached = usual(recipe, data);
        while (asked.addAll(reached.differing(wanted))) {
            reached = resolve(recipe, data, UnaryOperator.identity(),
                    it -> it.taking(List.copyOf(asked), wanted));
        }
        return all.stream().filter(asked::contains).<Parameter<?>>map(it -> it).toList();
    }

    /** What was chosen for data of one kind, changed where those of another ask for something else. */
    public static Settings forOther(Recipe<?, ?> recipe, Settings chosen, DataTraits from, DataTraits to) {
        return chosen.following(usual(recipe, from), usual(recipe, to));
    }

    /**
     * Settings after somebody has changed one of them: parameters that had their usual value and of which another value is usual
     * now have that one.
     */
    public static Settings followed(Recipe<?, ?> recipe, Settings before, Settings after) {
        Settings usual = recipe.consequences(before);
        Settings now = recipe.consequences(after);
        List<Parameter<?>> untouched = before.table().parameters().stream()
                .filter(it -> before.get(it).equals(usual.get(it)) && before.get(it).equals(after.get(it))).toList();
        return after.taking(untouched, now);
    }
}
