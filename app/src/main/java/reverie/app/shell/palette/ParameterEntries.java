package reverie.app.shell.palette;

import java.util.ArrayList;
import java.util.List;
import reverie.app.room.Session;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** The parameters of a run that somebody names, with the value that stands behind the name: {@code rate 0.05}. */
public final class ParameterEntries {

    private ParameterEntries() {
    }

    /** Where a value is named, what sets it; else the parameters of that name, with what they are now. */
    public static List<Entry> of(Session<?, ?> session, String query) {
        String words = query.strip();
        int last = words.lastIndexOf(' ');
        var entries = new ArrayList<Entry>();
        for (Parameter<?> parameter : parameters(session)) {
            if (last > 0 && isNamed(parameter, words.substring(0, last))) {
                entries.add(setting(session, parameter, words.substring(last + 1)));
            } else if (!words.isEmpty() && isNamed(parameter, words)) {
                entries.add(new Entry(parameter.about().label(),
                        "now " + session.settingsProperty().get().show(parameter) + "; a value behind the name sets it",
                        () -> {}));
            }
        }
        return entries;
    }

    private static List<Parameter<?>> parameters(Session<?, ?> session) {
        Settings settings = session.settingsProperty().get();
        return settings.table().parameters().stream().filter(it -> settings.table().matters(it, settings)).toList();
    }

    private static boolean isNamed(Parameter<?> parameter, String words) {
        return new Entry(parameter.about().label(), "", () -> {}).isMeantBy(words) || parameter.id().equals(words);
    }

    private static Entry setting(Session<?, ?> session, Parameter<?> parameter, String value) {
        String text = parameter.about().label() + " → " + value;
        try {
            Settings changed = session.settingsProperty().get().with(parameter.id(), value);
            return new Entry(text, parameter.about().effect() == Effect.WHILE_LEARNING
                    ? "from the next mini-batch on"
                    : "once you press Apply and restart", () -> session.settingsProperty().set(changed));
        } catch (BadInput e) {
            return new Entry(text, "expected " + e.expected(), () -> {});
        }
    }
}
