package reverie.app.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.Start;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.app.share.Link;
import reverie.model.BadInput;

/** Makes a lesson of its file. What only a run can tell, such as which panels there are, is not looked at. */
final class LessonReader {

    static final String ENDING = ".md";

    private static final List<String> OF_LESSON = List.of("room", "point", "settings");
    private static final List<String> OF_STEP = List.of("formula", "set", "pin", "back", "restart", "press", "light",
            "hide",
            "view", "done");

    private final Experiment experiment;
    private final ParameterTable table;

    private LessonReader(Experiment experiment) {
        this.experiment = experiment;
        table = experiment.parameters();
    }

    static Lesson lesson(String id, Outline outline, List<Experiment> experiments) {
        Outline.Section head = outline.head();
        head.refuseOthers(OF_LESSON);
        if (!head.text().isEmpty()) {
            throw head.place().fault("text before the first step", "'- room:', '- point:' and '- settings:' only");
        }
        Outline.Field room = head.required("room");
        Experiment experiment = experiment(room, experiments);
        if (outline.sections().isEmpty()) {
            throw head.place().fault("no steps", "'## ' and a title for each");
        }
        var reader = new LessonReader(experiment);
        return new Lesson(id, head.title(), head.required("point").value(), experiment,
                head.field("settings").map(reader::start).orElseGet(() -> Start.of(experiment)),
                outline.sections().stream().map(reader::step).toList());
    }

    static Experiment experiment(Outline.Field room, List<Experiment> experiments) {
        return experiments.stream().filter(it -> it.id().equals(room.value())).findFirst()
                .orElseThrow(() -> room.place().fault("the room '" + room.value() + "'", "one of "
                        + experiments.stream().map(Experiment::id).collect(Collectors.joining(", "))));
    }

    private Start start(Outline.Field field) {
        Changes changes = changes(field);
        return Start.of(changes.data().orElse(experiment.dataSets().getFirst())).with(changes.settings());
    }

    private record Changes(Optional<String> data, String settings) {}

    /** The text of a link behind its question mark. */
    private Changes changes(Outline.Field field) {
        return at(field, text -> {
            Link link = Link.parse("reverie:" + experiment.id() + "?" + text);
            link.data().filter(it -> !DataLibrary.isBundled(it)).ifPresent(it -> {
                throw new BadInput("data", "'" + it + "'", "bundled ones such as " + String.join(", ",
                        experiment.dataSets()));
            });
            Settings read = Settings.initial(table);
            for (Link.Setting setting : link.settings()) {
                read = read.with(setting.name(), setting.value());
            }
            return new Changes(link.data(),
                    link.settings().stream().map(Link.Setting::toString).collect(Collectors.joining("&")));
        });
    }

    private Step step(Outline.Section section) {
        section.refuseOthers(OF_STEP);
        if (section.text().isEmpty()) {
            throw section.place().fault("no text below “" + section.title() + "”", "what there is to see");
        }
        var text = new Outline.Field(section.place(), "text", section.text());
        return new Step(section.place(), section.title(), text(text), all(section, "formula").map(this::formula),
                click(section),
                section.field("light").map(Outline.Field::words).orElse(List.of()),
                section.field("hide").map(field -> at(field, _ -> Hidden.of(field, table))).orElse(Hidden.NOTHING),
                section.field("view").map(LessonReader::view).orElseGet(LinkedHashMap::new),
                all(section, "done").map(field -> at(field, it -> Condition.parse(it, table))));
    }

    /** Fields that may be said several times. */
    private record All(List<Outline.Field> fields) {

        <T> List<T> map(Function<Outline.Field, T> read) {
            return fields.stream().map(read).toList();
        }
    }

    private static All all(Outline.Section section, String name) {
        return new All(section.fields().stream().filter(it -> it.name().equals(name)).toList());
    }

    private Wording text(Outline.Field field) {
        return wording(field, Wording::refuseOtherBraces);
    }

    private Wording formula(Outline.Field field) {
        return wording(field, Wording::refuseOpenGroups);
    }

    private Wording wording(Outline.Field field, Consumer<Wording> check) {
        return at(field, it -> {
            var wording = Wording.parse(it, table);
            check.accept(wording);
            return wording;
        });
    }

    private Click click(Outline.Section section) {
        Changes changes = section.field("set").map(this::changes).orElse(new Changes(Optional.empty(), ""));
        return new Click(section.field("pin").map(Outline.Field::yes).orElse(false),
                section.field("back").map(Outline.Field::yes).orElse(false),
                section.field("restart").map(Outline.Field::yes).orElse(false), changes.data(), changes.settings(),
                section.field("press").map(LessonReader::press));
    }

    private static Click.Press press(Outline.Field field) {
        String[] words = field.value().split(" ");
        try {
            int times = words.length == 1 ? 1 : Integer.parseInt(words[1]);
            if (words.length <= 2 && times >= 1 && !words[0].isEmpty()) {
                return new Click.Press(words[0], times);
            }
        } catch (NumberFormatException e) {
            throw field.place().fault("press '" + field.value() + "'", "the id of a button, and how often");
        }
        throw field.place().fault("press '" + field.value() + "'", "the id of a button, and how often");
    }

    private static SequencedMap<String, String> view(Outline.Field field) {
        var view = new LinkedHashMap<String, String>();
        for (String pair : field.words()) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw field.place().fault("view '" + pair + "'",
                        "SWITCH=OPTION, or a subject and a number such as unit=3");
            }
            view.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return view;
    }

    /** What is wrong in a value is wrong in its line. */
    private static <T> T at(Outline.Field field, Function<String, T> read) {
        try {
            return read.apply(field.value());
        } catch (BadInput e) {
            throw field.place().fault(e);
        }
    }
}
