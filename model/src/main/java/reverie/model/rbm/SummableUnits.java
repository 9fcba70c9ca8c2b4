package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.State;

/** Visible units of an RBM: they can be summed out in closed form, and may have something to learn besides their biases. */
interface SummableUnits extends VisibleUnits {

    /** Of binary units. */
    float[] NONE = {};

    /** Whether every state of zeros and ones is one that they may take. */
    boolean isBinary();

    /** Whether each of them can be flipped to another state, as a pseudo-likelihood asks for. */
    boolean canFlip();

    /** σ of real units, one a unit; none of binary ones. To be read only. */
    default float[] sigma() {
        return NONE;
    }

    /**
     * The logarithm of what the visible units add to the mass of a hidden state when they are summed out.
     *
     * @param x       Wh, D×B; may be overwritten
     * @param logMass receives the value of column n at index n
     */
    void logMass(R032Store x, float[] b, double[] logMass, int from, int to);

    /** Turns examples into states, in place: values that are probabilities become draws from them. */
    void settle(long key, R032Store examples, int from, int to);

    /** What learning changes besides W and the biases. */
    default State state() {
        return State.NOTHING;
    }

    /**
     * Adds one phase of the gradient of what they learn to the momentum of units {@code from} to {@code to}.
     *
     * @param factor  rate / columns for the data's phase, less than 0 for the model's
     * @param v       states, D×B
     * @param columns how many of them count
     * @param keep    what the momentum is multiplied by first
     */
    default void gather(float factor, R032Store v, int columns, float keep, int from, int to) {
    }

    /** Changes what is learned of units {@code from} to {@code to} by their momentum. */
    default void step(int from, int to) {
    }
}
