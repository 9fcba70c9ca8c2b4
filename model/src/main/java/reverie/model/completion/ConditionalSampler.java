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
     * For how many steps chains that begin as fair coins are hotter than the model: as many as are wanted, unless these had better
     * begin at its own temperature.
     *
     * @param wanted 0 or more
     */
    default int hotSteps(int wanted) {
        return wanted;
    }

    /** The states of the pixels, D×N, known ones among them. To be read only. */
    R032Store states();

    /** The probability of each unknown pixel given the hidden units, D×N; known pixels as they are. To be read only. */
    R032Store means();
}
