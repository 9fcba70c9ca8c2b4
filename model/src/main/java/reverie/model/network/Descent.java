package reverie.model.network;

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

    /**
     * Moves biases, which are a row, against the mean of the errors of their units, in one go between {@link #begin} and the next
     * one.
     *
     * @param errors   derivatives of the loss by the units' inputs, F×B
     * @param examples how many of them count, the first ones
     * @param from     first of the units, inclusive
     * @param to       last of the units, exclusive
     */
    default void follow(R032Store errors, int examples, int from, int to) {
        float[] sum = target().data;
        int rows = errors.getRowDim();
        float factor = factor() / examples;
        for (int i = from; i < to; i++) {
            sum[i] = keep() == 0 ? 0 : sum[i] * keep();
        }
        for (int n = 0; n < examples; n++) {
            for (int i = from, at = n * rows + from; i < to; i++, at++) {
                sum[i] += factor * errors.data[at];
            }
        }
        step(0, from, to);
    }

    /** What it remembers of former gradients. */
    State state();
}
