package reverie.model.boltzmann.belief;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.boltzmann.Rbm;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * What a belief net dreams: Gibbs chains walk in the top RBM, and each state is painted by one pass down through the
 * layers below (ancestral sampling). A chain may be told what to dream of: its label then stays clamped.
 */
public final class BeliefChains {

    /** A chain that dreams of what it likes. */
    public static final int ANYTHING = -1;

    private final BeliefNet net;
    private final Workers workers;
    private final long seed;
    private final BeliefPass pass;
    private final R032Store mean;
    private final R032Store images;
    private final int[] labels;
    private final Workers.RangeTask oneStep = this::oneStep;
    private final Workers.RangeTask paint = this::paint;
    private long steps;

    /**
     * @param net     the model, whose dreams follow it as it learns
     * @param count   number of chains
     * @param seed    of every draw; the first states are fair coins
     * @param workers share the chains
     */
    public BeliefChains(BeliefNet net, int count, long seed, Workers workers) {
        this.net = net;
        this.workers = workers;
        this.seed = seed;
        pass = new BeliefPass(net, count);
        mean = R032Store.FACTORY.make(net.top().visible(), count);
        images = R032Store.FACTORY.make(net.values(), count);
        labels = new int[count];
        Arrays.fill(labels, ANYTHING);
        Arrays.fill(mean.data, 0.5f);
        net.top().sampleVisible(RandomKey.of(seed, 0, Purpose.CHAIN_START), mean, pass.joined(), 0, count);
    }

    /** From now on, that chain dreams of that label, or of {@link #ANYTHING}. */
    public void dreamOf(int chain, int label) {
        if (label < ANYTHING || label >= net.labels().size()) {
            throw new IllegalArgumentException("label " + label + " of " + net.labels().size());
        }
        labels[chain] = label;
    }

    /** For each chain the label that it dreams of, or {@link #ANYTHING}; copied. */
    public int[] labels() {
        return labels.clone();
    }

    /** Labels to dream of. */
    int labelCount() {
        return net.labels().size();
    }

    /** Number of chains. */
    public int count() {
        return labels.length;
    }

    /** Takes so many Gibbs steps in every chain, and paints where they then are. */
    public void walk(int count) {
        for (int i = 0; i < count; i++) {
            steps++;
            workers.split(labels.length, Packed.TILE_COLUMNS, oneStep);
        }
        workers.split(labels.length, Packed.TILE_COLUMNS, paint);
    }

    private void oneStep(int from, int to) {
        Rbm top = net.top();
        clamp(from, to);
        top.hiddenGivenVisible(pass.joined(), pass.top(), from, to);
        top.sampleHidden(RandomKey.of(seed, steps, Purpose.CHAIN_HIDDEN), pass.top(), pass.top(), from, to);
        top.visibleGivenHidden(pass.top(), mean, from, to);
        top.sampleVisible(RandomKey.of(seed, steps, Purpose.CHAIN_VISIBLE), mean, pass.joined(), from, to);
        clamp(from, to);
    }

    private void clamp(int from, int to) {
        for (int n = from; n < to; n++) {
            if (labels[n] != ANYTHING) {
                pass.label(n, labels[n]);
            }
        }
    }

    private void paint(int from, int to) {
        R032Store painted = mean;
        if (net.depth() > 1) {
            pass.part(from, to);
            pass.drawDown(RandomKey.of(seed, steps, Purpose.GENERATION), from, to);
            painted = pass.units(0);
        }
        int rows = net.values();
        for (int n = from; n < to; n++) {
            System.arraycopy(painted.data, n * painted.getRowDim(), images.data, n * rows, rows);
        }
    }

    /** What the chains painted last, as probabilities of the pixels: D×chains. To be read only. */
    public R032Store images() {
        return images;
    }

    /** Gibbs steps taken. */
    public long steps() {
        return steps;
    }
}
