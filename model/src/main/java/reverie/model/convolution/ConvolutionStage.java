package reverie.model.convolution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** What learns of a convolutional net: a layer on top of frozen ones, or all of them. */
final class ConvolutionStage implements TrainingStage<NetRates> {

    /** Gibbs steps of the shown chains in a walk. */
    private static final int FANTASY_STEPS = 4;
    private static final String SHOWN = "fantasies.";

    private final ConvolutionalNet net;
    private final BatchStep learning;
    private final Function<NetRates, ConvolutionRates> rates;
    private final Images images;
    private final Shown shown;
    private State state;

    /**
     * @param net      so far, its highest layer being one that learns
     * @param learning changes what learns of it
     * @param rates    which of the rates it learns at
     * @param images   what it learns from
     */
    ConvolutionStage(ConvolutionalNet net, BatchStep learning, Function<NetRates, ConvolutionRates> rates,
            Images images, Shown shown) {
        this.net = net;
        this.learning = learning;
        this.rates = rates;
        this.images = images;
        this.shown = shown;
        state = state(shown.state());
    }

    private State state(State fantasies) {
        return State.builder().all("", learning.state()).all(SHOWN, fantasies).build();
    }

    @Override
    public void makeRoom(State saved) {
        // In versions before the first, chains completed real pixels, too. What they had come to goes with the run, and is not shown.
        if (shown.chains().isEmpty() && saved.has(SHOWN)) {
            state = state(saved.under(SHOWN).copy());
        }
    }

    /**
     * Images on their way to what learns from them.
     *
     * @param batches of the data
     * @param before  batches learned from before this stage
     * @param below   frozen layers that they go up through, the lowest first
     * @param workers share them
     */
    record Images(MiniBatches batches, long before, List<FrozenLayer> below, Workers workers) {

        Images {
            below = List.copyOf(below);
        }

        /** Those of a step go where what learns sees them; how many there are. */
        private int load(long step, R032Store visible) {
            int count = batches.load(before + step, below.isEmpty() ? visible : below.getFirst().visible());
            for (int l = 0; l < below.size(); l++) {
                below.get(l).lift(count, workers);
            }
            return count;
        }
    }

    /**
     * What is shown and measured beside the learning.
     *
     * @param chains   that complete images, where any do
     * @param measured how many images are
     */
    record Shown(Optional<CompletionChains> chains, int measured) {

        private State state() {
            return chains.map(CompletionChains::state).orElse(State.NOTHING);
        }

        private Cost cost(double step, ConvolutionalNet net) {
            double walk = chains.map(it -> 2.0 * FANTASY_STEPS * it.count() * it.products()).orElse(0.0);
            return new Cost(step, walk, 4.0 * measured * net.products());
        }
    }

    /** The net as far as it goes. */
    ConvolutionalNet net() {
        return net;
    }

    /** Whether all layers learn. */
    boolean together() {
        return learning instanceof JointStep;
    }

    /** Chains that are shown. */
    Optional<CompletionChains> chains() {
        return shown.chains();
    }

    /** Lets them walk. */
    void walkChains() {
        chains().ifPresent(it -> it.walk(FANTASY_STEPS));
    }

    /** How often the units of each group of the highest layer have been on of late. */
    float[] meanActivation() {
        return learning.meanActivation();
    }

    @Override
    public void learn(long step, NetRates live) {
        int count = images.load(step, learning.visible());
        learning.learn(step, step / (double) images.batches().perEpoch(), count, rates.apply(live));
    }

    /** The mean of what the layer sees in its first batch. */
    double firstMean() {
        int seen = images.load(0, learning.visible()) * net.top().shape().visible();
        double sum = 0;
        for (int i = 0; i < seen; i++) {
            sum += learning.visible().data[i];
        }
        return sum / seen;
    }

    @Override
    public Cost cost() {
        return shown.cost(learning.cost(), net);
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
