package reverie.model.nade;

import java.util.Locale;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/**
 * In which order the pixels of an image are told. Immutable by convention.
 *
 * @param pixels the first pixel, the second, and so on: each from 0 to D − 1 once
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ordering(int[] pixels) {

    private static final Purpose SHUFFLE = Purpose.of("nade.ordering");

    /** @throws BadInput where it is no permutation */
    public Ordering {
        boolean[] met = new boolean[pixels.length];
        for (int pixel : pixels) {
            if (pixel < 0 || pixel >= met.length) {
                throw new BadInput("ordering", "pixel " + pixel, "pixels from 0 to " + (met.length - 1));
            }
            if (met[pixel]) {
                throw new BadInput("ordering", "pixel " + pixel + " twice", "every pixel once");
            }
            met[pixel] = true;
        }
    }

    /** How the pixels of an image may follow one another. */
    public enum Kind {
        /** Row by row from the top, each from the left. */
        ROWS {
            @Override
            public Ordering of(ImageShape shape, long seed) {
                int[] pixels = new int[shape.pixels()];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = i;
                }
                return new Ordering(pixels);
            }
        },
        /** Column by column from the left, each from the top. */
        COLUMNS {
            @Override
            public Ordering of(ImageShape shape, long seed) {
                int[] pixels = new int[shape.pixels()];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = i % shape.height() * shape.width() + i / shape.height();
                }
                return new Ordering(pixels);
            }
        },
        /** Any, by the seed. */
        RANDOM {
            @Override
            public Ordering of(ImageShape shape, long seed) {
                int[] pixels = new int[shape.pixels()];
                shuffle(RandomKey.of(seed, 0, SHUFFLE), pixels, 0, pixels.length);
                return new Ordering(pixels);
            }
        },
        /** Round and round from the middle to the edge. */
        SPIRAL {
            @Override
            public Ordering of(ImageShape shape, long seed) {
                return new Ordering(spiral(shape));
            }
        };

        /**
         * The ordering of that kind.
         *
         * @param seed of a random one
         */
        public abstract Ordering of(ImageShape shape, long seed);

        /** As it is written. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From the edge inwards, turning right wherever there is no further pixel, and then the other way round. */
    private static int[] spiral(ImageShape shape) {
        int[] pixels = new int[shape.pixels()];
        boolean[] met = new boolean[pixels.length];
        int x = -1;
        int y = 0;
        int right = 1;
        int down = 0;
        for (int i = pixels.length - 1; i >= 0; i--) {
            if (!isFree(shape, met, x + right, y + down)) {
                int turned = right;
                right = -down;
                down = turned;
            }
            x += right;
            y += down;
            pixels[i] = y * shape.width() + x;
            met[pixels[i]] = true;
        }
        return pixels;
    }

    private static boolean isFree(ImageShape shape, boolean[] met, int x, int y) {
        return x >= 0 && x < shape.width() && y >= 0 && y < shape.height() && !met[y * shape.width() + x];
    }

    /** Writes 0 to {@code count} − 1 in an order by chance (Fisher and Yates) to {@code order}, from {@code at} on. */
    static void shuffle(long key, int[] order, int at, int count) {
        for (int i = 0; i < count; i++) {
            int other = Draws.below(key, i, i + 1);
            order[at + i] = order[at + other];
            order[at + other] = i;
        }
    }

    /** D. */
    public int size() {
        return pixels.length;
    }

    /** The place of each pixel in the ordering, from 0. */
    int[] places() {
        int[] places = new int[pixels.length];
        for (int t = 0; t < pixels.length; t++) {
            places[pixels[t]] = t;
        }
        return places;
    }
}
