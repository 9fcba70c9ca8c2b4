package reverie.model.data.file;

/** How pieces of files stand in messages. */
final class Shown {

    private static final int LONGEST = 30;

    private Shown() {
    }

    /** One line, not too long; other white space as spaces. */
    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replaceAll("\\p{Cntrl}", ".");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The same between quotes. */
    static String quoted(String text) {
        return "'" + of(text) + "'";
    }
}
