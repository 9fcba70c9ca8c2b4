package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.train.State;

/**
 * The weights between two layers on their way up a gradient that is a difference of two means, with momentum:
 * ΔW ← α ΔW + ε (⟨lower · upperᵀ⟩_data − ⟨lower · upperᵀ⟩_model). A thread owns upper units, their weights and the momentum of these.
 */
public final class Ascent {

    private final Weights weights;
    private final R032Store velocity;
    private final State state;
    private float rate;
    private float perExample;
    private float perChain;
    private float momentum;
    private float decay;

    public Ascent(Weights weights) {
        this.weights = weights;
        velocity = R032Store.FACTORY.make(weights.visible(), weights.hidden());
        state = State.builder().part("W", weights.matrix()).momentum("velocity", velocity).build();
    }

    /** W and its velocity. */
    public State state() {
        return state;
    }

    /** W was written to from outside. */
    public void restored() {
        weights.changed(0, weights.hidden());
    }

    /**
     * How the next batch is learned from.
     *
     * @param rate     ε
     * @param examples of the first mean
     * @param chains   of the second
     * @param momentum α
     * @param decay    λ of an L2 penalty
     */
    public void begin(float rate, int examples, int chains, float momentum, double decay) {
        this.rate = rate;
        perExample = rate / examples;
        perChain = rate / chains;
        this.momentum = momentum;
        this.decay = (float) (rate * decay);
    }

    /** ΔW ← α ΔW + ε ⟨lower · upperᵀ⟩ over examples, for upper units {@code from} to {@code to}. */
    public void towardsData(Packed lower, R032Store upper, int examples, int from, int to) {
        lower.multiply(perExample, examples, Op.TRANSPOSE, upper, momentum, velocity, from, to);
    }

    /** ΔW ← ΔW − ε ⟨lower · upperᵀ⟩ over chains, likewise. */
    public void awayFromModel(Packed lower, R032Store upper, int chains, int from, int to) {
        lower.multiply(-perChain, chains, Op.TRANSPOSE, upper, 1, velocity, from, to);
    }

    /**
     * Makes of the mean of products that of products of what lies beyond the centres: ΔW ← ΔW − ε (μ_lower d_upperᵀ + d_lower μ_upperᵀ),
     * likewise.
     *
     * @param lower           μ of the lower units
     * @param lowerDifference d, mean over the examples less mean over the chains
     */
    public void centre(float[] lower, float[] lowerDifference, float[] upper, float[] upperDifference, int from,
            int to) {
        int rows = weights.visible();
        for (int j = from; j < to; j++) {
            float difference = rate * upperDifference[j];
            float mean = rate * upper[j];
            for (int i = 0, at = j * rows; i < rows; i++, at++) {
                velocity.data[at] -= lower[i] * difference + lowerDifference[i] * mean;
            }
        }
    }

    /** bias ← bias − ΔWᵀ μ_lower for upper units {@code from} to {@code to}, so that these hear no more at the centre than before. */
    public void balanceUpper(float[] lower, float[] bias, int from, int to) {
        int rows = weights.visible();
        for (int j = from; j < to; j++) {
            double sum = 0;
            for (int i = 0, at = j * rows; i < rows; i++, at++) {
                sum += velocity.data[at] * lower[i];
            }
            bias[j] -= (float) sum;
        }
    }

    /** bias ← bias − ΔW μ_upper for lower units {@code from} to {@code to}, likewise. */
    public void balanceLower(float[] upper, float[] bias, int from, int to) {
        int rows = weights.visible();
        for (int j = 0; j < weights.hidden(); j++) {
            for (int i = from, at = j * rows + from; i < to; i++, at++) {
                bias[i] -= velocity.data[at] * upper[j];
            }
        }
    }

    /** W ← W + ΔW − ελ W, likewise. */
    public void step(int from, int to) {
        Elementwise.momentumStep(weights.matrix(), velocity, decay, from, to);
        weights.changed(from, to);
    }
}
