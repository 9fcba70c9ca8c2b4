package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/**
 * A few images at a time on their way through all layers, so that what is kept of them stays in a cache. Who takes which images follows from their
 * number alone, and sums of a group are made in one order, so that the number of threads leaves no trace.
 */
final class Passes {

    /** Groups of images, each with room of its own. */
    static final int GROUPS = 16;
    /** About so many pixels at a time are worth a product. */
    private static final int PIXELS = 784;

    /** What is done with a few images. */
    interface Work {

        /**
         * @param group of which the pass is
         * @param first of the images
         * @param count of the images
         */
        void run(Pass pass, int group, int first, int count);
    }

    private final Pass[] passes;
    private final int atOnce;
    private final int pixels;
    private final Workers.RangeTask task = this::run;

    // What the workers need to know of the running work.
    private int images;
    private Work work = (_, _, _, _) -> {};

    /** @param most images that there usually are, 1 or more */
    Passes(PixelModel model, int most) {
        pixels = model.pixels();
        atOnce = Math.clamp(PIXELS / pixels, 1, Math.ceilDiv(most, GROUPS));
        passes = new Pass[Math.min(GROUPS, Math.ceilDiv(most, atOnce))];
        for (int g = 0; g < passes.length; g++) {
            passes[g] = new Pass(model, atOnce);
        }
    }

    int groups() {
        return passes.length;
    }

    /** Does it with all of so many images. Allocates nothing. */
    void split(int count, Work what, Workers workers) {
        images = count;
        work = what;
        workers.split(passes.length, 1, task);
    }

    private void run(int from, int to) {
        for (int g = from; g < to; g++) {
            for (int first = g * atOnce; first < images; first += passes.length * atOnce) {
                work.run(passes[g], g, first, Math.min(atOnce, images - first));
            }
        }
    }

    /** log p of every pixel by those before it, in nats, of D×N images. */
    double[] logP(R032Store v, Workers workers) {
        double[] all = new double[v.data.length];
        split(v.getColDim(), (pass, _, first, count) -> {
            pass.take(v, first, count);
            pass.forward(count);
            for (int i = 0; i < count * pixels; i++) {
                all[first * pixels + i] = pass.logP(i);
            }
        }, workers);
        return all;
    }
}
