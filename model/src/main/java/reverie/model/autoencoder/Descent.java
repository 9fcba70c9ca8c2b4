package reverie.model.autoencoder;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.State;

/**
 * Gradient descent on one matrix of parameters. For each batch: {@link #begin}, then the gradient g is given as
 * {@code target ← factor · g + keep · target}, which a matrix product does on the way, then {@link #step}. Several
 * threads may do so for columns of their own.
 */
public interface Descent {

    /**
     * @param rate  learning rate, 0 or more
     * @param epoch passes over the data so far, with their fraction
     */
    void begin(double rate, double epoch);

    /** Where the gradient goes; of the parameters' shape. */
    R032Store target();

    /** What the gradient is multiplied by. */
    float factor();

    /** What is left of the target's old values. */
    float keep();

    /**
     * Moves columns {@code from} to {@code to} of the parameters.
     *
     * @param decay λ of the penalty λ/2 ‖parameters‖², 0 or more
     */
    void step(double decay, int from, int to);

    /** What it remembers of former gradients. */
    State state();
}
