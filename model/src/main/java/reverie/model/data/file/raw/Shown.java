package reverie.model.data.file.raw;

/** How pieces of files stand in messages. */
public final class Shown {

    private static final int LONGEST = 30;

    private Shown() {
    }

    /** One line, not too long; other white space as spaces. */
    public static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replaceAll("\\p{Cntrl}", ".");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The same between quotes. */
    public static String quoted(String text) {
        return "'" + of(text) + "'";
    }
}
