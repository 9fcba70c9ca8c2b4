package reverie.app.layout;

/**
 * How a panel of tiles grows. Its tiles are enlarged by whole factors, as long as every panel of the room still has what it
 * needs; panels that stand earlier in the layout grow first.
 *
 * @param fewest   tiles side by side, in a room where no more find a place
 * @param growing  tiles side by side that have to find a place before they are enlarged any further
 * @param most     tiles side by side, in a room where all find a place
 * @param width    the share of the room's width that the panel may take, from 0 to 1
 * @param height   the share of the room's height that the panel may take
 * @param wall     whether tiles that find no place in a row stand in a further one; else they are left out
 */
public record Tiling(int fewest, int growing, int most, double width, double height, boolean wall) {

    /** Rows of images that belong together, so that those without a place at the right are left out. */
    public static Tiling rows(int fewest, int growing, int most, double height) {
        return new Tiling(fewest, growing, most, 1, height, false);
    }

    /** A wall of images of which all are shown. */
    public static Tiling wall(int fewest, double width, double height) {
        return new Tiling(fewest, fewest, Integer.MAX_VALUE, width, height, true);
    }

    /** The same, where there is no other panel that needs room. */
    Tiling alone() {
        return new Tiling(fewest, growing, most, 1, 1, wall);
    }

    /** A single image. */
    public static Tiling one(double width, double height) {
        return new Tiling(1, 1, 1, width, height, false);
    }
}
