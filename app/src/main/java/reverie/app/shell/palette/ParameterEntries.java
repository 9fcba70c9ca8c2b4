package reverie.app.shell.palette;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.room.Session;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** The parameters of a run, and what sets one to the value that somebody says behind its name: {@code rate 0.05}. */
public final class ParameterEntries {

    private ParameterEntries() {
    }

    /** All that matter now, with what they are. */
    public static List<Entry> of(Session<?, ?> session) {
        Settings settings = session.settingsProperty().get();
        return parameters(session).stream().map(it -> Entry.fact(it.about().label(),
                tr("now {0}; a value behind the name sets it", settings.show(it)))).toList();
    }

    /** What sets those that the words name to the value behind; none where they end with a name. */
    public static List<Entry> setting(Session<?, ?> session, String query) {
        String words = query.strip();
        int last = words.lastIndexOf(' ');
        return parameters(session).stream().filter(it -> last > 0 && isNamed(it, words.substring(0, last)))
                .map(it -> setting(session, it, words.substring(last + 1))).toList();
    }

    private static List<Parameter<?>> parameters(Session<?, ?> session) {
        Settings settings = session.settingsProperty().get();
        return settings.table().parameters().stream().filter(it -> settings.table().matters(it, settings)).toList();
    }

    static boolean isNamed(Parameter<?> parameter, String words) {
        return Entry.fact(parameter.about().label(), "").isMeantBy(words) || parameter.id().equals(words);
    }

    private static Entry setting(Session<?, ?> session, Parameter<?> parameter, String value) {
        String text = parameter.about().label() + " → " + value;
        try {
            Settings changed = session.settingsProperty().get().with(parameter.id(), value);
            return new Entry(text, parameter.about().effect() == Effect.WHILE_LEARNING
                    ? tr("from the next mini-batch on")
                    : tr("once you press Apply and restart"), () -> session.settingsProperty().set(changed));
        } catch (BadInput e) {
            return Entry.fact(text, tr("expected {0}", e.expected()));
        }
    }
}
