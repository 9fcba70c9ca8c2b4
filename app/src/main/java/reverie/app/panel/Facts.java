package reverie.app.panel;

import static reverie.app.text.Texts.tr;

/**
 * One grey line beside a panel's title.
 *
 * @param all  where all tiles have room, or the panel has none
 * @param some where only some have; {@code {}} stands for their number
 */
public record Facts(String all, String some) {

    /** No facts. */
    public static final Facts NONE = of("");

    private static final String NUMBER = "{}";

    /** The same line, whatever has room. */
    public static Facts of(String line) {
        return new Facts(line, line);
    }

    /** As in {@code 500 units; grey is 0}, or {@code 360 of 500; grey is 0}. */
    public static Facts ofSigned(int count, String things) {
        return new Facts(tr("{0} {1}; grey is 0", count, things), tr("{0} of {1}; grey is 0", NUMBER, count));
    }

    /**
     * The line.
     *
     * @param shown how many tiles have room
     * @param count how many there are
     */
    public String text(int shown, int count) {
        return shown < count ? some.replace(NUMBER, Integer.toString(shown)) : all;
    }
}
