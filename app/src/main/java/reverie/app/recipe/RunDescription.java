package reverie.app.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import reverie.app.data.choice.DataAddress;
import reverie.app.settings.Parameter;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.store.Provenance;

/**
 * What a kept run says beside what a model file does, among the hyperparameters of its provenance: all settings, so that what is
 * not said when it goes on is not decided anew, and where the data are.
 *
 * @param experiment the room in which it was watched; empty where there was none
 * @param recipe     of the model; empty where what learns is no model that can be kept
 * @param settings   each as {@code name=value}
 * @param course     since which mini-batch others held, as {@link Course.Since#text}; empty where that is not known
 * @param data       name or path
 * @param reading    how files were read
 * @param examples   how many were taken; empty for all
 * @param race       in what several runs differ that learn side by side, as {@link Race#text}; empty where it is one run
 */
public record RunDescription(Optional<String> experiment, Optional<String> recipe, List<String> settings,
        List<String> course, String data, String reading, Optional<Integer> examples, Optional<String> race) {

    private static final String EXPERIMENT = "experiment";
    private static final String RECIPE = "recipe";
    private static final String SETTINGS = "settings";
    private static final String COURSE = "course";
    private static final String DATA = "data";
    private static final String READING = "reading";
    private static final String EXAMPLES = "examples";
    private static final String RACE = "race";

    public RunDescription {
        settings = List.copyOf(settings);
        course = List.copyOf(course);
    }

    /** How data were read, as a kept run says it. */
    public static String reading(DataAddress data) {
        return data.reading() + (data.changes().areNone() ? "" : " " + data.changes())
                + (data.jitter().isNone() ? "" : " " + data.jitter());
    }

    /** The values of all parameters that decide what is learned. */
    public static List<String> texts(Settings settings) {
        return settings.table().learned().stream().map(it -> it.id() + "=" + text(it, settings)).toList();
    }

    private static <T> String text(Parameter<T> parameter, Settings settings) {
        return parameter.text(settings.get(parameter));
    }

    /**
     * Reads it back.
     *
     * @param name of the file, for errors
     * @throws BadInput where the provenance says nothing of the kind
     */
    public static RunDescription of(String name, Provenance provenance) {
        Map<String, Object> said = provenance.hyperparameters();
        if (!(said.get(SETTINGS) instanceof List<?> values)) {
            throw new BadInput(name, "a run without settings", "one that `reverie train --checkpoint` or the lab kept");
        }
        return new RunDescription(text(said, EXPERIMENT), text(said, RECIPE),
                values.stream().map(Object::toString).toList(), course(said), text(said, DATA).orElse(""),
                text(said, READING).orElse(""),
                Optional.ofNullable(said.get(EXAMPLES)).filter(Long.class::isInstance).map(Long.class::cast)
                        .map(Math::toIntExact),
                text(said, RACE));
    }

    /** A command does not change its settings on the way, so that its older files need not have said it. */
    private static List<String> course(Map<String, Object> said) {
        if (said.get(COURSE) instanceof List<?> changes) {
            return changes.stream().map(Object::toString).toList();
        }
        return said.containsKey(EXPERIMENT) ? List.of() : Course.UNCHANGED;
    }

    private static Optional<String> text(Map<String, Object> said, String what) {
        return Optional.ofNullable(said.get(what)).map(Objects::toString);
    }

    /** As a provenance says it. */
    public SequencedMap<String, Object> plain() {
        var all = new LinkedHashMap<String, Object>();
        experiment.ifPresent(it -> all.put(EXPERIMENT, it));
        recipe.ifPresent(it -> all.put(RECIPE, it));
        all.put(SETTINGS, settings);
        all.put(COURSE, course);
        all.put(DATA, data);
        all.put(READING, reading);
        examples.ifPresent(it -> all.put(EXAMPLES, it));
        race.ifPresent(it -> all.put(RACE, it));
        return all;
    }

    /**
     * The settings as values; what they do not say is as it usually is.
     *
     * @throws BadInput where a table has no such parameters or values, as one of another version may
     */
    public Settings settings(ParameterTable table) {
        Settings all = Settings.initial(table);
        for (String value : settings) {
            String[] pair = value.split("=", 2);
            all = all.with(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return all;
    }

    /**
     * By which settings the run has learned.
     *
     * @param last those at its end, of which its table is
     * @throws BadInput where it is said in no way that this version knows
     */
    public List<Course.Since> course(Settings last) {
        return course.stream().map(it -> Course.Since.parse(it, last)).toList();
    }
}
