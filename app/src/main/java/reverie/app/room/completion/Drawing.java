package reverie.app.room.completion;

import java.util.Arrays;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.store.Numbers;
import reverie.model.train.State;

/**
 * What is on the pad. Immutable by convention.
 *
 * @param image  of which some pixels are known; what lies under the others shows through
 * @param truth  the image as it was before anything was hidden or drawn, where there was one
 * @param source where the image comes from, for people
 * @param starts another number whenever the chains are to begin anew
 */
@SuppressWarnings("ArrayRecordComponent") // made anew at every move of the pen and never compared by value
record Drawing(PartialImage image, Optional<float[]> truth, String source, long starts) {

    private static final String SIZE = "pad.size";
    private static final String VALUES = "pad.values";
    private static final String HIDDEN = "pad.hidden";
    private static final String TRUTH = "pad.truth";
    private static final String SOURCE = "pad.source";
    private static final String STARTS = "pad.starts";

    /** A page of which nothing is known. */
    static Drawing blank(ImageShape shape, long starts) {
        return new Drawing(new PartialImage(shape, new float[shape.pixels()], all(shape)), Optional.empty(),
                "a page of the user's own", starts);
    }

    /** An image of which a part is hidden. */
    static Drawing of(ImageShape shape, float[] pixels, boolean[] hidden, String source, long starts) {
        return new Drawing(new PartialImage(shape, pixels, hidden), Optional.of(pixels), source, starts);
    }

    /**
     * As {@link #state} says it.
     *
     * @throws reverie.model.BadInput where it is none
     */
    static Drawing of(State state) {
        int[] size = ints(state, SIZE);
        int[] hidden = ints(state, HIDDEN);
        boolean[] mask = new boolean[hidden.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = hidden[i] != 0;
        }
        int[] source = ints(state, SOURCE);
        return new Drawing(new PartialImage(new ImageShape(size[0], size[1]), floats(state, VALUES), mask),
                Optional.of(floats(state, TRUTH)).filter(it -> it.length > 0),
                new String(source, 0, source.length), state.count(STARTS));
    }

    /** As it is kept. */
    State state() {
        boolean[] mask = image.hidden();
        int[] hidden = new int[mask.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = mask[i] ? 1 : 0;
        }
        return State.builder().part(SIZE, new int[]{image.shape().width(), image.shape().height()})
                .part(VALUES, image.values()).part(HIDDEN, hidden).part(TRUTH, truth.orElseGet(() -> new float[0]))
                .part(SOURCE, source.codePoints().toArray()).part(STARTS, new long[]{starts}).build();
    }

    private static int[] ints(State state, String name) {
        if (state.numbers(name) instanceof Numbers.I32(var values)) {
            return values;
        }
        throw new BadInput(name, "no whole numbers", "a drawing");
    }

    private static float[] floats(State state, String name) {
        if (state.numbers(name) instanceof Numbers.F32(var values)) {
            return values;
        }
        throw new BadInput(name, "no numbers", "a drawing");
    }

    /** Whether an image is the one on the pad, with the same part known. */
    boolean shows(PartialImage other) {
        return Arrays.equals(image.values(), other.values()) && Arrays.equals(image.hidden(), other.hidden());
    }

    /** What is known of an earlier drawing, of which only the image is: where it is of the same true image, that and its source. */
    Drawing before(PartialImage earlier) {
        boolean same = earlier.known() > 0 && truth.filter(it -> agree(it, earlier)).isPresent();
        return new Drawing(earlier, same ? truth : Optional.empty(), same ? source : "", starts);
    }

    private static boolean agree(float[] truth, PartialImage image) {
        boolean agree = truth.length == image.shape().pixels();
        for (int i = 0; agree && i < truth.length; i++) {
            agree = image.hidden()[i] || image.values()[i] == truth[i];
        }
        return agree;
    }

    /** The same image with another part hidden. */
    Drawing hiding(boolean[] hidden) {
        return new Drawing(new PartialImage(image.shape(), image.values(), hidden), truth, source, starts + 1);
    }

    /** The same for chains that begin anew. */
    Drawing restarted() {
        return new Drawing(image, truth, source, starts + 1);
    }

    /**
     * After a brush has moved along a straight line. Places are in pixels from the image's upper left corner.
     *
     * @param radius of the brush, above 0; its rim is a pixel wide and soft
     */
    Drawing stroked(Tool tool, double radius, double fromX, double fromY, double toX, double toY) {
        ImageShape shape = image.shape();
        float[] values = image.values().clone();
        boolean[] hidden = image.hidden().clone();
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                double distance = distance(x + 0.5, y + 0.5, fromX, fromY, toX, toY);
                float coverage = (float) Math.clamp(radius + 0.5 - distance, 0, 1);
                if (coverage > 0) {
                    tool.touch(values, hidden, y * shape.width() + x, coverage);
                }
            }
        }
        return new Drawing(new PartialImage(shape, values, hidden), truth, source, starts);
    }

    /** From a point to a line between two. */
    private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / length, 0, 1);
        return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
    }

    /** Of every pixel, whether it is hidden where all are. */
    static boolean[] all(ImageShape shape) {
        boolean[] hidden = new boolean[shape.pixels()];
        Arrays.fill(hidden, true);
        return hidden;
    }
}
