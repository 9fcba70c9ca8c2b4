package reverie.model.completion;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.Swaps;
import reverie.model.train.State;

/**
 * Draws the unknown pixels of an image from P(unknown | known), many times at once, each draw a column. Known pixels are clamped.
 * A step may draw all unknown pixels independently of the last step, where the model has its conditional exactly, or bring chains
 * on their way.
 */
public interface ConditionalSampler {

    /** D, pixels of an image. */
    int values();

    /** N, how many draws there are at a time. */
    int chains();

    /** From now on these pixels are known; chains go on from where they are. */
    void clamp(PartialImage image);

    /** Begins again from chance. Allocates nothing. */
    void scatter(long seed, long step);

    /**
     * Draws the unknown pixels of every column. Allocates nothing.
     *
     * @param seed of every draw
     * @param step which no other draw of that seed shares
     * @param beta inverse temperature: 1 for the model itself, and less only in the first {@link #hotSteps}
     */
    void step(long seed, long step, double beta);

    /**
     * For how many steps after a start draws come from a model that is hotter than it is; none, where there is no temperature or
     * chains had better begin at their own.
     *
     * @param wanted 0 or more
     */
    default int hotSteps(int wanted) {
        return 0;
    }

    /** All that later steps go on from and that is looked at. */
    default State wholeState() {
        return State.builder().part("states", states()).part("means", means()).build();
    }

    /** The states of the pixels, D×N, known ones among them. To be read only. */
    R032Store states();

    /** The probability of each unknown pixel given what it was drawn from, D×N; known pixels as they are. To be read only. */
    R032Store means();

    /** How often replicas exchanged their states, where there are any. */
    default Swaps swaps() {
        return Swaps.NONE;
    }
}
