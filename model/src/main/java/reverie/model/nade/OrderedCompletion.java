package reverie.model.nade;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * Completion by a model of one ordering. Where all known pixels come before all unknown ones, every step draws the unknown ones anew
 * from the exact conditional. Elsewhere a known pixel has a say in unknown ones before it, and chains have to find out: a step draws
 * a stretch of the unknown pixels anew, each by those before it, and keeps the draw with probability min(1, ratio), the ratio being how
 * much more probable it makes all pixels that were not drawn and come later (Metropolis and Hastings; what was drawn cancels). That
 * leaves the exact conditional as it is, whatever the stretch, which is a single pixel or all or something between.
 */
public final class OrderedCompletion implements ConditionalSampler {

    private static final Purpose STRETCH = Purpose.of("nade.completion.stretch");
    private static final Purpose PIXELS = Purpose.of("nade.completion.pixels");
    private static final Purpose ACCEPT = Purpose.of("nade.completion.accept");
    /** Chains that are told at a time. */
    private static final int GRAIN = 8;

    private final int[] order;
    private final Walk walk;
    private final Workers workers;
    private final ClampedPixels clamp;
    private final R032Store states;
    private final R032Store means;
    /** −log p of every pixel by those before it, D×N, in the order in which they are told. */
    private final R032Store surprise;
    private final R032Store proposed;
    private final R032Store proposedMeans;
    private final R032Store proposedSurprise;
    private final State state;
    private final Workers.RangeTask propose = this::propose;

    /** Where the unknown pixels stand in the ordering, the first so many. */
    private final int[] unknown;
    private int unknowns;
    private final boolean[] drawn;

    // What the workers need to know of the running step.
    private int first;
    private boolean certain;
    private long pixelKey;
    private long acceptKey;

    /**
     * @param ordering in which values are told
     * @param walk     tells them; of so many columns
     * @param chains   draws at a time, 1 or more
     * @param workers share them
     */
    public OrderedCompletion(Ordering ordering, Walk walk, int chains, Workers workers) {
        this.workers = workers;
        this.walk = walk;
        order = ordering.pixels();
        clamp = new ClampedPixels(order.length);
        states = R032Store.FACTORY.make(order.length, chains);
        means = R032Store.FACTORY.make(order.length, chains);
        surprise = R032Store.FACTORY.make(order.length, chains);
        proposed = R032Store.FACTORY.make(order.length, chains);
        proposedMeans = R032Store.FACTORY.make(order.length, chains);
        proposedSurprise = R032Store.FACTORY.make(order.length, chains);
        state = State.builder().part("states", states).part("means", means).part("surprise", surprise).build();
        unknown = new int[order.length];
        drawn = new boolean[order.length];
    }

    @Override
    public int values() {
        return order.length;
    }

    @Override
    public int chains() {
        return states.getColDim();
    }

    /** What is unknown stays as it is, and is judged anew by what is known. */
    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        clamp.apply(states, 0, chains());
        unknowns = 0;
        for (int t = 0; t < order.length; t++) {
            if (image.hidden()[order[t]]) {
                unknown[unknowns++] = t;
            }
        }
        stretch(0, 0);
        first = 0;
        certain = true;
        workers.split(chains(), GRAIN, propose);
    }

    /** Whether no known pixel comes after an unknown one. */
    private boolean knownComeFirst() {
        return unknowns == 0 || unknown[0] == order.length - unknowns;
    }

    private void stretch(int from, int to) {
        Arrays.fill(drawn, false);
        for (int u = from; u < to; u++) {
            drawn[unknown[u]] = true;
        }
        first = from < unknowns ? unknown[from] : 0;
    }

    @Override
    public void scatter(long seed, long step) {
        all(seed, step);
    }

    private void all(long seed, long step) {
        stretch(0, unknowns);
        certain = true;
        draw(seed, step);
    }

    @Override
    public void step(long seed, long step, double beta) {
        if (knownComeFirst()) {
            all(seed, step);
            return;
        }
        long key = RandomKey.of(seed, step, STRETCH);
        int sizes = Integer.SIZE - Integer.numberOfLeadingZeros(unknowns - 1) + 1;
        int size = 1 << Draws.below(key, 0, sizes);
        int from = Draws.below(key, 1, unknowns);
        stretch(from, Math.min(unknowns, from + size));
        certain = false;
        draw(seed, step);
    }

    private void draw(long seed, long step) {
        pixelKey = RandomKey.of(seed, step, PIXELS);
        acceptKey = RandomKey.of(seed, step, ACCEPT);
        workers.split(chains(), GRAIN, propose);
    }

    private void propose(int from, int to) {
        int d = order.length;
        walk.begin(from, to);
        for (int t = 0; t < first; t++) {
            for (int n = from; n < to; n++) {
                walk.see(order[t], states.data[n * d + order[t]], n);
            }
        }
        for (int t = first; t < d; t++) {
            int i = order[t];
            for (int n = from; n < to; n++) {
                walk.ask(i, n);
                float value = drawn[t] ? walk.draw(pixelKey, i, n) : states.data[n * d + i];
                proposed.data[n * d + i] = value;
                proposedMeans.data[n * d + i] = walk.mean(n);
                proposedSurprise.data[n * d + t] = (float) walk.surprise(value, n);
                walk.see(i, value, n);
            }
        }
        for (int n = from; n < to; n++) {
            if (certain || Draws.uniform(acceptKey, 0, n) < StrictMath.exp(gain(n))) {
                accept(n);
            }
        }
        clamp.apply(states, from, to);
        clamp.apply(means, from, to);
    }

    /** By how much the proposal makes what was not drawn more probable, in nats. */
    private double gain(int n) {
        double sum = 0;
        for (int t = first, at = n * order.length + first; t < order.length; t++, at++) {
            if (!drawn[t]) {
                sum += (double) surprise.data[at] - proposedSurprise.data[at];
            }
        }
        return sum;
    }

    private void accept(int n) {
        int d = order.length;
        for (int t = first; t < d; t++) {
            int at = n * d + order[t];
            states.data[at] = proposed.data[at];
            means.data[at] = proposedMeans.data[at];
            surprise.data[n * d + t] = proposedSurprise.data[n * d + t];
        }
    }

    @Override
    public State wholeState() {
        return state;
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
