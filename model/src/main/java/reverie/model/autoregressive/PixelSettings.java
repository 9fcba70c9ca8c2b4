package reverie.model.autoregressive;

import reverie.model.BadInput;

/**
 * What a model is made with that tells images pixel by pixel; other values need a new start.
 *
 * @param channels numbers that a pixel has in each map, 1 or more
 * @param blocks   layers on top of each other, 1 or more
 * @param first    side of the first kernel, which does not read the pixel itself; odd, 3 or more
 * @param kernel   side of all others, likewise
 * @param dilated  whether kernels after the first reach farther and farther, with gaps
 * @param levels   0 where pixels are black or white, else how many greys there are, from 2 to {@value #MOST_LEVELS}
 * @param batch    examples of a step, 1 or more; all of them, where there are fewer
 * @param seed     of the first weights, the order of examples and every draw
 */
public record PixelSettings(int channels, int blocks, int first, int kernel, boolean dilated, int levels, int batch,
        long seed) {

    /** Greys of an image of bytes. */
    public static final int MOST_LEVELS = 256;

    /** @throws BadInput where a value is out of its range */
    public PixelSettings {
        atLeastOne("channels", channels);
        atLeastOne("blocks", blocks);
        odd("first-kernel", first);
        odd("kernel", kernel);
        if (levels != 0 && (levels < 2 || levels > MOST_LEVELS)) {
            throw new BadInput("levels", Integer.toString(levels), "from 2 to " + MOST_LEVELS);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new BadInput(name, Integer.toString(value), "1 or more");
        }
    }

    private static void odd(String name, int value) {
        if (value < 3 || value % 2 == 0) {
            throw new BadInput(name, Integer.toString(value), "3, 5, 7 or another odd number");
        }
    }
}
