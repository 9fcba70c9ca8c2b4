package reverie.model.trained;

import reverie.model.matrix.Workers;

/** The capability of drawing examples from what the model believes: directly, or at the end of chains, see {@link ChainWalk}. */
@FunctionalInterface
public interface Sampler {

    /**
     * @param count   how many, 1 or more
     * @param seed    of every draw
     * @param chosen  what was chosen of the options that the model's format has for this
     * @param workers share the work
     * @throws reverie.model.BadInput where the model cannot do what was chosen, or has not the memory for it
     */
    Samples sample(int count, long seed, Chosen chosen, Workers workers);
}
