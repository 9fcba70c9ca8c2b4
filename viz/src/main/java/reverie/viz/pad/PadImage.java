package reverie.viz.pad;

/**
 * A grey image of which some pixels are hidden. Immutable by convention.
 *
 * @param values 0 black to 1 white, row by row; shared, not copied
 * @param hidden whether a pixel is hidden, likewise
 * @param width  1 or more
 * @param height 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // made anew at every move of the pen and never compared
public record PadImage(float[] values, boolean[] hidden, int width, int height) {

    /** @throws IllegalArgumentException if the sizes do not fit together */
    public PadImage {
        if (width < 1 || height < 1 || values.length != width * height || hidden.length != values.length) {
            throw new IllegalArgumentException(values.length + " pixels and a mask of " + hidden.length
                    + ", expected " + width + "×" + height + " of both");
        }
    }

    /** Nothing, as large as may be. */
    static PadImage blank(int width, int height) {
        return new PadImage(new float[width * height], new boolean[width * height], width, height);
    }

    boolean isHidden(int x, int y) {
        return hidden[y * width + x];
    }

    float value(int x, int y) {
        return values[y * width + x];
    }
}
