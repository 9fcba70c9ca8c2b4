package reverie.model.nade;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** How conditionals learn from mini-batches of binary images. */
interface NadeDescent {

    /** A sigmoid, in multiplications of a matrix product that take as long. */
    double SIGMOID = 10;
    /** The share of pixels that are on, more or less. */
    double ON = 0.15;

    /**
     * One step against the mean gradient of −log p(v). Allocates nothing.
     *
     * @param images   D×B of zeros and ones
     * @param examples how many of them count, the first ones
     * @param step     batches learned from before
     * @param epoch    passes over the data so far, with their fraction
     */
    void step(R032Store images, int examples, NadeRates live, long step, double epoch, Workers workers);

    /** As they stand; what they hold may go on learning. */
    Conditionals conditionals();

    /** What is drawn of them, D × units; a copy. */
    R032Store filters();

    /** All that learning changes. */
    State state();

    /** The state was written to from outside. */
    void restored();

    /** The weights and biases. */
    List<R032Store> parameters();

    /** Multiplications of a step. */
    double cost();

    /** Of telling an image pixel by pixel. */
    double telling();

    /** Of telling all pixels at one moment. */
    double expecting();
}
