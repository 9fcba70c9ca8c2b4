package reverie.model.data.file.csv;

import java.util.Locale;
import java.util.Set;

/** What a field of a text is: a number, a mark that a number is missing, or a word. */
public final class CsvNumber {

    private static final String SIGNS = "+-.eE";
    /** As statistics programs and data archives write them, in small letters. */
    private static final Set<String> MISSING = Set.of("", "?", "-", ".", "na", "n/a", "#n/a", "nan", "-nan", "null",
            "inf", "-inf", "+inf", "infinity", "-infinity");

    private CsvNumber() {
    }

    public static boolean isNumber(String field) {
        return !Float.isNaN(of(field));
    }

    /** Neither a number nor a mark that one is missing. */
    public static boolean isWord(String field) {
        return !isNumber(field) && !isMissing(field);
    }

    public static boolean isMissing(String field) {
        return MISSING.contains(field.strip().toLowerCase(Locale.ROOT));
    }

    /** A number as in {@code -1.5e-3}; not one of Java's own, such as {@code 1f}, for which this is not a number. */
    public static float of(String field) {
        String text = field.strip();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && SIGNS.indexOf(each) < 0) {
                return Float.NaN;
            }
        }
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notANumber) {
            return Float.NaN;
        }
    }
}
