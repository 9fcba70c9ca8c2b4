package reverie.model.convolution;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.ClampedUnits;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.VisibleChains;

/**
 * Chains that walk in all layers of a net together by block Gibbs sampling, as {@link HierarchicalInference} says: each layer is
 * drawn given those beside it, then the pixels, of which some may be held. They follow the net as it learns.
 */
public final class ConvolutionChains implements VisibleChains {

    private final int count;
    private final ClampedUnits held;
    private final Workers workers;
    private final HierarchicalInference inference;
    private final List<R032Store> scratch;
    private final List<R032Store> state = new ArrayList<>();
    private final Workers.RangeTask toss = this::toss;
    private final Workers.RangeTask oneStep = this::oneStep;
    private final Workers.RangeTask weigh = this::weigh;
    private long key;
    private double[] energies = {};

    /**
     * @param count   N, number of chains; they begin with all units off
     * @param held    pixels that stay as they are
     * @param workers share the chains
     * @throws reverie.model.BadInput where there is not enough memory
     */
    public ConvolutionChains(ConvolutionalNet net, int count, ClampedUnits held, Workers workers) {
        this.count = count;
        this.held = held;
        this.workers = workers;
        inference = new HierarchicalInference(net, count);
        scratch = net.layers().stream()
                .map(it -> R032Store.FACTORY.make(it.shape().filters(), it.shape().positions() * count)).toList();
        state.add(inference.visible());
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionShape shape = net.layers().get(l).shape();
            state.add(R032Store.wrap(inference.hidden(l).data, shape.positions() * shape.filters()));
        }
    }

    @Override
    public int chains() {
        return count;
    }

    /** Pixels are as at β = 0; no hidden unit is on, and these follow at the first step. */
    @Override
    public void scatter(long seed, long step) {
        inference.cool(0);
        key = RandomKey.of(seed, step, Purpose.CHAIN_START);
        workers.split(count, 1, toss);
    }

    private void toss(int from, int to) {
        inference.begin(from, to);
        inference.redraw(key, held, from, to);
    }

    @Override
    public void hold() {
        held.apply(means(), 0, count);
        held.apply(states(), 0, count);
    }

    @Override
    public void step(long seed, long step, double beta) {
        inference.cool(beta);
        key = RandomKey.of(seed, step, Purpose.CHAIN_HIDDEN);
        workers.split(count, 1, oneStep);
    }

    private void oneStep(int from, int to) {
        inference.sample(key, from, to);
        inference.redraw(key, held, from, to);
    }

    @Override
    public void energies(double[] out) {
        energies = out;
        workers.split(count, 1, weigh);
    }

    private void weigh(int from, int to) {
        inference.energy(scratch, energies, from, to);
    }

    /** Pixels, and the hidden units of every layer. */
    @Override
    public List<R032Store> state() {
        return state;
    }

    @Override
    public R032Store states() {
        return inference.visible();
    }

    @Override
    public R032Store means() {
        return inference.redrawn();
    }
}
