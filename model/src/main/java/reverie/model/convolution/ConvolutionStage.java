package reverie.model.convolution;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** One layer learns on top of frozen ones, through which the images of a batch go up to it. */
final class ConvolutionStage implements TrainingStage<ConvolutionRates> {

    /** Gibbs steps of the shown chains in a walk. */
    static final int FANTASY_STEPS = 4;

    private final ConvolutionalNet net;
    private final ContrastiveStep learning;
    private final List<FrozenLayer> below;
    private final MiniBatches batches;
    private final long before;
    private final CompletionChains chains;
    private final double measuring;
    private final Workers workers;
    private final State state;

    /**
     * @param net       so far, its highest layer being the one that learns
     * @param below     frozen layers, the lowest first
     * @param before    batches learned from before this stage
     * @param chains    that are shown
     * @param measured  images that are measured
     */
    ConvolutionStage(ConvolutionalNet net, ContrastiveStep learning, List<FrozenLayer> below, MiniBatches batches,
            long before, CompletionChains chains, int measured, Workers workers) {
        this.net = net;
        this.learning = learning;
        this.below = List.copyOf(below);
        this.batches = batches;
        this.before = before;
        this.chains = chains;
        this.workers = workers;
        double passes = 0;
        for (ConvolutionalRbm layer : net.layers()) {
            passes += 2 * products(layer);
        }
        measuring = 2 * measured * passes;
        state = State.builder().all("", learning.state()).all("fantasies.", chains.state()).build();
    }

    private static double products(ConvolutionalRbm layer) {
        ConvolutionShape shape = layer.shape();
        return (double) shape.patch() * shape.filters() * shape.positions();
    }

    ConvolutionalNet net() {
        return net;
    }

    CompletionChains chains() {
        return chains;
    }

    float[] meanActivation() {
        return learning.meanActivation();
    }

    @Override
    public void learn(long step, ConvolutionRates live) {
        int count = load(step);
        learning.learn(step, step / (double) batches.perEpoch(), count, live);
    }

    /** Lets the images of a step go up through frozen layers to where they are learned from. */
    private int load(long step) {
        R032Store lowest = below.isEmpty() ? learning.visible() : below.getFirst().visible();
        int count = batches.load(before + step, lowest);
        for (int l = 0; l < below.size(); l++) {
            below.get(l).lift(count, workers);
        }
        return count;
    }

    /** The mean of what the layer sees in its first batch. */
    double firstMean() {
        int seen = load(0) * net.top().shape().visible();
        double sum = 0;
        for (int i = 0; i < seen; i++) {
            sum += learning.visible().data[i];
        }
        return sum / seen;
    }

    @Override
    public Cost cost() {
        return new Cost(learning.cost(), 2.0 * FANTASY_STEPS * chains.count() * products(net.bottom()), measuring);
    }

    @Override
    public Optional<String> trouble() {
        return learning.trouble();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public State result() {
        return learning.result();
    }

    @Override
    public void restored() {
        learning.restored();
    }
}
