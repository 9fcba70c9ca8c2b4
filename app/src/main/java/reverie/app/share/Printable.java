package reverie.app.share;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts from elsewhere, such as the names of files: they must neither speak to a terminal nor look like others. */
public final class Printable {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private Printable() {
    }

    /** The same, where what is no letter is shown by its number. */
    public static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(it -> String.format(Locale.ROOT, "\\\\x%02X", (int) it.group().charAt(0)));
    }
}
