package reverie.model.completion;

import org.ojalgo.matrix.store.R032Store;

/**
 * Draws the unknown pixels of an image from P(unknown | known), in many chains at a time, each a column. Known pixels are
 * clamped; all other units of the model are drawn again at every step. It is used by one thread, which shares the chains among
 * workers; every draw depends on seed, step and place alone.
 */
public interface ConditionalSampler {

    /** D, pixels of an image. */
    int values();

    /** N, how many chains there are. */
    int chains();

    /** From now on these pixels are known; chains go on from where they are. */
    void clamp(PartialImage image);

    /** Makes a fair coin of every unit that is not clamped. Allocates nothing. */
    void scatter(long seed, long step);

    /**
     * Takes one Gibbs step in every chain, which leaves P_β(unknown | known) as it is. Allocates nothing.
     *
     * @param seed of every draw
     * @param step which no other draw of that seed shares
     * @param beta inverse temperature: 1 for the model itself, less for one whose opinions are weaker
     */
    void step(long seed, long step, double beta);

    /** The states of the pixels, D×N, known ones among them. To be read only. */
    R032Store states();

    /** The probability of each unknown pixel given the hidden units, D×N; known pixels as they are. To be read only. */
    R032Store means();
}
