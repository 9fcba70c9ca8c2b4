package reverie.model.convolution;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** What learns of a convolutional net: a layer on top of frozen ones, or all of them. */
sealed interface ConvolutionStage extends TrainingStage<NetRates> {

    /** Gibbs steps of the shown chains in a walk. */
    int FANTASY_STEPS = 4;

    /** The net as far as it goes. */
    ConvolutionalNet net();

    /** Chains that are shown. */
    CompletionChains chains();

    /** How often the units of each group of the highest layer have been on of late. */
    float[] meanActivation();

    /** What is shown and measured beside the learning. */
    record Shown(CompletionChains chains, int measured) {

        Cost cost(double step, ConvolutionalNet net) {
            return new Cost(step, 2.0 * FANTASY_STEPS * chains.count() * chains.products(),
                    4.0 * measured * net.products());
        }
    }

    /** A layer that learns no more, and through which the images of a batch go up to what learns above it. */
    final class FrozenLayer {

        private final ConvolutionalRbm layer;
        private final LayerState state;
        private final R032Store above;
        private final Workers.RangeTask up = this::up;

        /** @param above where the probabilities of the pooling units go, as images */
        FrozenLayer(ConvolutionalRbm layer, LayerState state, R032Store above) {
            this.layer = layer;
            this.state = state;
            this.above = above;
        }

        /** Where its own images go, D×B. */
        R032Store visible() {
            return state.v();
        }

        /** Takes the first images up. */
        void lift(int images, Workers workers) {
            workers.split(images, 1, up);
        }

        private void up(int from, int to) {
            state.up(layer, from, to);
            layer.toImages(state.pooled(), above, from, to);
        }
    }

    /** One layer learns on top of frozen ones, through which the images of a batch go up to it. */
    final class OneLayer implements ConvolutionStage {

        private final ConvolutionalNet net;
        private final int depth;
        private final ContrastiveStep learning;
        private final List<FrozenLayer> below;
        private final MiniBatches batches;
        private final long before;
        private final Shown shown;
        private final Workers workers;
        private final State state;

        /**
         * @param net    so far, its highest layer being the one that learns
         * @param depth  layers that there will be
         * @param below  frozen layers, the lowest first
         * @param before batches learned from before this stage
         */
        OneLayer(ConvolutionalNet net, int depth, ContrastiveStep learning, List<FrozenLayer> below,
                MiniBatches batches, long before, Shown shown, Workers workers) {
            this.net = net;
            this.depth = depth;
            this.learning = learning;
            this.below = List.copyOf(below);
            this.batches = batches;
            this.before = before;
            this.shown = shown;
            this.workers = workers;
            state = State.builder().all("", learning.state()).all("fantasies.", shown.chains().state()).build();
        }

        @Override
        public ConvolutionalNet net() {
            return net;
        }

        @Override
        public CompletionChains chains() {
            return shown.chains();
        }

        @Override
        public float[] meanActivation() {
            return learning.meanActivation();
        }

        @Override
        public void learn(long step, NetRates live) {
            int count = load(step);
            learning.learn(step, step / (double) batches.perEpoch(), count, live.layer());
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

        @Override
        public String toString() {
            return "layer " + net.depth() + " of " + depth;
        }
    }

    /** All layers learn together. */
    final class All implements ConvolutionStage {

        private final ConvolutionalNet net;
        private final JointStep learning;
        private final MiniBatches batches;
        private final long before;
        private final Shown shown;
        private final State state;

        /** @param before batches learned from before this stage */
        All(ConvolutionalNet net, JointStep learning, MiniBatches batches, long before, Shown shown) {
            this.net = net;
            this.learning = learning;
            this.batches = batches;
            this.before = before;
            this.shown = shown;
            state = State.builder().all("", learning.state()).all("fantasies.", shown.chains().state()).build();
        }

        @Override
        public ConvolutionalNet net() {
            return net;
        }

        @Override
        public CompletionChains chains() {
            return shown.chains();
        }

        @Override
        public float[] meanActivation() {
            return learning.meanActivation(net.depth() - 1);
        }

        @Override
        public void learn(long step, NetRates live) {
            int count = batches.load(before + step, learning.visible());
            learning.learn(step, step / (double) batches.perEpoch(), count, live.together());
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

        /** Nothing comes after it. */
        @Override
        public State result() {
            return State.NOTHING;
        }

        @Override
        public void restored() {
            learning.restored();
        }

        @Override
        public String toString() {
            return "all layers";
        }
    }
}
