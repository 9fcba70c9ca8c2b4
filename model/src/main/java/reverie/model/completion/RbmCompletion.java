package reverie.model.completion;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.boltzmann.HiddenUnits;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmChains;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;

/** Completion by an RBM: block Gibbs sampling, by which the known pixels are held. */
public final class RbmCompletion implements ConditionalSampler {

    /** Two of visible, one of hidden states, one of inputs, and one on the way out. */
    private static final int MATRICES = 5;

    private final Clamp clamp;
    private final RbmChains walk;

    /**
     * @param rbm     with binary units
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws BadInput where units are real-valued, or the chains would not fit into memory
     */
    public RbmCompletion(Rbm rbm, int chains, Workers workers) {
        if (!rbm.isVisibleBinary() || rbm.hiddenUnits() != HiddenUnits.BINARY) {
            throw new BadInput("model", "an RBM with real-valued units", "one with binary units");
        }
        Memory.check("chains", chains, Math.max(rbm.visible(), rbm.hidden()), MATRICES);
        clamp = new Clamp(rbm.visible());
        walk = new RbmChains(rbm, chains, clamp, workers);
    }

    @Override
    public int values() {
        return states().getRowDim();
    }

    @Override
    public int chains() {
        return walk.chains();
    }

    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        walk.hold();
    }

    @Override
    public void scatter(long seed, long step) {
        walk.scatter(seed, step);
    }

    @Override
    public void step(long seed, long step, double beta) {
        walk.step(seed, step, beta);
    }

    @Override
    public void energies(double[] energies) {
        walk.energies(energies);
    }

    @Override
    public List<R032Store> state() {
        return walk.state();
    }

    @Override
    public R032Store states() {
        return walk.states();
    }

    @Override
    public R032Store means() {
        return walk.means();
    }
}
