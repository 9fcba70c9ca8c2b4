package reverie.app.room.nade;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import reverie.app.panel.ImageRows;
import reverie.model.data.ImageShape;
import reverie.model.nade.NadeSnapshot;
import reverie.model.nade.Ordering;
import reverie.viz.chart.Curve;

/**
 * One image in the middle of being written.
 *
 * @param snapshot how the model writes
 * @param shape    of images
 * @param image    the number of the image
 * @param ordering the number of the ordering among those of the snapshot
 * @param moment   from 0 for nothing to the number of moments for all of it
 */
record WrittenImage(NadeSnapshot snapshot, ImageShape shape, int image, int ordering, int moment) {

    /** How long a finished image stays, in moments. */
    private static final int REST = 8;
    private static final String SCALE = tr("nats");

    /** The moment of a film that begins anew when an image is written; the step alone decides it. */
    static int moment(NadeSnapshot snapshot, long step) {
        int moments = moments(snapshot);
        return (int) Math.min(moments, step / snapshot.pace() % (moments + REST));
    }

    /** Moments before all is written. */
    static int moments(NadeSnapshot snapshot) {
        return snapshot.writing().moments().length;
    }

    /** Names of orderings, as many as there are. */
    List<String> names() {
        return snapshot.writing().orderings() == 1 ? List.of(tr("−log p(v)"))
                : Arrays.stream(Ordering.Kind.values()).map(Ordering.Kind::toString).toList();
    }

    /** Pixels written so far. */
    int seen() {
        return seen(moment);
    }

    private int seen(int at) {
        int[] moments = snapshot.writing().moments();
        return at < moments.length ? moments[at] : snapshot.visible();
    }

    /** The pixels so far; the others are hatched. */
    float[] page() {
        return page(moment);
    }

    private float[] page(int at) {
        int d = snapshot.visible();
        float[] page = ImageRows.unknown(d, shape.width(), 0.5f, 0.5f);
        for (int t = 0; t < seen(at); t++) {
            int i = snapshot.writing().orders()[ordering * d + t];
            page[i] = snapshot.writing().images()[image * d + i];
        }
        return page;
    }

    /** What is expected of the pixels to come; once there are none, what was expected of each when its turn came. */
    float[] expected() {
        return expected(ordering, moment);
    }

    private float[] expected(int of, int at) {
        int d = snapshot.visible();
        int moments = moments(snapshot);
        int images = snapshot.writing().images().length / d;
        int number = of * images + image;
        return at < moments
                ? Arrays.copyOfRange(snapshot.writing().expected(), (number * moments + at) * d,
                        (number * moments + at + 1) * d)
                : Arrays.copyOfRange(snapshot.writing().chances(), number * d, (number + 1) * d);
    }

    /** All moments side by side: of one ordering pages and what was expected, of several what was expected in each. */
    ImageRows film() {
        int orderings = snapshot.writing().orderings();
        var versions = new ArrayList<float[]>();
        if (orderings == 1) {
            versions.add(joined(this::page));
        }
        for (int k = 0; k < orderings; k++) {
            int of = k;
            versions.add(joined(at -> expected(of, at)));
        }
        return ImageRows.of(versions, shape.width(), shape.height(), moments(snapshot) + 1);
    }

    private float[] joined(IntFunction<float[]> parts) {
        int d = snapshot.visible();
        float[] all = new float[(moments(snapshot) + 1) * d];
        for (int m = 0; m <= moments(snapshot); m++) {
            System.arraycopy(parts.apply(m), 0, all, m * d, d);
        }
        return all;
    }

    /** What has been taken after so many pixels, of every ordering; and of the one at hand so far. */
    List<Curve> fares() {
        var curves = new ArrayList<Curve>();
        List<String> names = names();
        for (int k = 0; k < names.size(); k++) {
            curves.add(curve(names.get(k), k, snapshot.visible()));
        }
        if (seen() > 0 && seen() < snapshot.visible()) {
            curves.add(curve(tr("so far"), ordering, seen()));
        }
        return curves;
    }

    private Curve curve(String name, int of, int pixels) {
        double[] sums = sums(of);
        double[] x = IntStream.rangeClosed(0, pixels).asDoubleStream().toArray();
        return new Curve(name, SCALE, x, Arrays.copyOf(sums, pixels + 1));
    }

    private double[] sums(int of) {
        float[] each = snapshot.writing().surprises(of, image, snapshot.visible());
        double[] sums = new double[each.length + 1];
        for (int t = 0; t < each.length; t++) {
            sums[t + 1] = sums[t] + each[t];
        }
        return sums;
    }

    /** Nats taken so far. */
    double fare() {
        return sums(ordering)[seen()];
    }
}
