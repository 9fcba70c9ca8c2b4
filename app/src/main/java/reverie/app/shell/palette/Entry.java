package reverie.app.shell.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be done, or known.
 *
 * @param text   its name
 * @param help   what it does, and by which key
 * @param action does it; empty where there is only something to know
 */
public record Entry(String text, String help, Optional<Runnable> action) {

    private static final int NOT = 4;

    /** What can be done. */
    public Entry(String text, String help, Runnable action) {
        this(text, help, Optional.of(action));
    }

    /** What there is to know. */
    static Entry fact(String text, String help) {
        return new Entry(text, help, Optional.empty());
    }

    /** How well words describe it: 0 if its name begins with them, more the less well; empty words describe everything. */
    int distance(String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String name = text.toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        String[] words = wanted.split("\\s+");
        if (Arrays.stream(words).allMatch(word -> (" " + name).contains(" " + word))) {
            return 1;
        }
        if (Arrays.stream(words).allMatch(name::contains)) {
            return 2;
        }
        String all = name + " " + help.toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(all::contains) ? NOT - 1 : NOT;
    }

    /** Whether words describe it at all. */
    boolean isMeantBy(String query) {
        return distance(query) < NOT;
    }
}
