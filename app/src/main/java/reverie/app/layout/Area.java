package reverie.app.layout;

/** A rectangle of a room in which a panel stands, in units of length. */
public record Area(double x, double y, double width, double height) {

    /** Space between two panels. */
    public static final double GAP = 12;
    /** What a panel needs beside its picture, both sides together. */
    public static final double SIDES = 26;
    /** What a panel needs above and below its picture. */
    public static final double HEADER = 48;

    private static final double TILE_GAP = 2;

    /** The length of tiles in a row with the gaps between them, of which each pixel is {@code factor} wide. */
    public static double tiles(int count, int side, int factor) {
        return count * (double) side * factor + (count - 1) * TILE_GAP;
    }

    /** How many tiles a length holds. */
    public static int tilesIn(double length, int side, int factor) {
        return (int) Math.max(0, (length + TILE_GAP) / (side * (double) factor + TILE_GAP));
    }
}
