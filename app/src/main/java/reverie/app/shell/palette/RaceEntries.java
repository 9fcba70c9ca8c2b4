package reverie.app.shell.palette;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.recipe.Race;
import reverie.app.room.Experiment;
import reverie.app.room.Session;
import reverie.app.settings.Onset;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** What begins a race by the values that somebody says behind a parameter's name: {@code race rate 0.05 0.5}. */
public final class RaceEntries {

    private static final String RACE = "race";

    private RaceEntries() {
    }

    /** How to say it; nothing in a room where nothing can race. */
    public static List<Entry> of(Experiment experiment) {
        return experiment.canRace() ? List.of(Entry.fact(tr("Race"),
                tr("two to four runs side by side: race, a parameter and its values, such as race rate 0.05 0.5")))
                : List.of();
    }

    /** What begins a race by the longest name of a parameter that the words say; none where they say none. */
    public static List<Entry> beginning(Experiment experiment, Session<?, ?> session, String query) {
        List<String> words = List.of(query.strip().replace('=', ' ').split("\\s+"));
        if (!experiment.canRace() || words.size() < 2 || !words.getFirst().toLowerCase(Locale.ROOT).equals(RACE)) {
            return List.of();
        }
        Settings settings = session.settingsProperty().get();
        return IntStream.iterate(words.size(), end -> end >= 2, end -> end - 1)
                .mapToObj(end -> settings.table().learned().stream()
                        .filter(it -> settings.table().matters(it, settings)
                                && ParameterEntries.isNamed(it, String.join(" ", words.subList(1, end))))
                        .map(it -> entry(session, it, words.subList(end, words.size()))).toList())
                .filter(it -> !it.isEmpty()).findFirst()
                .orElseGet(() -> List.of(unknown(settings, String.join(" ", words.subList(1, words.size())))));
    }

    private static Entry unknown(Settings settings, String words) {
        return Entry.fact(tr("Race: {0}", words), tr("expected one of {0}", Race.parameters(settings.table()).stream()
                .filter(it -> settings.table().matters(it, settings)).map(Parameter::id)
                .collect(Collectors.joining(", "))));
    }

    private static Entry entry(Session<?, ?> session, Parameter<?> parameter, List<String> words) {
        List<String> values = words.stream().flatMap(RaceEntries::parts)
                .filter(it -> !it.equals("against") && !it.equals("vs")).toList();
        String text = tr("Race: {0} {1}", parameter.about().label(), String.join(tr(" against "), values));
        try {
            Settings settings = session.settingsProperty().get();
            Race race = values.size() == 1 ? Race.parse(settings.table(), parameter.id() + "=" + values.getFirst())
                    : Race.of(settings.table(), parameter.id(), values);
            race.check(settings);
            return new Entry(text,
                    tr("{0}; Ctrl+Z brings this run back",
                            race.onset(settings).map(Onset::text).orElse(tr("from the first mini-batch on"))),
                    () -> session.race(race));
        } catch (BadInput e) {
            return Entry.fact(text, tr("expected {0}", e.expected()));
        }
    }

    /** A comma at the end of a word only separates; one within may be a value's own. */
    private static Stream<String> parts(String word) {
        return Arrays.stream(word.split(";")).map(it -> it.endsWith(",") ? it.substring(0, it.length() - 1) : it)
                .filter(it -> !it.isEmpty());
    }
}
