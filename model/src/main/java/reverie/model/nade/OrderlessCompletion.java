package reverie.model.nade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * Completion by a model of all orderings: known pixels come first, and the unknown ones follow in an order by chance, another at every
 * step. Each step is an exact draw of that ordering's conditional, and owes nothing to the last.
 */
final class OrderlessCompletion implements ConditionalSampler {

    private static final Purpose ORDER = Purpose.of("nade.completion.order");
    private static final Purpose PIXELS = Purpose.of("nade.completion.pixels");
    private static final int GRAIN = 8;

    private final Walk walk;
    private final Workers workers;
    private final ClampedPixels clamp;
    private final R032Store states;
    private final R032Store means;
    private final int[] unknown;
    private final int[] order;
    private int unknowns;
    private final Workers.RangeTask draw = this::draw;
    private long pixelKey;

    /**
     * @param chains  draws at a time, 1 or more
     * @param workers share them
     */
    OrderlessCompletion(Nade nade, int chains, Workers workers) {
        this.workers = workers;
        walk = nade.conditionals().walk(chains);
        clamp = new ClampedPixels(nade.pixels());
        states = R032Store.FACTORY.make(nade.pixels(), chains);
        means = R032Store.FACTORY.make(nade.pixels(), chains);
        unknown = new int[nade.pixels()];
        order = new int[nade.pixels()];
    }

    @Override
    public int values() {
        return states.getRowDim();
    }

    @Override
    public int chains() {
        return states.getColDim();
    }

    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        unknowns = 0;
        for (int i = 0; i < values(); i++) {
            if (image.hidden()[i]) {
                unknown[unknowns++] = i;
            }
        }
    }

    /** Begins as any other step, with a draw. */
    @Override
    public void scatter(long seed, long step) {
        step(seed, step, 1);
    }

    @Override
    public void step(long seed, long step, double beta) {
        Ordering.shuffle(RandomKey.of(seed, step, ORDER), order, 0, unknowns);
        pixelKey = RandomKey.of(seed, step, PIXELS);
        workers.split(chains(), GRAIN, draw);
    }

    private void draw(int from, int to) {
        int d = values();
        walk.begin(from, to);
        for (int k = 0; k < clamp.at().length; k++) {
            for (int n = from; n < to; n++) {
                walk.see(clamp.at()[k], clamp.known()[k], n);
            }
        }
        for (int u = 0; u < unknowns; u++) {
            int i = unknown[order[u]];
            for (int n = from; n < to; n++) {
                walk.ask(i, n);
                float drawn = walk.draw(pixelKey, i, n);
                means.data[n * d + i] = walk.mean(n);
                states.data[n * d + i] = drawn;
                walk.see(i, drawn, n);
            }
        }
        clamp.apply(means, from, to);
        clamp.apply(states, from, to);
    }

    @Override
    public R032Store states() {
        return states;
    }

    @Override
    public R032Store means() {
        return means;
    }
}
