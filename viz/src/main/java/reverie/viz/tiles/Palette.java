package reverie.viz.tiles;

/**
 * The colours of a picture of tiles that are no grey values, as non-premultiplied ARGB.
 *
 * @param gap    between tiles and in places of the grid that hold none
 * @param broken of a value that is not a number or infinite
 */
public record Palette(int gap, int broken) {

    /** A magenta that no grey picture contains. */
    public static final int BROKEN = 0xFFE0218A;
    /** For files: a light grey in which both black and white tiles stand out. */
    public static final Palette PAPER = new Palette(0xFFDFE3E8, BROKEN);
    /** For the window: what lies below shows between the tiles. */
    public static final Palette CLEAR = new Palette(0, BROKEN);
}
