package reverie.app.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import reverie.app.room.Stay;
import reverie.app.shell.banner.Notice;

/**
 * How rooms were left, by their experiments' ids, the one that was left longest ago first. What can be taken back in them holds runs, at
 * most {@value #RUNS} in all these rooms together: where there are more, the oldest of the room that was left longest ago goes, with all
 * that was done there before it.
 */
final class LeftRooms {

    /** A run of the largest bundled model takes some 50 MB. */
    static final int RUNS = 12;

    private final SequencedMap<String, Stay> stays = new LinkedHashMap<>();
    private final Map<String, Notice> troubles = new HashMap<>();

    /** A room is left. */
    void leave(String id, Stay stay) {
        leave(id, stay, Notice.NONE);
    }

    /** @param trouble what whoever comes back is to know */
    void leave(String id, Stay stay, Notice trouble) {
        stays.remove(id);
        stays.put(id, stay);
        troubles.put(id, trouble);
        fit();
    }

    private void fit() {
        while (runs() > RUNS) {
            stays.entrySet().stream().filter(it -> it.getValue().done().runs() > 0).findFirst()
                    .ifPresent(it -> it.setValue(it.getValue().withoutOldestRun()));
        }
    }

    private int runs() {
        return stays.values().stream().mapToInt(it -> it.done().runs()).sum();
    }

    /** Rooms were left in another lab. */
    void takeUp(Map<String, Stay> left) {
        left.forEach(this::leave);
    }

    /** A room is opened, as it was left or otherwise. */
    void open(String id) {
        stays.remove(id);
        troubles.remove(id);
    }

    /** What whoever comes back to a room is to know; {@link Notice#NONE} where there is nothing. */
    Notice trouble(String id) {
        return troubles.getOrDefault(id, Notice.NONE);
    }

    /** How a room was left; empty where it was not. */
    Optional<Stay> of(String id) {
        return Optional.ofNullable(stays.get(id));
    }

    /** How all were left. */
    Map<String, Stay> all() {
        return Map.copyOf(stays);
    }
}
