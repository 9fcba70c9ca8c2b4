package reverie.model.completion;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.TemperedChains;

/**
 * Draws the unknown pixels of an image from P(unknown | known), in many chains at a time, each a column. Known pixels are
 * clamped; all other units of the model are drawn again at every step.
 */
public interface ConditionalSampler extends TemperedChains {

    /** D, pixels of an image. */
    int values();

    /** From now on these pixels are known; chains go on from where they are. */
    void clamp(PartialImage image);

    /**
     * How many of the first of so many steps chains had better be hotter than the model when they begin as fair coins: a quarter,
     * unless something else was found.
     */
    default int hotSteps(int steps) {
        return steps / 4;
    }

    /** The states of the pixels, D×N, known ones among them. To be read only. */
    R032Store states();

    /** The probability of each unknown pixel given the hidden units, D×N; known pixels as they are. To be read only. */
    R032Store means();
}
