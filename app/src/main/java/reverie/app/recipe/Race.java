package reverie.app.recipe;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.app.settings.Effect;
import reverie.app.settings.Onset;
import reverie.app.settings.Parameter;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/**
 * Runs that learn side by side and differ in one parameter. Each has a lane of its own, numbered from 0.
 *
 * @param parameter in which they differ
 * @param values    by lane, as the parameter writes them
 */
public record Race(Parameter<?> parameter, List<String> values) {

    /** Lanes at the least. */
    public static final int FEWEST = 2;
    /** Lanes at the most. */
    public static final int MOST = 4;

    private static final String NAME = "race";
    private static final String SEPARATOR = ",";
    /** For values that have commas in them, such as schedules and sizes of layers. */
    private static final String OTHER_SEPARATOR = ";";

    public Race {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code rate=0.05,0.5}; where values have commas in them, semicolons stand between them.
     *
     * @throws BadInput where these cannot race
     */
    public static Race parse(ParameterTable table, String text) {
        String[] halves = text.strip().split("=", 2);
        if (halves.length < 2) {
            throw new BadInput(NAME, "'" + text + "'", "NAME=VALUE,VALUE such as rate=0.05,0.5");
        }
        String separator = halves[1].contains(OTHER_SEPARATOR) ? OTHER_SEPARATOR : SEPARATOR;
        if (separator.equals(SEPARATOR) && halves[1].contains("@")) {
            throw new BadInput(NAME, "'" + text + "'", "semicolons between values that have commas in them");
        }
        return of(table, halves[0].strip(), values(text, halves[1].strip(), separator));
    }

    /** A separator may end the last of them. */
    private static List<String> values(String text, String listed, String separator) {
        String all = listed.endsWith(separator) ? listed.substring(0, listed.length() - 1) : listed;
        List<String> values = Stream.of(all.split(separator, -1)).map(String::strip).toList();
        if (values.contains("")) {
            throw new BadInput(NAME, "'" + text + "' with an empty value",
                    "a value on either side of each '" + separator + "'");
        }
        return values;
    }

    /** Those that runs can differ in, in the order of the table. */
    public static List<Parameter<?>> parameters(ParameterTable table) {
        return table.learned().stream()
                .filter(it -> !(it instanceof Seed) && it.about().effect() != Effect.AT_THE_END).toList();
    }

    /**
     * A race of that parameter's values.
     *
     * @throws BadInput where these cannot race
     */
    public static Race of(ParameterTable table, String name, List<String> values) {
        Parameter<?> parameter = named(table, name);
        if (values.size() < FEWEST || values.size() > MOST) {
            throw new BadInput(NAME, values.size() + (values.size() == 1 ? " value" : " values") + " of " + name,
                    FEWEST + " to " + MOST);
        }
        List<String> exact = values.stream().map(it -> exact(parameter, it)).toList();
        var seen = new HashSet<String>();
        exact.stream().filter(it -> !seen.add(it)).findFirst().ifPresent(it -> {
            throw new BadInput(NAME, name + " " + it + " twice", "values that differ");
        });
        return new Race(parameter, exact);
    }

    private static Parameter<?> named(ParameterTable table, String name) {
        Parameter<?> parameter = table.parameters().stream().filter(it -> it.id().equals(name)).findFirst()
                .orElseThrow(() -> new BadInput(NAME, "'" + name + "'", "one of "
                        + parameters(table).stream().map(Parameter::id).collect(Collectors.joining(", "))));
        if (parameter instanceof Seed) {
            throw new BadInput(NAME, "the seed", "another parameter; all lanes have one seed");
        } else if (!table.learned().contains(parameter)) {
            throw new BadInput(NAME, name + ", which changes only what is shown", "a parameter of the learning");
        } else if (parameter.about().effect() == Effect.AT_THE_END) {
            throw new BadInput(NAME, name + ", which only says when a run ends", "a parameter of the learning");
        }
        return parameter;
    }

    private static <T> String exact(Parameter<T> parameter, String value) {
        return parameter.text(parameter.parse(value));
    }

    /** How many run side by side. */
    public int lanes() {
        return values.size();
    }

    /** What a lane learns by, where the others of these settings are chosen. */
    public Settings lane(Settings chosen, int lane) {
        return chosen.with(parameter.id(), values.get(lane));
    }

    /**
     * Refuses a race in which all lanes would be the same.
     *
     * @throws BadInput where the parameter changes nothing
     */
    public void check(Settings chosen) {
        ParameterTable table = chosen.table();
        for (int i = 0; i < lanes(); i++) {
            if (!table.matters(parameter, lane(chosen, i))) {
                throw new BadInput(NAME, parameter.id() + ", which changes nothing here",
                        "a parameter that does; this one only "
                                + table.condition(parameter).orElseThrow().where());
            }
        }
    }

    /** From which stage on lanes can differ, where all are the same until then. */
    public Optional<Onset> onset(Settings chosen) {
        return Stream.iterate(0, i -> i + 1).limit(lanes())
                .flatMap(i -> chosen.table().onset(parameter, lane(chosen, i)).stream())
                .min(Comparator.comparing(Onset::stage));
    }

    /** The values as people read them, by lane. */
    public List<String> names(Settings chosen) {
        List<String> shown = Stream.iterate(0, i -> i + 1).limit(lanes())
                .map(i -> lane(chosen, i).show(parameter)).toList();
        return shown.stream().distinct().count() == shown.size() ? shown : values;
    }

    /** What {@link #parse} reads back. */
    public String text() {
        boolean commas = values.stream().anyMatch(it -> it.contains(SEPARATOR));
        return parameter.id() + "=" + values.stream().collect(Collectors.joining(commas ? OTHER_SEPARATOR : SEPARATOR));
    }
}
