package reverie.app.panel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people look at and have switched in a room. Immutable. It changes what is shown, and never what is learned.
 *
 * @param chosen   by subject, such as "unit" or "image": the number of the one that was clicked last
 * @param pointed  by subject: the number of the one under the pointer
 * @param switched by switch: the id of the option that was pressed last
 */
public record ViewState(Map<String, Integer> chosen, Map<String, Integer> pointed, Map<String, String> switched) {

    /** Means none. */
    public static final int NONE = -1;
    /** Before anybody has done anything. */
    public static final ViewState FIRST = new ViewState(Map.of(), Map.of(), Map.of());

    public ViewState {
        chosen = Map.copyOf(chosen);
        pointed = Map.copyOf(pointed);
        switched = Map.copyOf(switched);
    }

    /** The number that was chosen, or {@link #NONE}. */
    public int chosen(String subject) {
        return chosen.getOrDefault(subject, NONE);
    }

    /**
     * The one that people look at: the one that they point at, else the one that they have chosen.
     *
     * @param count     how many there are at present, which may be fewer than when one was chosen
     * @param otherwise where none of these is looked at
     */
    public int lookedAt(String subject, int count, int otherwise) {
        int wanted = pointed.getOrDefault(subject, chosen(subject));
        return wanted >= 0 && wanted < count ? wanted : otherwise;
    }

    /** The value of the option that is pressed. */
    public <T> T get(Switch<T> control) {
        String id = pressed(control);
        return control.options().stream().filter(option -> option.id().equals(id)).findFirst().orElseThrow().value();
    }

    /** The id of the option that is pressed. */
    public String pressed(Switch<?> control) {
        return pressed(control.id()).filter(id -> control.options().stream().anyMatch(it -> it.id().equals(id)))
                .orElse(control.initialId());
    }

    /** The id of the option that somebody pressed; empty until then. */
    public Optional<String> pressed(String control) {
        return Optional.ofNullable(switched.get(control));
    }

    /** Chooses, or forgets what was chosen where it is {@link #NONE}. */
    public ViewState choosing(String subject, int number) {
        return new ViewState(changed(chosen, subject, number), pointed, switched);
    }

    /** Goes on from the chosen one, which at first is 0; the number may fall below 0. */
    public ViewState stepping(String subject, int by) {
        var more = new HashMap<>(chosen);
        more.merge(subject, by, Integer::sum);
        return new ViewState(more, pointed, switched);
    }

    /** Points at one, or at {@link #NONE}. */
    public ViewState pointing(String subject, int number) {
        return new ViewState(chosen, changed(pointed, subject, number), switched);
    }

    /** Presses an option. */
    public ViewState switching(String control, String option) {
        var more = new HashMap<>(switched);
        more.put(control, option);
        return new ViewState(chosen, pointed, more);
    }

    private static Map<String, Integer> changed(Map<String, Integer> all, String subject, int number) {
        var more = new HashMap<>(all);
        if (number == NONE) {
            more.remove(subject);
        } else {
            more.put(subject, number);
        }
        return more;
    }
}
