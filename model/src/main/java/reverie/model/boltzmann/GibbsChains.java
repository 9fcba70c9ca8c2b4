package reverie.model.boltzmann;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.Workers;

/**
 * Chains that carry on by themselves, alternating h ~ P(h | v) and v ~ P(v | h): what the model believes its world looks
 * like. They follow the RBM as it learns.
 */
public final class GibbsChains {

    private final Rbm rbm;
    private final Workers workers;
    private final long seed;
    private final R032Store v;
    private final R032Store mean;
    private final R032Store h;
    private final Workers.RangeTask oneStep = this::oneStep;
    private long steps;

    /**
     * @param rbm     the model that they sample from
     * @param count   number of chains
     * @param seed    of every draw; the first states are fair coins
     * @param workers share the chains
     */
    public GibbsChains(Rbm rbm, int count, long seed, Workers workers) {
        this.rbm = rbm;
        this.workers = workers;
        this.seed = seed;
        v = R032Store.FACTORY.make(rbm.visible(), count);
        mean = R032Store.FACTORY.make(rbm.visible(), count);
        h = R032Store.FACTORY.make(rbm.hidden(), count);
        java.util.Arrays.fill(mean.data, 0.5f);
        rbm.sampleVisible(RandomKey.of(seed, 0, Purpose.CHAIN_START), mean, v, 0, count);
    }

    /** Takes so many Gibbs steps in every chain. */
    public void walk(int count) {
        for (int i = 0; i < count; i++) {
            steps++;
            workers.split(v.getColDim(), Packed.TILE_COLUMNS, oneStep);
        }
    }

    private void oneStep(int from, int to) {
        rbm.hiddenGivenVisible(v, h, from, to);
        rbm.sampleHidden(RandomKey.of(seed, steps, Purpose.CHAIN_HIDDEN), h, h, from, to);
        rbm.visibleGivenHidden(h, mean, from, to);
        rbm.sampleVisible(RandomKey.of(seed, steps, Purpose.CHAIN_VISIBLE), mean, v, from, to);
    }

    /** Gibbs steps taken. */
    public long steps() {
        return steps;
    }

    /** The states v, D×chains. To be read only. */
    public R032Store states() {
        return v;
    }

    /** E[v | h] of the newest step, D×chains. To be read only. */
    public R032Store means() {
        return mean;
    }
}
