package reverie.model.rbm;

import reverie.model.tempering.ClampedUnits;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.VisibleChains;

/**
 * Chains that walk in an RBM by block Gibbs sampling: h ~ P(h | v), then v ~ P(v | h), of which some units may be held. They follow
 * the RBM as it learns.
 */
public final class RbmChains implements VisibleChains {

    private final Rbm rbm;
    private final TemperedRbm tempered;
    private final ClampedUnits held;
    private final Workers workers;
    private final R032Store v;
    private final R032Store mean;
    private final R032Store h;
    private final R032Store input;
    private final List<R032Store> state;
    private final Workers.RangeTask oneStep = this::oneStep;
    private final Workers.RangeTask weigh = this::weigh;
    private long seed;
    private long step;
    private double[] energies = {};

    /**
     * @param rbm     the model in which they walk; they begin with all units off
     * @param count   N, number of chains
     * @param held    visible units that stay as they are
     * @param workers share the chains
     */
    public RbmChains(Rbm rbm, int count, ClampedUnits held, Workers workers) {
        this.rbm = rbm;
        this.held = held;
        this.workers = workers;
        tempered = new TemperedRbm(rbm);
        v = R032Store.FACTORY.make(rbm.visible(), count);
        mean = R032Store.FACTORY.make(rbm.visible(), count);
        h = R032Store.FACTORY.make(rbm.hidden(), count);
        input = R032Store.FACTORY.make(rbm.hidden(), count);
        state = List.of(v, h);
    }

    @Override
    public int chains() {
        return v.getColDim();
    }

    /** Hidden units follow at the first step. */
    @Override
    public void scatter(long newSeed, long newStep) {
        Arrays.fill(mean.data, 0.5f);
        rbm.sampleVisible(RandomKey.of(newSeed, newStep, Purpose.CHAIN_START), mean, v, 0, chains());
        hold();
    }

    @Override
    public void hold() {
        held.apply(mean, 0, chains());
        held.apply(v, 0, chains());
    }

    @Override
    public void step(long newSeed, long newStep, double beta) {
        seed = newSeed;
        step = newStep;
        tempered.cool(beta);
        workers.split(chains(), Packed.TILE_COLUMNS, oneStep);
    }

    private void oneStep(int from, int to) {
        held.apply(v, from, to);
        tempered.hiddenGivenVisible(v, h, from, to);
        rbm.sampleHidden(RandomKey.of(seed, step, Purpose.CHAIN_HIDDEN), h, h, from, to);
        tempered.visibleGivenHidden(h, mean, from, to);
        rbm.sampleVisible(RandomKey.of(seed, step, Purpose.CHAIN_VISIBLE), mean, v, from, to);
        held.apply(mean, from, to);
        held.apply(v, from, to);
    }

    @Override
    public void energies(double[] out) {
        energies = out;
        workers.split(chains(), Packed.TILE_COLUMNS, weigh);
    }

    private void weigh(int from, int to) {
        tempered.energy(v, h, input, energies, from, to);
    }

    @Override
    public List<R032Store> state() {
        return state;
    }

    @Override
    public R032Store states() {
        return v;
    }

    @Override
    public R032Store means() {
        return mean;
    }
}
