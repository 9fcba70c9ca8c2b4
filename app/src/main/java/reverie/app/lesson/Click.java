package reverie.app.lesson;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;

/**
 * What a click does in a step of a lesson, in this order.
 *
 * @param pins     keeps the present run to compare the next with
 * @param goesBack to the last state that could be trusted, after learning ran away
 * @param restarts begins a new run even where nothing that changes needs one
 * @param data     other data, by a bundled name; empty where they stay
 * @param settings that change, as {@code name=value&…}; empty where none does
 * @param press    a button of the room, and how often; empty where none
 */
public record Click(boolean pins, boolean goesBack, boolean restarts, Optional<String> data, String settings,
        Optional<Press> press) {

    /** Nothing. */
    static final Click NOTHING = new Click(false, false, false, Optional.empty(), "", Optional.empty());

    private static final int MOST_SAID = 2;

    /**
     * A button of the room is pressed.
     *
     * @param button its id
     * @param times  1 or more
     */
    public record Press(String button, int times) {}

    /** Whether there is nothing to click. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether a run begins by it. */
    public boolean begins(Settings before) {
        return restarts || data.isPresent() || !after(before).differing(before, Effect.ON_RESTART).isEmpty();
    }

    /** The settings that it makes of others. */
    public Settings after(Settings before) {
        return before.read(settings);
    }

    /** Whether somebody has set by hand all that it would change. */
    boolean isDoneIn(Settings settings) {
        return !pins && !goesBack && !restarts && data.isEmpty() && press.isEmpty() && after(settings).equals(settings);
    }

    /** What it does, in a few words on a button. */
    public String label(Settings before) {
        var words = new ArrayList<String>();
        if (pins) {
            words.add(tr("Pin this run"));
        }
        if (goesBack) {
            words.add(tr("Go back"));
        }
        words.addAll(changes(before));
        press.ifPresent(it -> words.add(tr("Do it")));
        return words.size() > MOST_SAID || words.isEmpty() ? tr("Do it") : String.join(", ", words);
    }

    /** All that it does, in one sentence. */
    public String help(Settings before) {
        String all = Stream.of(pins ? Stream.of(tr("pin this run")) : Stream.<String>empty(),
                goesBack ? Stream.of(tr("go back to the last good state")) : Stream.<String>empty(),
                changes(before).stream(),
                press.stream()
                        .map(it -> it.times() > 1 ? tr("press “{0}” {1} times", it.button(), it.times())
                                : tr("press “{0}”", it.button())))
                .flatMap(it -> it).collect(Collectors.joining(", "));
        return begins(before) ? tr("What this step asks for: {0}; begins a new run. Ctrl+Z takes it back", all)
                : tr("What this step asks for: {0}. Ctrl+Z takes it back", all);
    }

    private List<String> changes(Settings before) {
        Settings after = after(before);
        Stream<String> named = Stream.of(settings.split("&")).filter(it -> !it.isBlank())
                .map(it -> before.table().named(it.substring(0, it.indexOf('='))))
                .map(it -> it.about().label() + " " + after.show(it));
        return Stream.concat(data.map(it -> tr("Data {0}", it)).stream(), named).toList();
    }
}
