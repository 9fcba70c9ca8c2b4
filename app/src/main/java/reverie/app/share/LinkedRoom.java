package reverie.app.share;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.app.data.DataLibrary;
import reverie.app.recipe.Race;
import reverie.app.room.Experiment;
import reverie.app.room.Start;
import reverie.app.settings.Parameter;
import reverie.model.BadInput;
import reverie.model.Version;

/**
 * What a link opens here. No file has been looked for yet.
 *
 * @param experiment whose room opens
 * @param start      how
 * @param file       of this machine from which is learned; empty where the data are bundled
 * @param whole      whether all that the link says could be used
 * @param remark     what could not, or may mean something else here, in one sentence; empty where nothing
 */
public record LinkedRoom(Experiment experiment, Start start, Optional<String> file, boolean whole,
        Optional<String> remark) {

    /**
     * As far as this version knows what the link says.
     *
     * @throws BadInput where it is none, or of a room that there is not
     */
    public static LinkedRoom of(String link, List<Experiment> experiments) {
        return of(Link.parse(link), experiments);
    }

    private static LinkedRoom of(Link link, List<Experiment> experiments) {
        Experiment experiment = experiments.stream().filter(it -> it.id().equals(link.room())).findFirst()
                .orElseThrow(() -> new BadInput("link",
                        "the room '" + Printable.of(link.room()) + "'" + version(link).map(it -> ", " + it).orElse(""),
                        "one of " + experiments.stream().map(Experiment::id).collect(Collectors.joining(", "))));
        var leftOut = new ArrayList<String>();
        String asked = asked(link, experiment, leftOut);
        Optional<Race> race = link.race().flatMap(it -> race(it, experiment, leftOut));
        String data = link.data().filter(it -> !it.isBlank()).orElse(experiment.dataSets().getFirst());
        return new LinkedRoom(experiment, Start.of(data).with(asked).racing(race),
                Optional.of(data).filter(it -> !DataLibrary.isBundled(it)), leftOut.isEmpty(),
                remark(link, leftOut));
    }

    /** What can be used of its settings, as {@code name=value&…}. */
    private static String asked(Link link, Experiment experiment, List<String> leftOut) {
        var known = new HashSet<String>();
        var asked = new ArrayList<String>();
        for (Link.Setting setting : link.settings()) {
            Optional<Parameter<?>> parameter = experiment.parameters().parameters().stream()
                    .filter(it -> it.id().equals(setting.name())).findFirst();
            if (Link.RESERVED.contains(setting.name()) || parameter.isPresent() && !known.add(setting.name())) {
                leftOut.add(tr("{0} (said twice)", setting));
            } else if (parameter.isEmpty()) {
                leftOut.add(tr("{0} (no setting of this room)", setting));
            } else {
                try {
                    asked.add(setting.name() + "=" + read(parameter.get(), setting.value()));
                } catch (BadInput e) {
                    leftOut.add(tr("{0} (expected {1})", setting, e.expected()));
                }
            }
        }
        return String.join("&", asked);
    }

    private static Optional<Race> race(String text, Experiment experiment, List<String> leftOut) {
        try {
            return Optional.of(experiment.race(text));
        } catch (BadInput e) {
            leftOut.add(tr("race={0} (expected {1})", text, e.expected()));
            return Optional.empty();
        }
    }

    private static <T> String read(Parameter<T> parameter, String value) {
        return parameter.text(parameter.parse(value));
    }

    private static Optional<String> remark(Link link, List<String> leftOut) {
        String other = version(link).map(it -> tr("the link was {0}", it)).orElse("");
        if (!leftOut.isEmpty()) {
            return Optional.of(Printable.of(tr("left out {0}", String.join(", ", leftOut)))
                    + (other.isEmpty() ? "" : "; " + other));
        }
        return Optional.of(other).filter(it -> !it.isEmpty())
                .map(it -> tr("{0}, and what it does not say is as usual here", it));
    }

    /** By which it was made; empty where it is this one, or none is said. */
    private static Optional<String> version(Link link) {
        return link.version().filter(it -> !it.equals(Version.NUMBER))
                .map(it -> tr("made by version {0} (this is {1})", Printable.of(it), Version.NUMBER));
    }

    /** Its data for people. */
    public String dataTitle() {
        return Printable.of(start.data());
    }
}
