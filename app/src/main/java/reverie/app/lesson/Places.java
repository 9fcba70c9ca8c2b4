package reverie.app.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far somebody has come in all lessons.
 *
 * @param ended the ids of those whose last step was done
 * @param open  those that are played, at most one a room
 */
public record Places(Set<String> ended, List<Bookmark> open) {

    /** Nothing was begun. */
    public static final Places NONE = new Places(Set.of(), List.of());

    private static final String ENDED = "ended ";
    private static final String AT = "at ";

    public Places {
        ended = Set.copyOf(ended);
        open = List.copyOf(open);
    }

    /** A line for each, which {@link #of} reads. */
    public List<String> lines() {
        return Stream.concat(new TreeSet<>(ended).stream().map(ENDED::concat),
                open.stream().map(it -> AT + it.text())).toList();
    }

    /** What lines say; others than those are passed over. */
    public static Places of(List<String> lines) {
        return new Places(
                Set.copyOf(lines.stream().filter(it -> it.startsWith(ENDED))
                        .map(it -> it.substring(ENDED.length()).strip()).toList()),
                lines.stream().filter(it -> it.startsWith(AT)).map(it -> Bookmark.of(it.substring(AT.length())))
                        .flatMap(Optional::stream).toList());
    }
}
