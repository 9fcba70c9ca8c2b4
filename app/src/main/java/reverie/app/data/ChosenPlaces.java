package reverie.app.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files and folders of one folder that are one set of data together, in one text as in {@code holiday|sea.png|hills}.
 *
 * @param folder in which all of them lie
 * @param names  of them in it, at least one
 */
record ChosenPlaces(Path folder, List<String> names) {

    private static final String BETWEEN = "|";

    ChosenPlaces {
        names = List.copyOf(names);
    }

    /** Reads what {@link #text} writes; empty where that is something else, or one of them is not there. */
    static Optional<ChosenPlaces> parse(String text) {
        String[] parts = text.split(Pattern.quote(BETWEEN), -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            var chosen = new ChosenPlaces(Path.of(parts[0]), Stream.of(parts).skip(1).toList());
            return Optional.of(chosen).filter(it -> it.places().stream().allMatch(Files::exists));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Where they are. */
    List<Path> places() {
        return names.stream().map(folder::resolve).toList();
    }

    /** How data of them are called everywhere. */
    String text() {
        return folder + names.stream().map(BETWEEN::concat).collect(Collectors.joining());
    }
}
