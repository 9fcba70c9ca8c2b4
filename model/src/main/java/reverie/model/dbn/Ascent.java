package reverie.model.dbn;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Op;
import reverie.model.matrix.Weights;

/**
 * One layer's weights on their way up a gradient that is a difference of products of units, with momentum. A thread owns
 * upper units, their weights and the momentum of these.
 */
final class Ascent {

    private final Weights weights;
    private final R032Store velocity;
    private float rate;
    private float momentum;
    private float decay;

    Ascent(Weights weights) {
        this.weights = weights;
        velocity = R032Store.FACTORY.make(weights.visible(), weights.hidden());
    }

    /** How the next batch is learned from; the rate is that of one example. */
    void begin(float rate, float momentum, float decay) {
        this.rate = rate;
        this.momentum = momentum;
        this.decay = decay;
    }

    /** velocity ← momentum · velocity + rate · below · aboveᵀ, for upper units {@code from} to {@code to}. */
    void push(Packed below, R032Store above, int examples, int from, int to) {
        below.multiply(rate, examples, Op.TRANSPOSE, above, momentum, velocity, from, to);
    }

    /** velocity ← velocity − rate · below · aboveᵀ, likewise. */
    void pull(Packed below, R032Store above, int examples, int from, int to) {
        below.multiply(-rate, examples, Op.TRANSPOSE, above, 1, velocity, from, to);
    }

    /** W ← W + velocity, likewise. */
    void step(int from, int to) {
        Elementwise.momentumStep(weights.matrix(), velocity, decay, from, to);
        weights.changed(from, to);
    }

    /** Forgets where it was going. */
    void halt() {
        Arrays.fill(velocity.data, 0);
    }
}
