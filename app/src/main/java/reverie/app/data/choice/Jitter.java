package reverie.app.data.choice;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.ValueRange;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/**
 * Many images to learn from instead of few: every one as it is, and others that are turned, sheared, scaled and moved a little at
 * random. The same image becomes the same others in every run. What is for testing stays as it is.
 *
 * @param each how many there are of every image, itself among them, 1 or more
 */
public record Jitter(int each) {

    /** Images stay as they are, one of each. */
    public static final Jitter NONE = new Jitter(1);

    private static final int MOST = 1000;
    private static final Purpose MOVE = Purpose.of("data.jitter");

    /** In radians, eight degrees. */
    private static final double TURN = Math.PI * 8 / 180;
    private static final double SHEAR = 0.1;
    private static final double SCALE = 0.1;
    /** Of the width and the height. */
    private static final double SHIFT = 0.05;

    /** Values that are wanted of one move: turn, shear, two scales, two shifts. */
    private static final int NUMBERS = 6;

    public Jitter {
        if (each < 1 || each > MOST) {
            throw new BadInput("jitter", Integer.toString(each), "from 1 to " + MOST);
        }
    }

    /** @throws BadInput where it is no such number */
    public static Jitter parse(String text) {
        try {
            return new Jitter(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new BadInput("jitter", "'" + text + "'", "from 1 to " + MOST, e);
        }
    }

    /** Whether images stay as they are. */
    public boolean isNone() {
        return each == 1;
    }

    /**
     * The same with more to learn from: first all images as they are, then all moved a first time, and so on.
     *
     * @throws BadInput where the examples are no images of greys, or so many would not fit into memory
     */
    public Splits apply(Splits splits) {
        return isNone() ? splits : new Splits(apply(splits.train()), splits.test());
    }

    private DataSet apply(DataSet data) {
        ImageShape shape = data.imageShape();
        ValueRange range = data.range();
        if (!(range.lowest() >= 0 && range.highest() <= 1)) {
            throw new BadInput("jitter", data.name() + " has " + range, "values from 0 to 1");
        }
        int d = shape.pixels();
        long count = (long) each * data.size();
        Memory.check("images in " + data.name(), count, d, 1);
        Memory.check("jitter", each, data.examples().data.length, 1);
        float[] all = Arrays.copyOf(data.examples().data, (int) count * d);
        int[] labels = new int[(int) count];
        for (int n = 0; n < count; n++) {
            int of = n % data.size();
            labels[n] = data.labels().map(it -> it.of()[of]).orElse(0);
            if (n >= data.size()) {
                move(GreyImage.of(data, of), n, all);
            }
        }
        return new DataSet(data.name(), ValueKind.UNIT_INTERVAL, shape, R032Store.wrap(all, d),
                data.labels().map(it -> new Labels(labels, it.names())), data.sha256())
                .withInterpretation(data.interpretation().and(List.of("of each of " + data.size()
                        + " images there are " + each
                        + " to learn from: as it is, and turned, sheared, scaled and moved a little at random")));
    }

    /** Where each pixel was before, it gets its value from; what was beyond the edge is as the edge is. */
    private static void move(GreyImage image, int n, float[] out) {
        ImageShape shape = image.shape();
        double[] by = new double[NUMBERS];
        for (int k = 0; k < NUMBERS; k++) {
            by[k] = 2 * Draws.uniform(RandomKey.of(0, n, MOVE), k, 0) - 1;
        }
        double cos = StrictMath.cos(TURN * by[0]);
        double sin = StrictMath.sin(TURN * by[0]);
        double wide = 1 + SCALE * by[2];
        double high = 1 + SCALE * by[3];
        double middleX = (shape.width() - 1) / 2.0;
        double middleY = (shape.height() - 1) / 2.0;
        for (int y = 0; y < shape.height(); y++) {
            double dy = y - middleY - SHIFT * by[5] * shape.height();
            for (int x = 0; x < shape.width(); x++) {
                double dx = x - middleX - SHIFT * by[4] * shape.width();
                double turnedX = wide * (cos * dx - sin * dy);
                double turnedY = high * (sin * dx + cos * dy);
                out[(n * shape.height() + y) * shape.width() + x] = at(image,
                        middleX + turnedX + SHEAR * by[1] * turnedY,
                        middleY + turnedY);
            }
        }
    }

    /** The grey at a place between pixels, by cubic interpolation (Keys 1981), which leaves strokes as sharp as they were. */
    private static float at(GreyImage image, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        for (int j = -1; j <= 2; j++) {
            double row = 0;
            for (int i = -1; i <= 2; i++) {
                row += weight(x - left - i) * pixel(image, left + i, top + j);
            }
            sum += weight(y - top - j) * row;
        }
        return (float) Math.clamp(sum, 0, 1);
    }

    private static float pixel(GreyImage image, int x, int y) {
        ImageShape shape = image.shape();
        return image.values()[image.start() + Math.clamp(y, 0, shape.height() - 1) * shape.width()
                + Math.clamp(x, 0, shape.width() - 1)];
    }

    /** What a pixel that lies so far away counts: 1 at 0, 0 at every other whole number. */
    private static double weight(double distance) {
        double t = Math.abs(distance);
        return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
    }
}
