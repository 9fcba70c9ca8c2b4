package reverie.app.text;

import java.util.Locale;
import java.util.Optional;
import reverie.model.BadInput;

/**
 * What the window says, in the language of the machine where a {@link Catalogue} of it is there, else in English. A text stands in
 * English where it is shown, and is the name by which catalogues know it; {@code texts.json} has them all. What files and
 * options are refused with, logs, and what is written into files stays English, so that it can be looked up and repeated anywhere.
 */
public final class Texts {

    /** The environment's variable that names a file of translated texts, instead of those bundled for the machine's language. */
    public static final String CATALOGUE = "REVERIE_TEXTS";

    private static final Catalogue CHOSEN;
    private static final Optional<BadInput> REFUSED;

    static {
        Catalogue chosen = Catalogue.ENGLISH;
        Optional<BadInput> refused = Optional.empty();
        try {
            chosen = Catalogue.chosen(Optional.ofNullable(System.getenv(CATALOGUE)),
                    Locale.getDefault(Locale.Category.DISPLAY));
        } catch (BadInput e) {
            refused = Optional.of(e);
        }
        CHOSEN = chosen;
        REFUSED = refused;
    }

    private Texts() {
    }

    /**
     * A text as it is shown.
     *
     * @param english itself, a literal, with <code>{0}</code>, <code>{1}</code> … where values stand
     * @param values  in the place of <code>{0}</code>, <code>{1}</code> …
     */
    public static String tr(String english, Object... values) {
        return filled(CHOSEN.text(english), values);
    }

    /** What {@link #tr} makes of an English text that is kept elsewhere, such as a curve's name in a lesson. */
    public static String shown(String english) {
        return CHOSEN.text(english);
    }

    /** A text with values in the place of <code>{0}</code>, <code>{1}</code> …; other braces stay as they are. */
    public static String filled(String text, Object... values) {
        if (values.length == 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 16 * values.length);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = open + 2;
            int which = close < text.length() && text.charAt(close) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (which >= 0 && which < values.length) {
                filled.append(text, from, open).append(values[which]);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** What of the file that was asked for is never said, in one line; empty where all of it may be. */
    public static Optional<String> remark() {
        return Optional.ofNullable(System.getenv(CATALOGUE)).filter(it -> !it.isBlank())
                .flatMap(file -> CHOSEN.unsaid().map(it -> file + ": " + it));
    }

    /** @throws BadInput if the catalogue that was asked for cannot be used */
    public static void check() {
        REFUSED.ifPresent(it -> {
            throw it;
        });
    }
}
