package reverie.app.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Race;
import reverie.app.room.Experiment;
import reverie.app.settings.Parameter;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.Version;

/**
 * A room with its data, settings and race, as in {@code reverie:rbm?data=digits&hidden=500&seed=7&version=0.1.0}. What it does not say is
 * as it usually is on these data. See docs/links.md.
 *
 * @param room     the id of an experiment, known here or not
 * @param data     name of a bundled set, or a file or folder of the machine where the link was made; empty for the room's first
 * @param settings in the order of the room's table, known here or not
 * @param race     in what several runs differ that learn side by side, as {@link Race#text}; empty where one learns
 * @param version  of the program that made it; empty where somebody wrote it
 */
public record Link(String room, Optional<String> data, List<Setting> settings, Optional<String> race,
        Optional<String> version) {

    /** What it says besides settings; no setting has such a name. */
    static final List<String> RESERVED = List.of("data", "race", "version");

    private static final String SCHEME = "reverie:";
    private static final String EXAMPLE = SCHEME + "ROOM?data=NAME&SETTING=VALUE";
    private static final int LONGEST = 1 << 16;

    public Link {
        settings = List.copyOf(settings);
    }

    /**
     * One value.
     *
     * @param value as the parameter writes it, if there is such a parameter
     */
    public record Setting(String name, String value) {

        private static <T> Setting of(Parameter<T> parameter, Settings settings) {
            return new Setting(parameter.id(), parameter.text(settings.get(parameter)));
        }

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /**
     * Whoever opens it begins with these settings.
     *
     * @param data   the same from wherever it is asked for
     * @param traits of the data
     */
    public static Link of(Experiment experiment, String data, DataTraits traits, Settings settings,
            Optional<Race> race) {
        List<Parameter<?>> asked = Choices.asked(experiment.recipe(), traits, settings);
        return new Link(experiment.id(), Optional.of(data),
                settings.table().parameters().stream().filter(it -> it instanceof Seed || asked.contains(it))
                        .map(it -> Setting.of(it, settings)).toList(),
                race.map(Race::text), Optional.of(Version.NUMBER));
    }

    /** Whether a text is to be a link. */
    public static boolean isOne(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /**
     * Reads one, of whatever version. Some programs put slashes about the room.
     *
     * @throws BadInput where the text is none
     */
    public static Link parse(String text) {
        String given = text.strip();
        if (!isOne(given) || given.length() > LONGEST) {
            throw new BadInput("link", isOne(given) ? given.length() + " characters"
                    : "'" + given.substring(0, Math.min(given.length(), EXAMPLE.length())) + "'", EXAMPLE);
        }
        String[] halves = given.substring(SCHEME.length()).split("\\?", 2);
        String room = halves[0].replaceAll("^/+|/+$", "");
        if (room.isEmpty()) {
            throw new BadInput("link", "no room", EXAMPLE);
        }
        var settings = new ArrayList<Setting>();
        for (String part : halves.length == 1 ? new String[0] : halves[1].split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                settings.add(new Setting(PercentCoding.decode(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : PercentCoding.decode(part.substring(equals + 1))));
            }
        }
        return new Link(PercentCoding.decode(room), taken("data", settings), settings, taken("race", settings),
                taken("version", settings));
    }

    /** The first of that name, which is then no longer there. */
    private static Optional<String> taken(String name, List<Setting> settings) {
        Optional<Setting> first = settings.stream().filter(it -> it.name().equals(name)).findFirst();
        first.ifPresent(settings::remove);
        return first.map(Setting::value);
    }

    /** What {@link #parse} reads back. */
    public String text() {
        String all = Stream.of(data.map(it -> new Setting("data", it)).stream(), settings.stream(),
                race.map(it -> new Setting("race", it)).stream(),
                version.map(it -> new Setting("version", it)).stream()).flatMap(it -> it)
                .map(it -> PercentCoding.encode(it.name()) + "=" + PercentCoding.encode(it.value()))
                .collect(Collectors.joining("&"));
        return SCHEME + PercentCoding.encode(room) + (all.isEmpty() ? "" : "?" + all);
    }

    @Override
    public String toString() {
        return text();
    }
}
