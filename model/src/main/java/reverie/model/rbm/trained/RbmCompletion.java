package reverie.model.rbm.trained;

import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ClampedChains;
import reverie.model.BadInput;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmChains;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;

/** Completion by an RBM: block Gibbs sampling, by which the known pixels are held. */
public final class RbmCompletion extends ClampedChains {

    /** Two of visible, one of hidden states, one of inputs, and one on the way out. */
    private static final int MATRICES = 5;

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
        var clamp = new ClampedPixels(rbm.visible());
        super(clamp, new RbmChains(rbm, chains, clamp, workers));
    }
}
