package reverie.app.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people look at and have switched in a room. Immutable. It changes what is shown, and never what is learned.
 *
 * @param chosen   by subject, such as "unit" or "image": the number of the one that was clicked last
 * @param pointed  by subject: the number of the one under the pointer
 * @param switched by switch: the id of the option that was pressed last
 * @param inspected the units that are looked at closely, of which at most the last one is not torn off
 * @param tiles    by panel: how its tiles are looked at, where it is not as usual
 */
public record ViewState(Map<String, Integer> chosen, Map<String, Integer> pointed, Map<String, String> switched,
        List<Inspected> inspected, Map<String, TileView> tiles) {

    /** Means none. */
    public static final int NONE = -1;
    /** Before anybody has done anything. */
    public static final ViewState FIRST = new ViewState(Map.of(), Map.of(), Map.of(), List.of(),
            Map.of());

    public ViewState {
        chosen = Map.copyOf(chosen);
        pointed = Map.copyOf(pointed);
        switched = Map.copyOf(switched);
        inspected = List.copyOf(inspected);
        tiles = Map.copyOf(tiles);
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
        return new ViewState(changed(chosen, subject, number), pointed, switched, inspected, tiles);
    }

    /** Goes on from the chosen one, which at first is 0; the number may fall below 0. */
    public ViewState stepping(String subject, int by) {
        var more = new HashMap<>(chosen);
        more.merge(subject, by, Integer::sum);
        return new ViewState(more, pointed, switched, inspected, tiles);
    }

    /** Points at one, or at {@link #NONE}. */
    public ViewState pointing(String subject, int number) {
        return new ViewState(chosen, changed(pointed, subject, number), switched, inspected, tiles);
    }

    /** Presses an option. */
    public ViewState switching(String control, String option) {
        var more = new HashMap<>(switched);
        more.put(control, option);
        return new ViewState(chosen, pointed, more, inspected, tiles);
    }

    /** The one that is pointed at, or {@link #NONE}. */
    public int pointed(String subject) {
        return pointed.getOrDefault(subject, NONE);
    }

    /** How the tiles of a panel are looked at. */
    public TileView tiles(String panel) {
        return tiles.getOrDefault(panel, TileView.USUAL);
    }

    /** Looks at the tiles of a panel otherwise. */
    public ViewState viewing(String panel, TileView view) {
        var more = new HashMap<>(tiles);
        more.put(panel, view);
        return new ViewState(chosen, pointed, switched, inspected, more);
    }

    /** Looks at a unit closely, in the place of the one that is not torn off. */
    public ViewState inspecting(Inspected unit) {
        var more = new ArrayList<>(inspected);
        more.removeIf(it -> !it.tornOff() || it.isSameUnit(unit));
        more.add(unit);
        return new ViewState(chosen, pointed, switched, more, tiles);
    }

    /** Tears off what is read about a unit. */
    public ViewState tearingOff(Inspected unit) {
        return new ViewState(chosen, pointed, switched, inspected.stream()
                .map(it -> it.equals(unit) ? new Inspected(it.panel(), it.unit(), true) : it).toList(), tiles);
    }

    /** No longer looks at some unit closely. */
    public ViewState leaving(Inspected unit) {
        return new ViewState(chosen, pointed, switched, inspected.stream().filter(it -> !it.equals(unit)).toList(),
                tiles);
    }

    /** The same, where no unit is looked at closely. */
    public ViewState notInspecting() {
        return inspecting(List.of());
    }

    /** The same, where these units are looked at closely. */
    ViewState inspecting(List<Inspected> units) {
        return new ViewState(chosen, pointed, switched, units, tiles);
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
