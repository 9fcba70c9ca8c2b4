package reverie.app.panel;

import java.util.List;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/**
 * The same images in several versions, such as data and reconstructions: a row of images, below it what has become of each,
 * and so on; then the next images. Immutable by convention.
 *
 * @param tiles    the images, then the second version of all, and so on
 * @param versions how many rows belong together, at least 1
 * @param order    tiles row by row; rows that are not full repeat the last image, so that they stay in step
 * @param columns  images side by side
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record ImageRows(Tiles tiles, int versions, int[] order, int columns) {

    /** How far the hatch is from the middle, in parts of the way to black and white. */
    private static final float HATCH = 0.24f;
    /** Pixels from one stripe to the next. */
    private static final int STRIPES = 4;

    /**
     * @param versions equally long, each all images one after another
     * @param width    of an image
     * @param height   of an image
     * @param columns  images side by side
     */
    public static ImageRows of(List<float[]> versions, int width, int height, int columns) {
        int length = versions.getFirst().length;
        float[] all = new float[versions.size() * length];
        for (int v = 0; v < versions.size(); v++) {
            System.arraycopy(versions.get(v), 0, all, v * length, length);
        }
        int images = length / (width * height);
        int bands = Math.ceilDiv(images, columns);
        int[] order = new int[bands * versions.size() * columns];
        for (int place = 0; place < order.length; place++) {
            int row = place / columns;
            int image = Math.min(images - 1, row / versions.size() * columns + place % columns);
            order[place] = row % versions.size() * images + image;
        }
        return new ImageRows(new Tiles(all, width, height), versions.size(), order, columns);
    }

    /**
     * Images that are not known yet: hatched in two greys that lie beside the middle one.
     *
     * @param values of all images
     * @param width  of an image
     * @param middle grey, the value that is neither dark nor bright
     * @param reach  from the middle to black or white
     */
    public static float[] unknown(int values, int width, float middle, float reach) {
        float[] hatched = new float[values];
        for (int i = 0; i < values; i++) {
            hatched[i] = hatch(i % width, i / width, middle, reach);
        }
        return hatched;
    }

    /** One pixel of such an image. */
    public static float hatch(int x, int y, float middle, float reach) {
        return (x + y) % STRIPES < STRIPES / 2 ? middle - HATCH * reach : middle + HATCH * reach;
    }

    /**
     * The same where values beyond twice the usual size of the first version's, on both sides of 0, are as far from it as
     * that: a few wild ones among damaged or odd images must not make all others grey.
     */
    public ImageRows tamed() {
        float[] values = UsualRange.of(tiles.values(), images() * tiles.pixels()).tamed(tiles.values());
        return new ImageRows(new Tiles(values, tiles.width(), tiles.height()), versions, order, columns);
    }

    /** How many images there are, each in every version. */
    public int images() {
        return tiles.count() / versions;
    }

    /** How many rows they fill. */
    public int rows() {
        return order.length / columns;
    }

    /** The image that a tile is a version of; {@link TileGrid#NONE} for no tile. */
    public int image(int tile) {
        return tile == TileGrid.NONE ? TileGrid.NONE : tile % images();
    }
}
