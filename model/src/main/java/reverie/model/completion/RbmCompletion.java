package reverie.model.completion;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.TemperedRbm;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Sampling;
import reverie.model.matrix.Workers;

/** Completion by an RBM: h ~ P(h | v), then v ~ P(v | h), of which the known pixels are set back (block Gibbs sampling). */
public final class RbmCompletion implements ConditionalSampler {

    /** Two of visible and one of hidden states, and one on the way out. */
    private static final int MATRICES = 4;

    private final Rbm rbm;
    private final TemperedRbm tempered;
    private final int chains;
    private final Workers workers;
    private final Clamp clamp;
    private final R032Store v;
    private final R032Store mean;
    private final R032Store h;
    private final Workers.RangeTask oneStep = this::oneStep;
    private long seed;
    private long step;

    /**
     * @param rbm     with binary units
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws BadInput where units are real-valued, or the chains would not fit into memory
     */
    public RbmCompletion(Rbm rbm, int chains, Workers workers) {
        Memory.check("chains", chains, Math.max(rbm.visible(), rbm.hidden()), MATRICES);
        this.rbm = rbm;
        this.chains = chains;
        this.workers = workers;
        tempered = new TemperedRbm(rbm);
        clamp = new Clamp(rbm.visible());
        v = R032Store.FACTORY.make(rbm.visible(), chains);
        mean = R032Store.FACTORY.make(rbm.visible(), chains);
        h = R032Store.FACTORY.make(rbm.hidden(), chains);
    }

    @Override
    public int values() {
        return rbm.visible();
    }

    @Override
    public int chains() {
        return chains;
    }

    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        clamp.apply(v, 0, chains);
        clamp.apply(mean, 0, chains);
    }

    @Override
    public void scatter(long newSeed, long newStep) {
        Arrays.fill(mean.data, 0.5f);
        Sampling.bernoulli(RandomKey.of(newSeed, newStep, Purpose.CHAIN_START), mean, v, 0, chains);
        clamp.apply(v, 0, chains);
        clamp.apply(mean, 0, chains);
    }

    @Override
    public void step(long newSeed, long newStep, double beta) {
        seed = newSeed;
        step = newStep;
        tempered.cool(beta);
        workers.split(chains, Packed.TILE_COLUMNS, oneStep);
    }

    private void oneStep(int from, int to) {
        tempered.hiddenGivenVisible(v, h, from, to);
        rbm.sampleHidden(RandomKey.of(seed, step, Purpose.CHAIN_HIDDEN), h, h, from, to);
        tempered.visibleGivenHidden(h, mean, from, to);
        rbm.sampleVisible(RandomKey.of(seed, step, Purpose.CHAIN_VISIBLE), mean, v, from, to);
        clamp.apply(mean, from, to);
        clamp.apply(v, from, to);
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
