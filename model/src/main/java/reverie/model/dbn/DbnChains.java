package reverie.model.dbn;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.GibbsChains;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.Swaps;
import reverie.model.train.State;

/**
 * What a belief net fantasies: Gibbs chains walk in the top RBM, and each state is painted by one pass down through the
 * layers below (ancestral sampling). A chain may be told what to sample: its label then stays clamped.
 */
public final class DbnChains {

    static final String IMAGES = "images";

    /** A chain that fantasies of what it likes. */
    public static final int ANYTHING = -1;

    private final Dbn net;
    private final Workers workers;
    private final long seed;
    private final DbnPass pass;
    private final GibbsChains top;
    private final R032Store images;
    private final int[] labels;
    private final State state;
    private final Workers.RangeTask paint = this::paint;

    /**
     * @param net     the model, whose fantasies follow it as it learns
     * @param ladder  the temperatures of the top RBM's chains
     * @param count   number of chains
     * @param seed    of every draw; the first states are fair coins
     * @param workers share the chains
     */
    public DbnChains(Dbn net, Ladder ladder, int count, long seed, Workers workers) {
        this.net = net;
        this.workers = workers;
        this.seed = seed;
        pass = new DbnPass(net, count);
        images = R032Store.FACTORY.make(net.values(), count);
        labels = new int[count];
        Arrays.fill(labels, ANYTHING);
        top = new GibbsChains(net.top(), ladder, count, this::clamp, seed, workers);
        state = State.builder().all("", top.state()).part(IMAGES, images).build();
    }

    /** Chains of one temperature. */
    public DbnChains(Dbn net, int count, long seed, Workers workers) {
        this(net, Ladder.NONE, count, seed, workers);
    }

    /**
     * Lets all chains begin anew, each unit of the top RBM by chance as often on as in examples. From fair coins, which are far from
     * anything that was ever seen, chains need hundreds of steps to come to the label that they are told.
     *
     * @param recognised what the top RBM sees of examples: its visible units × examples
     */
    void beginAsOften(R032Store recognised) {
        int rows = recognised.getRowDim();
        int examples = recognised.getColDim();
        float[] often = new float[rows];
        Elementwise.addColumns(1f / examples, recognised, examples, often, 0, rows);
        for (int label = net.topInput(); label < rows; label++) {
            often[label] = 1f / net.labels().size();
        }
        R032Store means = R032Store.FACTORY.make(rows, labels.length);
        for (int n = 0; n < labels.length; n++) {
            System.arraycopy(often, 0, means.data, n * rows, rows);
        }
        net.top().sampleVisible(RandomKey.of(seed, 0, Purpose.CHAIN_START), means, top.states(), 0, labels.length);
    }

    /** From now on, that chain fantasies of that label, or of {@link #ANYTHING}. */
    public void clampLabel(int chain, int label) {
        if (label < ANYTHING || label >= net.labels().size()) {
            throw new IllegalArgumentException("label " + label + " of " + net.labels().size());
        }
        labels[chain] = label;
    }

    /** For each chain the label that it fantasies of, or {@link #ANYTHING}; copied. */
    public int[] labels() {
        return labels.clone();
    }

    /** Labels to sample. */
    int labelCount() {
        return net.labels().size();
    }

    /** Number of chains. */
    public int count() {
        return labels.length;
    }

    /** Takes so many Gibbs steps in every chain, and paints where they then are. */
    public void walk(int count) {
        top.walk(count);
        workers.split(labels.length, Packed.TILE_COLUMNS, paint);
    }

    private void clamp(R032Store joined, int from, int to) {
        for (int n = from; n < to; n++) {
            if (labels[n] != ANYTHING) {
                DbnPass.label(net, joined, n, labels[n]);
            }
        }
    }

    private void paint(int from, int to) {
        R032Store painted = top.means();
        if (net.depth() > 1) {
            int all = net.top().visible();
            System.arraycopy(top.states().data, from * all, pass.joined().data, from * all, (to - from) * all);
            pass.part(from, to);
            pass.drawDown(RandomKey.of(seed, steps(), Purpose.GENERATION), from, to);
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

    /** Where they are, and what they painted. */
    State state() {
        return state;
    }

    /** Gibbs steps taken. */
    public long steps() {
        return top.steps();
    }

    /** How often replicas exchanged their states. */
    public Swaps swaps() {
        return top.swaps();
    }
}
