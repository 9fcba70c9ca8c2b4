package reverie.model.convolution;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.Workers;

/** Images whose lower half is hidden from a net, which draws it by Gibbs sampling in all its layers. */
final class CompletionChains {

    private final HierarchicalInference inference;
    private final Workers workers;
    private final long seed;
    private final R032Store images;
    private final boolean[] known;
    private final Workers.RangeTask turn = this::turn;
    private long steps;

    /** @param images D×B, as the lowest layer sees them; the hidden half begins as the mean of all values */
    CompletionChains(ConvolutionalNet net, ImageShape shape, R032Store images, long seed, Workers workers) {
        this.images = images;
        this.workers = workers;
        this.seed = seed;
        inference = new HierarchicalInference(net, images.getColDim());
        known = new boolean[shape.pixels()];
        Arrays.fill(known, 0, shape.height() / 2 * shape.width(), true);
        double sum = 0;
        for (float each : images.data) {
            sum += each;
        }
        for (int i = 0; i < images.data.length; i++) {
            inference.visible().data[i] = known[i % known.length] ? images.data[i]
                    : (float) (sum / images.data.length);
        }
        inference.begin(0, images.getColDim());
    }

    /** Takes so many steps in every chain. */
    void walk(int count) {
        for (int i = 0; i < count; i++) {
            workers.split(images.getColDim(), 1, turn);
            steps++;
        }
    }

    private void turn(int from, int to) {
        long key = RandomKey.of(seed, steps, Purpose.CHAIN_START);
        inference.sample(key, from, to);
        inference.redrawUnknown(key, known, from, to);
    }

    /** Steps taken. */
    long steps() {
        return steps;
    }

    /** The images with E[v | h] in their hidden half, one after another, D values each. */
    float[] completed() {
        float[] all = images.data.clone();
        for (int i = 0; i < all.length; i++) {
            if (!known[i % known.length]) {
                all[i] = steps == 0 ? inference.visible().data[i] : inference.redrawn().data[i];
            }
        }
        return all;
    }

    /** Which values of an image are known. */
    boolean[] known() {
        return known;
    }
}
