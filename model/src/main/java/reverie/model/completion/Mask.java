package reverie.model.completion;

import java.util.Arrays;
import java.util.Locale;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;

/** Which pixels of an image are hidden. */
public sealed interface Mask {

    /** For each pixel, row by row, whether it is hidden. */
    boolean[] of(ImageShape shape);

    /**
     * The mask that is written so.
     *
     * @param text top, bottom, left, right, center, quarter or random:SHARE
     * @param seed of random ones
     * @throws BadInput where it is none of these
     */
    static Mask parse(String text, long seed) {
        if (text.startsWith(RANDOM)) {
            return new Random(share(text), seed);
        }
        return Arrays.stream(Part.values()).filter(part -> part.shown().equals(text)).findFirst()
                .orElseThrow(() -> unknown(text));
    }

    private static double share(String text) {
        try {
            return Double.parseDouble(text.substring(RANDOM.length()));
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
    }

    private static BadInput unknown(String text) {
        return new BadInput("mask", "'" + text + "'",
                "top, bottom, left, right, center, quarter, random:SHARE or a picture's name that ends in .png");
    }

    /** What precedes the share. */
    String RANDOM = "random:";

    /** A rectangle, given by the shares of the width and height at which it begins and ends. */
    enum Part implements Mask {
        /** The upper half. */
        TOP(0, 0, 1, 0.5),
        /** The lower half. */
        BOTTOM(0, 0.5, 1, 1),
        /** The left half. */
        LEFT(0, 0, 0.5, 1),
        /** The right half. */
        RIGHT(0.5, 0, 1, 1),
        /** A rectangle in the middle, half as wide and half as high as the image. */
        CENTER(0.25, 0.25, 0.75, 0.75),
        /** The lower right quarter. */
        QUARTER(0.5, 0.5, 1, 1);

        private final double left;
        private final double top;
        private final double right;
        private final double bottom;

        Part(double left, double top, double right, double bottom) {
            this.left = left;
            this.top = top;
            this.right = right;
            this.bottom = bottom;
        }

        /** As it is written. */
        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean[] of(ImageShape shape) {
            boolean[] hidden = new boolean[shape.pixels()];
            for (int y = at(top, shape.height()); y < at(bottom, shape.height()); y++) {
                for (int x = at(left, shape.width()); x < at(right, shape.width()); x++) {
                    hidden[y * shape.width() + x] = true;
                }
            }
            return hidden;
        }

        private static int at(double share, int length) {
            return (int) Math.round(share * length);
        }
    }

    /**
     * Pixels here and there.
     *
     * @param share of the pixels that are hidden on average, 0 to 1
     * @param seed  of the choice
     */
    record Random(double share, long seed) implements Mask {

        /** @throws BadInput where the share is none */
        public Random {
            if (!(share >= 0 && share <= 1)) {
                throw new BadInput("mask", "a share of " + share, "0 to 1");
            }
        }

        @Override
        public boolean[] of(ImageShape shape) {
            long key = RandomKey.of(seed, 0, Purpose.MASK);
            boolean[] hidden = new boolean[shape.pixels()];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Draws.uniform(key, i, 0) < share;
            }
            return hidden;
        }
    }
}
