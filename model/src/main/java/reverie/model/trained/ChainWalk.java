package reverie.model.trained;

import reverie.model.matrix.Memory;
import reverie.model.tempering.Ladder;

/**
 * How Gibbs chains are to walk from which a model draws samples, each the end of a chain.
 *
 * @param count  chains, 1 or more
 * @param steps  Gibbs steps of each chain
 * @param seed   of the first states and every draw
 * @param ladder the temperatures between which states are exchanged
 */
public record ChainWalk(int count, int steps, long seed, Ladder ladder) {

    /** How far chains walk. */
    public static final ModelOption<Integer> STEPS = ModelOption.whole("steps", "K", 1, 1000,
            "Gibbs steps of each chain");

    /** How many replicas chains have at higher temperatures. */
    public static final ModelOption<Integer> TEMPERING = ModelOption.whole("tempering", "T", 1, 1,
            "Temperatures between which chains exchange their states (parallel tempering), so that they leave one mode for"
                    + " another; takes T times as long, and 1 is plain Gibbs sampling");

    /** Of states that are visible two, of hidden ones one, one of inputs, and one on the way into a file. */
    private static final int MATRICES = 5;

    /** As a {@link Sampler} is asked for it. */
    public static ChainWalk of(int count, long seed, Chosen chosen) {
        return new ChainWalk(count, chosen.of(STEPS), seed, Ladder.of(chosen.of(TEMPERING)));
    }

    /**
     * Refuses more chains, or more replicas of them, than there is memory for.
     *
     * @param units of one chain
     */
    public void check(long units) {
        Memory.check("count", count, units, MATRICES);
        Memory.check(TEMPERING.name(), ladder.temperatures(), count * units, MATRICES);
    }
}
