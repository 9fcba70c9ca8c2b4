package reverie.app.layout;

/**
 * The least size of something, in units of length.
 *
 * @param width  0 or more
 * @param height 0 or more
 */
public record Least(double width, double height) {

    /** Of what can be as small as it likes. */
    public static final Least NOTHING = new Least(0, 0);
}
