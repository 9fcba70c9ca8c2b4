package reverie.app.undo;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done in a room, as it is remembered while somebody is elsewhere. Immutable.
 *
 * @param past   what can be taken back, newest first
 * @param future what can be done again, the next first
 */
public record Done<R>(List<Deed<R>> past, List<Deed<R>> future) {

    public Done {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** Of a room in which nothing was done. */
    public static <R> Done<R> nothing() {
        return new Done<>(List.of(), List.of());
    }

    /** How many runs it holds. */
    public int runs() {
        return (int) Stream.concat(past.stream(), future.stream()).filter(Deed::keepsRun).count();
    }

    /**
     * The same without the run that is missed least: what lies farthest back goes first, and then what lies farthest ahead. What can only be
     * taken back or done again after it goes with it.
     */
    public Done<R> withoutOldestRun() {
        List<Deed<R>> rest = beforeLastRun(past);
        return rest.size() < past.size() ? new Done<>(rest, future) : new Done<>(past, beforeLastRun(future));
    }

    /** The nearest ones, as far as another run would be needed that lies farthest. */
    static <R> List<Deed<R>> beforeLastRun(List<Deed<R>> nearestFirst) {
        int end = nearestFirst.size() - 1;
        while (end >= 0 && !nearestFirst.get(end).keepsRun()) {
            end--;
        }
        return end < 0 ? nearestFirst : nearestFirst.subList(0, end);
    }
}
