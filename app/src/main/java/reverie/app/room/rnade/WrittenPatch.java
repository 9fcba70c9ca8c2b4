package reverie.app.room.rnade;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import reverie.app.panel.ImageRows;
import reverie.model.data.ImageShape;
import reverie.model.rnade.RnadeSnapshot;
import reverie.viz.chart.Curve;

/**
 * One patch in the middle of being written. Greys are from 0 to 1, ½ standing for the value 0.
 *
 * @param snapshot how the model writes
 * @param shape    of patches
 * @param patch    its number
 * @param written  pixels so far, from 0 to all
 */
record WrittenPatch(RnadeSnapshot snapshot, ImageShape shape, int patch, int written) {

    /** How long a finished patch stays, in pixels. */
    private static final int REST = 12;
    private static final int POINTS = 400;
    private static final int MOMENTS = 16;
    /** So that a frame has a middle, and the hatch more than a stripe. */
    private static final int ZOOM = 3;
    /** Black and white, in deviations of all values. */
    private static final double REACH = 3;

    /** Pixels so far of a patch that is written again and again; the step alone decides it. */
    static int written(RnadeSnapshot snapshot, long step) {
        return (int) Math.min(snapshot.values(), (long) (step / snapshot.pace()) % (snapshot.values() + REST));
    }

    /** Moments of the film before all is written. */
    static int moments(RnadeSnapshot snapshot) {
        return Math.min(MOMENTS, snapshot.values());
    }

    /** Pixels so far at a moment of the film. */
    static int writtenAt(RnadeSnapshot snapshot, int moment) {
        return snapshot.values() * moment / moments(snapshot);
    }

    private RnadeSnapshot.Writing writing() {
        return snapshot.writing();
    }

    /** The value that is white. */
    static float reach(RnadeSnapshot snapshot) {
        double sum = 0;
        for (float each : snapshot.writing().examples()) {
            sum += (double) each * each;
        }
        return sum == 0 ? 1 : (float) (REACH * Math.sqrt(sum / snapshot.writing().examples().length));
    }

    /** Values as the model sees them, as greys. */
    static float[] greys(float[] values, float reach) {
        float[] greys = new float[values.length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = grey(values[i], reach);
        }
        return greys;
    }

    private static float grey(float value, float reach) {
        return 0.5f + 0.5f * value / reach;
    }

    /** How large a page is, each pixel of which is drawn as a square of {@link #ZOOM} pixels a side. */
    ImageShape pageShape() {
        return new ImageShape(ZOOM * shape.width(), ZOOM * shape.height());
    }

    /** The pixels so far, a frame where the next one will be, and the others hatched. */
    float[] page() {
        return page(written);
    }

    private float[] page(int count) {
        int wide = pageShape().width();
        float[] page = ImageRows.unknown(pageShape().pixels(), wide, 0.5f, 0.5f);
        float reach = reach(snapshot);
        for (int t = 0; t <= count && t < snapshot.values(); t++) {
            int i = writing().order()[t];
            int corner = ZOOM * (i / shape.width() * wide + i % shape.width());
            for (int k = 0; k < ZOOM * ZOOM; k++) {
                boolean middle = k == ZOOM * ZOOM / 2;
                page[corner + k / ZOOM * wide + k % ZOOM] = t < count ? grey(writing().is(patch, t), reach)
                        : middle ? 0 : 1;
            }
        }
        return page;
    }

    /** The pages of all moments side by side. */
    ImageRows film() {
        int pixels = pageShape().pixels();
        float[] all = new float[(moments(snapshot) + 1) * pixels];
        for (int m = 0; m <= moments(snapshot); m++) {
            System.arraycopy(page(writtenAt(snapshot, m)), 0, all, m * pixels, pixels);
        }
        return ImageRows.of(List.of(all), pageShape().width(), pageShape().height(), moments(snapshot) + 1);
    }

    /** Where in the order the pixel stands that comes next, or came last. */
    int next() {
        return Math.min(written, snapshot.values() - 1);
    }

    /** What that pixel is. */
    float truth() {
        return writing().is(patch, next());
    }

    /** What the model and the Gaussian expect of the next pixel, each with a point at its true value. */
    List<Curve> densities() {
        return List.of(density(tr("this model"), x -> writing().density(patch, next(), x), true),
                density(tr("a Gaussian"), x -> writing().gaussian(patch, next(), x), false));
    }

    private interface Density {
        double at(double x);
    }

    private Curve density(String name, Density density, boolean stem) {
        double reach = Math.max(reach(snapshot), Math.abs(truth()) * 1.05);
        double[] x = new double[POINTS + 3];
        double[] y = new double[x.length];
        for (int k = 0; k < POINTS; k++) {
            x[k] = reach * (2.0 * k / (POINTS - 1) - 1);
            y[k] = density.at(x[k]);
        }
        x[POINTS] = truth();
        y[POINTS] = Double.NaN;
        x[POINTS + 1] = truth();
        y[POINTS + 1] = stem ? 0 : Double.NaN;
        x[POINTS + 2] = truth();
        y[POINTS + 2] = density.at(truth());
        return new Curve(name, tr("density"), x, y);
    }

    /** log p of all pixels so far, by the model and the Gaussian; and of the model alone up to where the patch is. */
    List<Curve> fares() {
        var curves = new ArrayList<Curve>();
        curves.add(fare(tr("this model"), snapshot.values(), t -> writing().density(patch, t, writing().is(patch, t))));
        curves.add(
                fare(tr("a Gaussian"), snapshot.values(), t -> writing().gaussian(patch, t, writing().is(patch, t))));
        if (written > 0 && written < snapshot.values()) {
            curves.add(fare(tr("so far"), written, t -> writing().density(patch, t, writing().is(patch, t))));
        }
        return curves;
    }

    private Curve fare(String name, int count, IntToDoubleFunction density) {
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        for (int t = 0; t < count; t++) {
            x[t + 1] = t + 1.0;
            y[t + 1] = y[t] + log(density.applyAsDouble(t)) + writing().volume();
        }
        return new Curve(name, tr("nats"), x, y);
    }

    private static double log(double density) {
        return Math.log(Math.max(density, Double.MIN_NORMAL));
    }

    /** Nats so far. */
    double fare() {
        double sum = 0;
        for (int t = 0; t < written; t++) {
            sum += log(writing().density(patch, t, writing().is(patch, t))) + writing().volume();
        }
        return sum;
    }

    /** −log p of every pixel of all patches, from 0 for what was expected most to 1 for the greatest surprise. */
    static float[] surprises(RnadeSnapshot snapshot) {
        RnadeSnapshot.Writing writing = snapshot.writing();
        int d = snapshot.values();
        float[] all = new float[writing.examples().length];
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int n = 0; n < all.length / d; n++) {
            for (int t = 0; t < d; t++) {
                float each = (float) -log(writing.density(n, t, writing.is(n, t)));
                all[n * d + writing.order()[t]] = each;
                least = Math.min(least, each);
                most = Math.max(most, each);
            }
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = most > least ? (all[i] - least) / (most - least) : 0;
        }
        return all;
    }
}
